namespace Close.Functional.Testing;

/// <summary>How recordings of other tools become cassettes.</summary>
/// <remarks>Immutable, compared by value.</remarks>
public sealed record ImportOptions
{
    /// <summary>The options with every default.</summary>
    public static ImportOptions Default { get; } = new();

    /// <summary>What is cut off the address of each request, with or without a slash at its end. Default: the address of Close, version 1.</summary>
    public Uri BaseAddress { get; init; } = CloseOptions.DefaultBaseAddress;

    /// <summary>What the cassette is called; null, the default, for the name in the file, else the name of the file.</summary>
    public string? Name { get; init; }

    /// <summary>Where the answers come from; null, the default, for what the file says, else <see cref="Testing.Provenance.Live"/>.</summary>
    public Provenance? Provenance { get; init; }

    /// <summary>What is kept and what is blackened; null, the default, for what the file says, else <see cref="CassettePolicy.Default"/>.</summary>
    public CassettePolicy? Policy { get; init; }

    /// <summary>Gives the same options with another <see cref="BaseAddress"/>.</summary>
    /// <param name="address">What is cut off the address of each request.</param>
    public ImportOptions WithBaseAddress(Uri address) => this with { BaseAddress = address };

    /// <summary>Gives the same options with another <see cref="Name"/>.</summary>
    /// <param name="name">What the cassette is called; null for the name in the file, else the name of the file.</param>
    public ImportOptions WithName(string? name) => this with { Name = name };

    /// <summary>Gives the same options with another <see cref="Provenance"/>.</summary>
    /// <param name="provenance">Where the answers come from; null for what the file says.</param>
    public ImportOptions WithProvenance(Provenance? provenance) => this with { Provenance = provenance };

    /// <summary>Gives the same options with another <see cref="Policy"/>.</summary>
    /// <param name="policy">What is kept and what is blackened; null for what the file says.</param>
    public ImportOptions WithPolicy(CassettePolicy? policy) => this with { Policy = policy };
}
