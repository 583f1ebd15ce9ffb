namespace Close.Functional.Testing;

/// <summary>In which order the interactions of a cassette are played.</summary>
public enum PlayOrder
{
    /// <summary>Requests that ask the same are answered in the order of the recording; different ones may come in any order.</summary>
    PerRequest = 0,

    /// <summary>All requests must come in the order of the recording.</summary>
    Strict = 1,
}
