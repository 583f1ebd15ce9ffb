namespace Close.Functional;

/// <summary>Why no usable answer came.</summary>
public enum FailureCause
{
    /// <summary>No connection could be made: the name did not resolve, the port refused, or the TLS handshake failed.</summary>
    NotConnected = 0,

    /// <summary>The connection broke while the call was under way.</summary>
    ConnectionLost = 1,

    /// <summary>The answer did not come within the time allowed.</summary>
    TimedOut = 2,

    /// <summary>Close, or a proxy before it, answered with a status from 500 to 599.</summary>
    ServerFailed = 3,
}
