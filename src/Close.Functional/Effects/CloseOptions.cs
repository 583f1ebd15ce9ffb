namespace Close.Functional;

/// <summary>How Close is reached: where, as whom, and how patiently.</summary>
/// <remarks>
/// Immutable. Holds credentials, which it never shows. A value that cannot work is refused where it is set, so that a program fails when it
/// starts and not with its first call.
/// </remarks>
public sealed record CloseOptions
{
    /// <summary>Where Close is: <c>https://api.close.com/api/v1</c>. Source: documented.</summary>
    public static Uri DefaultBaseAddress { get; } = new("https://api.close.com/api/v1");

    /// <summary>How long one try of a call may take by default: one minute.</summary>
    public static TimeSpan DefaultTimeout { get; } = TimeSpan.FromMinutes(1);

    /// <summary>The longest <see cref="Timeout"/> that is not infinite: 24 hours.</summary>
    public static TimeSpan LongestTimeout { get; } = TimeSpan.FromHours(24);

    /// <summary>What proves who is calling; null to send no credentials, as against a simulator.</summary>
    public Credentials? Credentials { get; init; }

    /// <summary>
    /// What the path of each call is added to, with or without a slash at its end. Default: <see cref="DefaultBaseAddress"/>. Over plain
    /// <c>http</c> the credentials can be read on the way: use it for a server on the same machine only.
    /// </summary>
    /// <exception cref="ArgumentException">The address is relative, neither <c>https</c> nor <c>http</c>, or has a user, a query or a fragment.</exception>
    public Uri BaseAddress { get; init => field = Address(value); } = DefaultBaseAddress;

    /// <summary>
    /// How long one try of a call may take, from its start to the last byte of the answer, unless the call says otherwise (<see cref="HttpCall.Timeout"/>): more than nothing and up to <see cref="LongestTimeout"/>, or
    /// <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> for no limit. Default: <see cref="DefaultTimeout"/>.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is zero, negative or too long.</exception>
    public TimeSpan Timeout { get; init => field = Duration(value); } = DefaultTimeout;

    /// <summary>
    /// The offset from UTC in which Close reads dates without one, sent as <c>x-tz-offset</c> in hours: whole minutes from -14 to 14 hours; null
    /// to leave it at UTC. This library sends all dates with their offset. Source: documented (Timezone Offsets).
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The offset is beyond 14 hours, or not in whole minutes.</exception>
    public TimeSpan? TimeZoneOffset { get; init => field = Offset(value); }

    /// <summary>The program that calls, as <c>name/version</c>, put before this library's own name in <c>User-Agent</c>; null for none.</summary>
    /// <exception cref="ArgumentException">The text is blank, or not printable ASCII on one line.</exception>
    public string? Application { get; init => field = Product(value); }

    /// <summary>When a call that failed is sent again. Default: up to four tries within three minutes; <see cref="RetryPolicy.None"/> for one.</summary>
    public RetryPolicy Retry { get; init => field = Given.Value(value); } = new();

    /// <summary>How calls keep within the limits that Close tells. Default: the last fifth of a window is spread; <see cref="PacingPolicy.None"/> to hold nothing back.</summary>
    public PacingPolicy Pacing { get; init => field = Given.Value(value); } = new();

    /// <summary>
    /// Hears of retries, of calls that are held back, of limits that are told and of tokens that are renewed; null for nobody. Telemetry hears of them in any case. Is called
    /// on any thread; what it throws is dropped, so that it cannot make a call fail.
    /// </summary>
    public IProgress<CallEvent>? Events { get; init; }

    /// <summary>
    /// Layers of the caller's own around all others, the outermost first: each makes a transport from the one inside it. One that sends a call again must heed
    /// <see cref="HttpCall.Repeat"/>. Default: none.
    /// </summary>
    public IReadOnlyList<Func<Transport, Transport>> Layers { get; init => field = Given.List(value); } = Arr<Func<Transport, Transport>>.Empty;

