namespace Close.Functional.Testing;

/// <summary>What a session does with a request.</summary>
public enum CassetteMode
{
    /// <summary>Answers from the cassette and from nowhere else: there is no way to the network.</summary>
    Replay = 0,

    /// <summary>Passes the request on and keeps what came of it. The file is written when the session is completed, not before.</summary>
    Record = 1,
}
