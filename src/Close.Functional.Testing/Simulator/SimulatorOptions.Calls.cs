namespace Close.Functional.Testing;

// The assumptions about calls, lists and errors.
public sealed partial record SimulatorOptions
{
    /// <summary>
    /// a GET whose path lacks its last slash is sent to the right one by 308, anything else without it gets 404.
    /// Off: such paths are served. Default: on.
    /// </summary>
    [Assumed(1)]
    public bool PathsNeedTheirSlash { get; init; } = true;

    /// <summary>A-02: no credentials and wrong ones both get 401 with one text. Off: no credentials at all get 403. Default: on.</summary>
    [Assumed(2)]
    public bool MissingCredentialsAreDenied { get; init; } = true;

    /// <summary>
    /// in the list of SMS all filters may be combined.
    /// Off: the rules of the list of all activities hold there too: a lead for some filters, the sorted date for others. Default: on.
    /// </summary>
    [Assumed(3)]
    public bool SmsFiltersAreFree { get; init; } = true;

    /// <summary>A-13: a filter that needs one lead, or a date that is not sorted by, gets 400 under its name. Off: it is ignored. Default: on.</summary>
    [Assumed(13)]
    public bool IllegalFiltersAreRefused { get; init; } = true;

    /// <summary>A-14: unknown names in <c>_fields</c> are ignored. Off: they get 400 under <c>_fields</c>. Default: on.</summary>
    [Assumed(14)]
    public bool UnknownFieldsAreIgnored { get; init; } = true;

    /// <summary>A-15: how large a page can be and how deep it can start; more gets 400 under <c>_limit</c> or <c>_skip</c>. Default: 100 and 250,000.</summary>
    [Assumed(15)]
    public PageCaps Caps { get; init; } = PageCaps.Default;

    /// <summary>A-16: a filter without an offset is read by <c>x-tz-offset</c>. Off: it is read as UTC. Default: on.</summary>
    [Assumed(16)]
    public bool DatesFollowTheTimeZone { get; init; } = true;

    /// <summary>
    /// rows of the same date are ordered by id, in the direction of the list.
    /// Off: they are ordered by when they were added. Default: on.
    /// </summary>
    [Assumed(17)]
    public bool TiesBreakById { get; init; } = true;

    /// <summary>
    /// the id of another kind of activity gets 404 among SMS.
    /// Off: it is answered like an SMS when read; changing and deleting it still gets 404. Default: on.
    /// </summary>
    [Assumed(18)]
    public bool OtherKindsAreNotFound { get; init; } = true;

    /// <summary>A-19: an <c>x-tz-offset</c> that is no number of hours gets 400. Off: it counts as none. Default: on.</summary>
    [Assumed(19)]
    public bool BadTimeZonesAreRefused { get; init; } = true;

    /// <summary>A-38: a body that is not <c>application/json</c> gets 415, as malformed JSON gets 400. Off: it gets 400 too. Default: on.</summary>
    [Assumed(38)]
    public bool WrongMediaTypesGet415 { get; init; } = true;

    /// <summary>A-39: 402, 403 and 405 have a body with one <c>error</c>. Off: they have a list of <c>errors</c>. Default: on.</summary>
    [Assumed(39)]
    public bool PlainErrorsHaveOneText { get; init; } = true;

    /// <summary>A-40: a filter by an id that does not exist finds nothing. Off: it gets 400 under its name. Default: on.</summary>
    [Assumed(40)]
    public bool UnknownIdsFindNothing { get; init; } = true;

    /// <summary>A-41: a filter whose date cannot be read gets 400 under its name. Off: it is ignored. Default: on.</summary>
    [Assumed(41)]
    public bool BadDatesAreRefused { get; init; } = true;

    /// <summary>
    /// spaces around the parts of a comma list and empty parts are dropped.
    /// Off: parts are taken as they stand, so that they find nothing. Default: on.
    /// </summary>
    [Assumed(42)]
    public bool ListsAreTrimmed { get; init; } = true;

    /// <summary>A-43: PUT and DELETE on a list, and POST on a single SMS, get 405. Off: they get 404. Default: on.</summary>
    [Assumed(43)]
    public bool WrongMethodsGet405 { get; init; } = true;

    /// <summary>A-45: another value of <c>thread_emails</c> counts as none. Off: it gets 400 under its name. Default: on.</summary>
    [Assumed(45)]
    public bool UnknownThreadingIsIgnored { get; init; } = true;

    /// <summary>A-46: an unknown <c>_order_by</c> is ignored. Off: it gets 400 under its name. Default: on.</summary>
    [Assumed(46)]
    public bool UnknownOrderIsIgnored { get; init; } = true;

    /// <summary>A-47: a filter by an unknown kind finds nothing. Off: it gets 400 under its name. Default: on.</summary>
    [Assumed(47)]
    public bool UnknownKindsFindNothing { get; init; } = true;

    /// <summary>A-48: several leads do not count as the one lead that other filters need. Off: they do. Default: on.</summary>
    [Assumed(48)]
    public bool SeveralLeadsAreNotOne { get; init; } = true;

    /// <summary>
    /// a range with two bounds on one side, or that ends before it starts, is taken as it stands and may find nothing.
    /// Off: it gets 400 under the second name. Default: on.
    /// </summary>
    [Assumed(51)]
    public bool ReversedRangesFindNothing { get; init; } = true;
}
