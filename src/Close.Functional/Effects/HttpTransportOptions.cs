namespace Close.Functional;

/// <summary>How the transport over HTTP reaches Close.</summary>
/// <remarks>Immutable. Holds credentials, which it never shows.</remarks>
public sealed record HttpTransportOptions
{
    /// <summary>Where Close is: <c>https://api.close.com/api/v1</c>. Source: documented.</summary>
    public static Uri DefaultBaseAddress { get; } = new("https://api.close.com/api/v1");

    /// <summary>How long one call may take by default: one minute.</summary>
    public static TimeSpan DefaultTimeout { get; } = TimeSpan.FromMinutes(1);

    /// <summary>What proves who is calling; null to send no credentials, as against a simulator.</summary>
    public Credentials? Credentials { get; init; }

    /// <summary>What the path of each call is added to. Default: <see cref="DefaultBaseAddress"/>.</summary>
    public Uri BaseAddress { get; init; } = DefaultBaseAddress;

    /// <summary>How long one call may take, from its start to the last byte of the answer. Default: <see cref="DefaultTimeout"/>.</summary>
    public TimeSpan Timeout { get; init; } = DefaultTimeout;

    /// <summary>
    /// The offset from UTC in which Close reads dates without one, sent as <c>x-tz-offset</c> in hours; null to leave it at UTC. This
    /// library sends all dates with their offset. Source: documented (Timezone Offsets).
    /// </summary>
    public TimeSpan? TimeZoneOffset { get; init; }

    /// <summary>The program that calls, as <c>name/version</c>, put before this library's own name in <c>User-Agent</c>; null for none.</summary>
    public string? Application { get; init; }

    /// <summary>The clock that timeouts run by. Default: the system's.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Gives the same options with <see cref="Credentials"/> set.</summary>
    /// <param name="credentials">The new value.</param>
    public HttpTransportOptions WithCredentials(Credentials? credentials) => this with { Credentials = credentials };

    /// <summary>Gives the same options with <see cref="BaseAddress"/> set.</summary>
    /// <param name="baseAddress">The new value.</param>
    public HttpTransportOptions WithBaseAddress(Uri baseAddress) => this with { BaseAddress = baseAddress };

    /// <summary>Gives the same options with <see cref="Timeout"/> set.</summary>
    /// <param name="timeout">The new value.</param>
    public HttpTransportOptions WithTimeout(TimeSpan timeout) => this with { Timeout = timeout };

    /// <summary>Gives the same options with <see cref="TimeZoneOffset"/> set.</summary>
    /// <param name="timeZoneOffset">The new value.</param>
    public HttpTransportOptions WithTimeZoneOffset(TimeSpan? timeZoneOffset) => this with { TimeZoneOffset = timeZoneOffset };

    /// <summary>Gives the same options with <see cref="Application"/> set.</summary>
    /// <param name="application">The new value.</param>
    public HttpTransportOptions WithApplication(string? application) => this with { Application = application };

    /// <summary>Gives the same options with <see cref="TimeProvider"/> set.</summary>
    /// <param name="timeProvider">The new value.</param>
    public HttpTransportOptions WithTimeProvider(TimeProvider timeProvider) => this with { TimeProvider = timeProvider };
}