    /// <summary>The clock that timeouts, waits and pacing run by. Default: the system's.</summary>
    public TimeProvider TimeProvider { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); } = TimeProvider.System;

    /// <summary>Gives the same options with <see cref="Credentials"/> set.</summary>
    /// <param name="credentials">The new value.</param>
    public CloseOptions WithCredentials(Credentials? credentials) => this with { Credentials = credentials };

    /// <summary>Gives the same options with <see cref="BaseAddress"/> set.</summary>
    /// <param name="baseAddress">The new value.</param>
    public CloseOptions WithBaseAddress(Uri baseAddress) => this with { BaseAddress = baseAddress };

    /// <summary>Gives the same options with <see cref="Timeout"/> set.</summary>
    /// <param name="timeout">The new value.</param>
    public CloseOptions WithTimeout(TimeSpan timeout) => this with { Timeout = timeout };

    /// <summary>Gives the same options with <see cref="TimeZoneOffset"/> set.</summary>
    /// <param name="timeZoneOffset">The new value.</param>
    public CloseOptions WithTimeZoneOffset(TimeSpan? timeZoneOffset) => this with { TimeZoneOffset = timeZoneOffset };

    /// <summary>Gives the same options with <see cref="Application"/> set.</summary>
    /// <param name="application">The new value.</param>
    public CloseOptions WithApplication(string? application) => this with { Application = application };

    /// <summary>Gives the same options with <see cref="Retry"/> set.</summary>
    /// <param name="retry">The new value.</param>
    public CloseOptions WithRetry(RetryPolicy retry) => this with { Retry = retry };

    /// <summary>Gives the same options with <see cref="Pacing"/> set.</summary>
    /// <param name="pacing">The new value.</param>
    public CloseOptions WithPacing(PacingPolicy pacing) => this with { Pacing = pacing };

    /// <summary>Gives the same options with <see cref="Events"/> set.</summary>
    /// <param name="events">The new value.</param>
    public CloseOptions WithEvents(IProgress<CallEvent>? events) => this with { Events = events };

    /// <summary>Gives the same options with one more of <see cref="Layers"/>, inside those before it.</summary>
    /// <param name="layer">Makes a transport from the one inside it.</param>
    public CloseOptions WithLayer(Func<Transport, Transport> layer)
    {
        ArgumentNullException.ThrowIfNull(layer);
        return this with { Layers = [.. Layers, layer] };
    }

    /// <summary>Gives the same options with <see cref="TimeProvider"/> set.</summary>
    /// <param name="timeProvider">The new value.</param>
    public CloseOptions WithTimeProvider(TimeProvider timeProvider) => this with { TimeProvider = timeProvider };

    internal static bool IsAddress(Uri value) =>
        value.IsAbsoluteUri
        && (value.Scheme == Uri.UriSchemeHttps || value.Scheme == Uri.UriSchemeHttp)
        && value is { UserInfo: "", Query: "", Fragment: "" }
        && CallSyntax.IsPath(value.AbsolutePath);

    internal static bool IsTimeout(TimeSpan value) =>
        value == System.Threading.Timeout.InfiniteTimeSpan || (value > TimeSpan.Zero && value <= LongestTimeout);

    internal static bool IsProduct(string value) => !string.IsNullOrWhiteSpace(value) && CallSyntax.IsHeaderValue(value);

    private static Uri Address(Uri value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return IsAddress(value) ? value : throw new ArgumentException("An absolute https or http address without user, query and fragment is needed.", nameof(value));
    }

    private static TimeSpan Duration(TimeSpan value) =>
        IsTimeout(value)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "A time above zero and up to 24 hours is needed, or an infinite one.");

    private static TimeSpan? Offset(TimeSpan? value) =>
        value is not { } offset || TimeZoneHeader.IsOffset(offset)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "Whole minutes from -14 to 14 hours are needed.");

    private static string? Product(string? value) =>
        value is null || IsProduct(value)
            ? value
            : throw new ArgumentException("Printable ASCII on one line is needed, such as name/version.", nameof(value));
}
