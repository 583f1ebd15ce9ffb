using System.Diagnostics;

namespace Close.Functional;

/// <summary>How Close is reached, as it stands in a configuration: plain values that a binder can set. <see cref="Check"/> tells whether they work.</summary>
/// <remarks>Never shows its secrets. What is not here, such as retries, is set on <see cref="CloseOptions"/> in code.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class CloseSettings
{
    /// <summary>The API key; null or blank for none. Either it or <see cref="AccessToken"/> is needed.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? ApiKey { get; set; }

    /// <summary>An OAuth access token in place of a key; null or blank for none.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? AccessToken { get; set; }

    /// <summary>Where the API is, such as <c>https://api.close.com/api/v1</c>; null for just that.</summary>
    public string? BaseAddress { get; set; }

    /// <summary>How long one try of a call may take; null for a minute. See <see cref="CloseOptions.Timeout"/>.</summary>
    public TimeSpan? Timeout { get; set; }

    /// <summary>The offset in which Close reads dates without one; null for UTC. See <see cref="CloseOptions.TimeZoneOffset"/>.</summary>
    public TimeSpan? TimeZoneOffset { get; set; }

    /// <summary>The program that calls, as <c>name/version</c>; null for none. See <see cref="CloseOptions.Application"/>.</summary>
    public string? Application { get; set; }

    /// <summary>Gives the options that these settings stand for; else <see cref="CloseError.Invalid"/>, which names every setting that cannot work.</summary>
    public Either<CloseError, CloseOptions> Check() => SettingsCheck.Check(this);

    /// <summary>Gives the address, and whether there is a key or token, but neither of them.</summary>
    public override string ToString() =>
        $"{BaseAddress ?? CloseOptions.DefaultBaseAddress.ToString()}, {(string.IsNullOrWhiteSpace(ApiKey) ? string.IsNullOrWhiteSpace(AccessToken) ? "no credentials" : "a token" : "a key")}";
}
