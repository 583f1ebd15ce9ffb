namespace Close.Functional;

/// <summary>Makes listings of what Close holds.</summary>
public static class Listings
{
    /// <summary>The SMS activities that a query asks for. A <c>_skip</c> in the query is where the walk starts, its <c>_limit</c> how many rows a page is asked for.</summary>
    /// <param name="query">Which ones.</param>
    public static Listing<Sms> Of(SmsQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return new(
            new((skip, limit) => SmsApi.List(query.At(skip, limit)), query.Fields.Limit, static sms => sms.Id.Value, static answer => new(SmsWire.Sms, PageWire.Sms, answer)),
            query.Fields.Skip ?? 0);
    }

    /// <summary>The activities of all kinds that a query asks for. A <c>_skip</c> in the query is where the walk starts, its <c>_limit</c> how many rows a page is asked for.</summary>
    /// <param name="query">Which ones.</param>
    public static Listing<Activity> Of(ActivityQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return new(
            new((skip, limit) => ActivityApi.List(query.At(skip, limit)), query.Fields.Limit, static activity => activity.Id.Value, static answer => new(ActivityWire.Any, PageWire.Activities, answer)),
            query.Fields.Skip ?? 0);
    }
}
