namespace Close.Functional;

/// <summary>Makes listings that are walked window by window of <c>date_created</c>: for lists longer than offsets reach, for resuming, and for sharing out.</summary>
/// <remarks>
/// Close refuses a page that starts more than 250,000 rows deep, and advises ranges of <c>date_created</c> for longer lists (documented: Pagination).
/// A query is refused with <see cref="CloseError.Invalid"/> when it is sorted by another date, since windows are cut by the date sorted by; when it has a range of
/// <c>date_created</c>, which is the plan's to say; or when it starts with a <c>_skip</c>, which a resume point does better.
/// </remarks>
public static class Windows
{
    /// <summary>How deep a page may start by default: 250,000 rows .</summary>
    public const int DefaultDeepest = 250_000;

    /// <summary>The SMS activities that a query asks for, newest first: the newest window comes first.</summary>
    /// <param name="query">Which ones. When it names fields, <c>date_created</c> is added to them.</param>
    /// <param name="plan">The windows.</param>
    public static Either<CloseError, WindowedListing<Sms>> Of(SmsQuery query, WindowPlan plan)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(plan);
        return Rules.Judge(
            Check(query.Fields.DateCreated, query.Fields.Skip),
            null,
            () => new WindowedListing<Sms>(window => Listings.Of(query.Within(window.Range)), WindowOrder.NewestFirst, plan));
    }

    /// <summary>The activities of all kinds that a query asks for, newest or oldest first as the query says: so come the windows.</summary>
    /// <param name="query">Which ones. When it names fields, <c>date_created</c> is added to them.</param>
    /// <param name="plan">The windows.</param>
    public static Either<CloseError, WindowedListing<Activity>> Of(ActivityQuery query, WindowPlan plan)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(plan);
        return Rules.Judge(
            [
                .. Check(query.Fields.DateCreated, query.Fields.Skip),
                .. Rules.When(query.Fields.Order is ActivityOrder.NewestActivity, "_order_by", "an order by date_created is needed, as windows are cut by it", Rules.ListingAll),
            ],
            null,
            () => new WindowedListing<Activity>(
                window => Listings.Of(query.Within(window.Range)),
                query.Fields.Order is ActivityOrder.OldestCreated ? WindowOrder.OldestFirst : WindowOrder.NewestFirst,
                plan));
    }

    private static IEnumerable<FieldError> Check(DateRange created, int? skip) =>
    [
        .. Rules.When(!created.IsAll, "date_created", "no range is needed beside a plan, which sets it", Rules.ListingAllImplied),
        .. Rules.When(skip is not null, "_skip", "no number is needed beside a plan: a walk by windows goes on from a resume point", Rules.ListingAllImplied),
    ];
}
