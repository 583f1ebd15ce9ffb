namespace Close.Functional.Testing;

/// <summary>How a simulated answer says how many calls are left. All of these were documented or seen.</summary>
public enum RateLimitDialect
{
    /// <summary><c>RateLimit: limit=100, remaining=50, reset=5</c>, as documented, and <c>Retry-After</c> on 429.</summary>
    Commas = 0,

    /// <summary><c>RateLimit: limit=100; remaining=50; reset=5</c>, beside the three single headers <c>ratelimit-limit</c> and so on, as seen in 2026.</summary>
    Semicolons = 1,

    /// <summary><c>x-rate-limit-limit</c>, <c>-remaining</c>, <c>-reset</c>, as seen from 2017 to 2022, and the wait in the body of a 429.</summary>
    Legacy = 2,

    /// <summary><c>x-ratelimit-limit</c> and so on, with windows behind the number (<c>60, 60;w=1</c>), as a proxy was seen to do in 2022.</summary>
    Proxy = 3,

    /// <summary>Only <c>Retry-After</c>, on 429.</summary>
    RetryAfterOnly = 4,

    /// <summary>No header at all, and a 429 with an empty body.</summary>
    Absent = 5,
}
