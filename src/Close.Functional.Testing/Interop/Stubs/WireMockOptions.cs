namespace Close.Functional.Testing;

/// <summary>How a cassette becomes stubs of WireMock.</summary>
/// <remarks>Immutable, compared by value.</remarks>
public sealed record WireMockOptions
{
    /// <summary>The options with every default.</summary>
    public static WireMockOptions Default { get; } = new();

    /// <summary>
    /// What the paths of the cassette are below; only its path counts, as the host is the server's own. Default: the address of Close, version 1.
    /// </summary>
    public Uri BaseAddress { get; init; } = CloseOptions.DefaultBaseAddress;

    /// <summary>The length in bytes up to which a body stands in its mapping; a longer one, and each that is no text, has a file. Default: 16,384.</summary>
    public int MostInline { get; init; } = 16 * 1024;

    /// <summary>
    /// Whether each answer is given once and no more, as from the cassette. Default: false, so that the last answer to a request is given again and again.
    /// </summary>
    public bool EachOnce { get; init; }

    /// <summary>Whether answers take as long as they took when they were recorded. Default: false.</summary>
    public bool Delays { get; init; }

    /// <summary>How long a call waits that timed out when it was recorded: longer than the client does. Default: 2 minutes.</summary>
    public TimeSpan TimeoutDelay { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Gives the same options with another <see cref="BaseAddress"/>.</summary>
    /// <param name="address">What the paths of the cassette are below.</param>
    public WireMockOptions WithBaseAddress(Uri address) => this with { BaseAddress = address };

    /// <summary>Gives the same options with another <see cref="MostInline"/>.</summary>
    /// <param name="bytes">The length up to which a body stands in its mapping.</param>
    public WireMockOptions WithMostInline(int bytes) => this with { MostInline = bytes };

    /// <summary>Gives the same options with another <see cref="EachOnce"/>.</summary>
    /// <param name="once">Whether each answer is given once and no more.</param>
    public WireMockOptions WithEachOnce(bool once) => this with { EachOnce = once };

    /// <summary>Gives the same options with another <see cref="Delays"/>.</summary>
    /// <param name="delays">Whether answers take as long as they took.</param>
    public WireMockOptions WithDelays(bool delays) => this with { Delays = delays };

    /// <summary>Gives the same options with another <see cref="TimeoutDelay"/>.</summary>
    /// <param name="delay">How long a call waits that timed out when it was recorded.</param>
    public WireMockOptions WithTimeoutDelay(TimeSpan delay) => this with { TimeoutDelay = delay };
}
