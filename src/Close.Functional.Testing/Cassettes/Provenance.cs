namespace Close.Functional.Testing;

/// <summary>Where the answers of a cassette come from, and so how far to trust them.</summary>
public enum Provenance
{
    /// <summary>Recorded from Close itself.</summary>
    Live = 0,

    /// <summary>Recorded from a simulator.</summary>
    Simulator = 1,

    /// <summary>Written by hand after the documentation.</summary>
    Documented = 2,
}
