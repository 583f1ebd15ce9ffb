using System.Collections.Immutable;

namespace Close.Functional.Testing;

/// <summary>How many calls each key, and the organization, has made to each endpoint in the window at hand.</summary>
internal sealed record RateCounts
{
    private const int KeysInOrganization = 3;
    private const string Organization = "";

    private readonly ImmutableDictionary<(string Key, string Endpoint), RateWindow> windows;

    private RateCounts(ImmutableDictionary<(string Key, string Endpoint), RateWindow> windows) => this.windows = windows;

    public static RateCounts None { get; } = new(ImmutableDictionary<(string Key, string Endpoint), RateWindow>.Empty);

    /// <summary>Counts a call, if it is allowed; what it is told is of the limit that is closest to being hit.</summary>
    /// <param name="limit">The limit.</param>
    /// <param name="now">The time.</param>
    /// <param name="key">The key that the call was made with.</param>
    /// <param name="call">The call.</param>
    public (RateCounts Counts, RateAnswer Told) Count(SimulatedRateLimit limit, DateTimeOffset now, string key, HttpCall call)
    {
        var endpoint = $"{call.Method} {call.Route}";
        var own = At((key, endpoint), now, limit.Window);
        var all = At((Organization, endpoint), now, limit.Window);
        var isOwnCloser = limit.Calls - own.Calls <= (limit.Calls * KeysInOrganization) - all.Calls;
        var (most, window) = isOwnCloser ? (limit.Calls, own) : (limit.Calls * KeysInOrganization, all);
        var isRefused = window.Calls >= most;
        var told = new RateAnswer(limit.Dialect, most, Math.Max(0, most - window.Calls - 1), window.Start + limit.Window - now, limit.Window, isRefused);
        return isRefused ? (this, told) : (new RateCounts(windows.SetItem((key, endpoint), own.More()).SetItem((Organization, endpoint), all.More())), told);
    }

    // A window starts with its first call.
    private RateWindow At((string Key, string Endpoint) group, DateTimeOffset now, TimeSpan length) =>
        windows.TryGetValue(group, out var window) && now < window.Start + length ? window : new RateWindow(now, 0);

    private sealed record RateWindow(DateTimeOffset Start, int Calls)
    {
        public RateWindow More() => this with { Calls = Calls + 1 };
    }
}
