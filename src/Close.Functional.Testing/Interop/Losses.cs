namespace Close.Functional.Testing;

/// <summary>All that can be lost when cassettes are converted. Each sentence stands in <c>docs/cassette-interop.md</c>; a test sees to it.</summary>
internal static class Losses
{
    public const string NoPlace = "left out: a cassette has no place for it";
    public const string Header = "left out: the policy does not keep this header";
    public const string Blackened = "blackened by the policy";
    public const string Elsewhere = "outside of the base address: the whole path is kept, the host is not";
    public const string Credentials = "left out: an address in a cassette holds no user and no password";
    public const string Fragment = "left out: what follows the # of an address is never sent";
    public const string Compressed = "kept as it was sent: its content encoding could not be undone";
    public const string Fraction = "rounded to whole milliseconds";
    public const string Moment = "left out: a cassette holds one date for all";
    public const string Reason = "left out: it is not the usual phrase for the status";
    public const string Unusual = "the query list says something else than the address; the address counts";
    public const string Rebuilt = "put together again from its parts; its exact bytes are unknown";
    public const string Parts = "left out: parts of a form without their bytes";
    public const string NotSaved = "empty: the file says that there was a body, and does not hold it";
    public const string NoAnswer = "taken as a network failure, by what the file says of it";
    public const string Charset = "kept in UTF-8: its own character set is not known here";
    public const string Unknown = "left out: a member that this version does not know";
    public const string BytesInHar = "other readers see no body: HAR holds text only in a request";
    public const string FaultInHar = "other readers see status 0: HAR has no network failures";
}
