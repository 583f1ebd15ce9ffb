namespace Close.Functional;

/// <summary>When a call that failed is sent again, and after which wait. The numbers; <see cref="Decide"/> is the rule.</summary>
/// <remarks>
/// <para>
/// 429 means that the call was not processed, so every call waits and is sent again. 502, 503, 504, lost connections and tries that took too long leave it open
/// whether the call took effect: only a call that is <see cref="Repeat.Safe"/> is sent again. A call that is known not to have left is sent again either way. 500 is
/// not repeated: nothing says that it passes, and Close's own client does not either.
/// </para>
/// <para>Immutable, compared by value. A value that cannot work is refused where it is set.</para>
/// </remarks>
public sealed record RetryPolicy
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    /// <summary>Sends each call once, and leaves it the time that it has by itself.</summary>
    public static RetryPolicy None { get; } = new() { Attempts = 1, TotalTime = System.Threading.Timeout.InfiniteTimeSpan };

    /// <summary>How often a call is sent at most, the first time included: 1 or more. Default: 4.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public int Attempts { get; init => field = AtLeast(1, value); } = 4;

    /// <summary>
    /// The longest single wait: more than nothing, up to 24 hours. Default: one minute. When the server asks for more, the call ends at once, and
    /// <see cref="CloseError.RateLimited.RetryAfter"/> says when to come back.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is not in that range.</exception>
    public TimeSpan Ceiling { get; init => field = Duration(value); } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// How long a call may take from its first try to its last answer, waits included: more than nothing, up to 24 hours, or
    /// <see cref="System.Threading.Timeout.InfiniteTimeSpan"/>. Default: three minutes. The time that a layer below holds a call back counts too, but is not cut short.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is not in that range.</exception>
    public TimeSpan TotalTime { get; init => field = value == System.Threading.Timeout.InfiniteTimeSpan ? value : Duration(value); } = TimeSpan.FromMinutes(3);

    /// <summary>The most that is waited before the second try when the server asks for nothing; it doubles with each further try. More than nothing, up to 24 hours. Default: one second.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is not in that range.</exception>
    public TimeSpan FirstWait { get; init => field = Duration(value); } = TimeSpan.FromSeconds(1);

    /// <summary>Where the doubling of <see cref="FirstWait"/> ends: more than nothing, up to 24 hours. Default: 30 seconds.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is not in that range.</exception>
    public TimeSpan LongestBackoff { get; init => field = Duration(value); } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// What a 429 that says nothing is taken to ask for: more than nothing, up to 24 hours; no more than <see cref="Ceiling"/> is waited. Default: two seconds, as
    /// Close's own Python client waits.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is not in that range.</exception>
    public TimeSpan WaitWithoutHint { get; init => field = Duration(value); } = TimeSpan.FromSeconds(2);

    /// <summary>
    /// How many retries after failures all calls of a client may make together: 0 or more, null for no such limit. Default: 20. Each retry spends one, each answer
    /// other than 429 and 500 to 599 pays back a tenth, so that a server that is down is not hit four times as often. Retries after 429 spend nothing: the server asked for them.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public int? Budget { get; init => field = value is { } given ? AtLeast(0, given) : null; } = 20;

    /// <summary>Gives the same policy with <see cref="Attempts"/> set.</summary>
    /// <param name="attempts">The new value.</param>
    public RetryPolicy WithAttempts(int attempts) => this with { Attempts = attempts };

    /// <summary>Gives the same policy with <see cref="Ceiling"/> set.</summary>
    /// <param name="ceiling">The new value.</param>
    public RetryPolicy WithCeiling(TimeSpan ceiling) => this with { Ceiling = ceiling };

    /// <summary>Gives the same policy with <see cref="TotalTime"/> set.</summary>
    /// <param name="totalTime">The new value.</param>
    public RetryPolicy WithTotalTime(TimeSpan totalTime) => this with { TotalTime = totalTime };

    /// <summary>Gives the same policy with <see cref="FirstWait"/> set.</summary>
    /// <param name="firstWait">The new value.</param>
    public RetryPolicy WithFirstWait(TimeSpan firstWait) => this with { FirstWait = firstWait };

    /// <summary>Gives the same policy with <see cref="LongestBackoff"/> set.</summary>
    /// <param name="longestBackoff">The new value.</param>
    public RetryPolicy WithLongestBackoff(TimeSpan longestBackoff) => this with { LongestBackoff = longestBackoff };

    /// <summary>Gives the same policy with <see cref="WaitWithoutHint"/> set.</summary>
    /// <param name="waitWithoutHint">The new value.</param>
    public RetryPolicy WithWaitWithoutHint(TimeSpan waitWithoutHint) => this with { WaitWithoutHint = waitWithoutHint };

    /// <summary>Gives the same policy with <see cref="Budget"/> set.</summary>
    /// <param name="budget">The new value.</param>
    public RetryPolicy WithBudget(int? budget) => this with { Budget = budget };

    /// <summary>Decides what becomes of a call that failed. Depends on nothing but its arguments; the budget is asked afterwards.</summary>
    /// <remarks>
    /// The wait is at least what the server asks for, in whole milliseconds, and never above <see cref="Ceiling"/>. Half of the backoff is always waited and the draw decides on the other half (equal
    /// jitter): with full jitter, a draw near zero would hit at once a server that has just failed. After a wait that was asked for, the drawn half comes on top, so that
    /// callers who were told the same time do not come back together.
    /// </remarks>
    /// <param name="attempt">The number of the try that failed, from 1.</param>
    /// <param name="error">How it failed.</param>
    /// <param name="repeat">Whether the call may be sent again when its fate is unknown.</param>
    /// <param name="elapsed">How long ago the first try began.</param>
    /// <param name="jitter">A draw from 0 to under 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of the try is below 1, the time negative, or the draw outside its range.</exception>
    public RetryDecision Decide(int attempt, CloseError error, Repeat repeat, TimeSpan elapsed, double jitter)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(attempt, 1);
        ArgumentNullException.ThrowIfNull(error);
        ArgumentOutOfRangeException.ThrowIfLessThan(elapsed, TimeSpan.Zero);
        if (jitter is not (>= 0 and < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(jitter), jitter, "A draw from 0 to under 1 is needed.");
        }

        return Asked(error) is not { } asked ? new RetryDecision.GiveUp(GiveUpReason.NotTransient)
            : repeat is not Repeat.Safe && !IsUnprocessed(error) ? new RetryDecision.GiveUp(GiveUpReason.MayHaveTakenEffect)
            : attempt >= Attempts ? new RetryDecision.GiveUp(GiveUpReason.AttemptsUsedUp)
            : asked > Ceiling ? new RetryDecision.GiveUp(GiveUpReason.WaitTooLong)
            : Wait(attempt, asked, jitter) is var wait && TotalTime != System.Threading.Timeout.InfiniteTimeSpan && wait >= TotalTime - elapsed
                ? new RetryDecision.GiveUp(GiveUpReason.NoTimeLeft)
            : new RetryDecision.Again(wait);
    }

    /// <summary>Whether an error proves that Close did nothing.</summary>
    internal static bool IsUnprocessed(CloseError error) =>
        error is CloseError.RateLimited or CloseError.Invalid or CloseError.Unavailable { Outcome: Outcome.NotProcessed };

    // Null when waiting does not help. A RateLimit header on a 503 tells of a limit that was not hit, so only Retry-After counts there.
    private TimeSpan? Asked(CloseError error) => error switch
    {
        CloseError.RateLimited limited => limited.RetryAfter ?? Shorter(WaitWithoutHint, Ceiling),
        CloseError.Unavailable { Cause: FailureCause.ServerFailed } failed =>
            failed.Answer is { Status: 502 or 503 or 504 } answer ? RateLimit.Seconds(answer.Header("Retry-After")) ?? TimeSpan.Zero : null,
        CloseError.Unavailable => TimeSpan.Zero,
        _ => null,
    };

    private TimeSpan Wait(int attempt, TimeSpan asked, double jitter)
    {
        var half = TimeSpan.FromTicks((long)(Math.Min(FirstWait.Ticks * Math.Pow(2, attempt - 1), LongestBackoff.Ticks) / 2));
        var wait = (asked > half ? asked : half) + (half * jitter);

        // Timers drop what is below a millisecond, and would end before the time that was asked for.
        return Shorter(TimeSpan.FromMilliseconds((wait.Ticks + TimeSpan.TicksPerMillisecond - 1) / TimeSpan.TicksPerMillisecond), Ceiling);
    }

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private static int AtLeast(int least, int value) =>
        value >= least ? value : throw new ArgumentOutOfRangeException(nameof(value), value, $"A number from {least} is needed.");

    private static TimeSpan Duration(TimeSpan value) =>
        value > TimeSpan.Zero && value <= Longest
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "A time above zero and up to 24 hours is needed.");
}
