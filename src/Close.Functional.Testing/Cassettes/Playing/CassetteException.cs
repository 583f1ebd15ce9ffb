namespace Close.Functional.Testing;

/// <summary>Ends a test whose cassette does not fit.</summary>
/// <remarks>It is no <see cref="HttpRequestException"/> on purpose, so that code which repeats failed calls does not take it for one.</remarks>
public sealed class CassetteException : Exception
{
    /// <summary>Ends a test for these reasons.</summary>
    /// <param name="faults">What is wrong, at least one.</param>
    public CassetteException(IEnumerable<CassetteFault> faults)
        : this(toArray(faults))
    {
    }

    /// <summary>Ends a test for one reason.</summary>
    /// <param name="fault">What is wrong.</param>
    public CassetteException(CassetteFault fault)
        : this(Array(fault))
    {
    }

    private CassetteException(Arr<CassetteFault> faults)
        : base(string.Join("\n", faults)) => Faults = faults;

    /// <summary>What is wrong.</summary>
    public Arr<CassetteFault> Faults { get; }
}
