namespace Close.Functional.Testing;

/// <summary>What can go wrong with a call on its way to a simulated Close and back.</summary>
public enum FaultKind
{
    /// <summary>429, in the dialect of the plan; not carried out.</summary>
    TooManyRequests = 0,

    /// <summary>500 with JSON; not carried out.</summary>
    InternalError = 1,

    /// <summary>502 with HTML of a proxy; not carried out.</summary>
    BadGateway = 2,

    /// <summary>503 with an empty body; not carried out.</summary>
    ServiceUnavailable = 3,

    /// <summary>504 with an empty body that calls itself JSON, as was seen of Close; carried out all the same.</summary>
    GatewayTimeout = 4,

    /// <summary>No connection. Over a socket, where one is there already, it breaks before the call is carried out.</summary>
    Refused = 5,

    /// <summary>The connection breaks before the call is carried out.</summary>
    ResetBefore = 6,

    /// <summary>The connection breaks when the call has been carried out, before its answer is back: the nasty one.</summary>
    ResetAfter = 7,

    /// <summary>The answer breaks off in the middle of its body; the call has been carried out.</summary>
    Truncated = 8,

    /// <summary>The answer is a while in coming.</summary>
    SlowHeaders = 9,

    /// <summary>The second half of the body is a while in coming.</summary>
    SlowBody = 10,

    /// <summary>The call arrives twice, as after a repeat somewhere on the way; the answer is to the second.</summary>
    Twice = 11,

    /// <summary>The call is overtaken: it is carried out after the next one, or when a while has passed without one.</summary>
    Overtaken = 12,
}
