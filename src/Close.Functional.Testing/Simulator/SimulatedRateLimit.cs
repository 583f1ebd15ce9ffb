namespace Close.Functional.Testing;

/// <summary>How many calls a simulated Close takes from one key to one endpoint: a method and a pattern of path.</summary>
/// <param name="Calls">How many calls a window allows: 1 or more.</param>
/// <param name="Window">How long a window is: more than zero. It starts with its first call.</param>
/// <param name="Dialect">How answers say so.</param>
/// <remarks>An organization is allowed three times as much over all its keys (documented: Rate Limits).</remarks>
public sealed record SimulatedRateLimit(int Calls, TimeSpan Window, RateLimitDialect Dialect = RateLimitDialect.Commas);
