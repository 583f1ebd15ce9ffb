namespace Close.Functional;

/// <summary>Makes listings of what Close holds.</summary>
public static class Listings
{
    /// <summary>The SMS activities that a query asks for. A <c>_skip</c> in the query is where the walk starts.</summary>
    /// <param name="query">Which ones.</param>
    public static Listing<Sms> Of(SmsQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return new(query.Fields.Skip ?? 0, skip => SmsApi.List(skip == 0 ? query : query.From(skip)));
    }

    /// <summary>The activities of all kinds that a query asks for. A <c>_skip</c> in the query is where the walk starts.</summary>
    /// <param name="query">Which ones.</param>
    public static Listing<Activity> Of(ActivityQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return new(query.Fields.Skip ?? 0, skip => ActivityApi.List(skip == 0 ? query : query.From(skip)));
    }
}
