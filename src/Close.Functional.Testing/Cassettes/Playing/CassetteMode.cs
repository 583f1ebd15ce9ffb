namespace Close.Functional.Testing;

/// <summary>What a session does with a request. A closed set; the environment variable <c>CLOSE_CASSETTE_MODE</c> overrides what the code chose.</summary>
public enum CassetteMode
{
    /// <summary>Answers from the cassette and from nowhere else: there is no way to the network. What is not recorded is a fault.</summary>
    Replay = 0,

    /// <summary>
    /// Passes each request on and keeps what came of it, in place of what the cassette held. The file is written when the test has passed, not before. Refused where
    /// <c>CI</c> is set.
    /// </summary>
    Record = 1,

    /// <summary>
    /// Answers from the cassette what it held when it was opened; passes all else on and adds what came of it, when the test has passed. Refused where <c>CI</c> is set.
    /// </summary>
    Append = 2,

    /// <summary>Passes each request on and keeps nothing. There need not be a cassette.</summary>
    Live = 3,

    /// <summary>
    /// Passes each request on and compares the answer with the recorded one by its shape, not its values: what has changed in Close is a fault at the end. Writes nothing.
    /// </summary>
    Drift = 4,
}
