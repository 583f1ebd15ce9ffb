namespace Close.Functional;

/// <summary>The calls on activities of all kinds, as requests. Building one sends nothing.</summary>
/// <remarks>Source: documented (List all activities).</remarks>
public static class ActivityApi
{
    /// <summary>Lists activities, one page of them.</summary>
    /// <remarks>Safe to repeat: it reads, also when the query is long and goes as the POST that stands for a GET.</remarks>
    /// <param name="query">Which ones.</param>
    public static Request<Page<Activity>> List(ActivityQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return new(QueryPairs.Call("/activity/", QueryPairs.Of(query.Fields)), static answer => JsonDecoder.Decode(answer, PageWire.Activities));
    }
}
