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
    public const string NoStub = "left out: stubs have no place for it";
    public const string AnyCount = "may be given more than once: stubs that are not in a scenario do not count";
    public const string RequestHeader = "left out: a request is found without its headers";
    public const string ServerHeader = "left out: the server writes this header itself";
    public const string NoBody = "left out: an answer with this status has no body";
    public const string Provisional = "left out: a server does not end a call with a status below 200";
    public const string Timing = "left out: the answer comes at once";
    public const string BlackMatches = "any value matches: what it was has been blackened";
    public const string Repeated = "counts once: a pair that comes twice with the same value";
    public const string NoName = "any pair matches: a stub has no place for a pair without a name";
    public const string Placeholder = "may be read as a placeholder of WireMock";
    public const string JsonTwice = "counts once: a member that comes twice in its object";
    public const string Reset = "the connection is reset: a server that answers cannot be one that is not there";
    public const string Late = "an answer that comes too late: whether it is a timeout is up to the client";
    public const string Failed = "answered with status 503";
    public const string NetOnce = "left out: this reader knows no scenarios, so only the first answer to a request is given";
    public const string NetFault = "left out: this reader knows no network failures";
    public const string NetQuery = "further pairs in the query match too";
    public const string NetFirst = "only the first value of this name is looked at";
    public const string NetEmpty = "any value matches: this reader passes over a pair without a value";
    public const string NetBody = "any body matches";
    public const string NetJoined = "joined with commas: this reader takes one text for each header";
    public const string NetFile = "stands in a file of its own, which must lie in the mapping folder of the server";
    public const string NetPath = "compared as the server decodes it, with * and ? as wildcards";
}
