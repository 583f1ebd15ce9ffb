namespace Close.Functional;

/// <summary>Why a call that failed is not sent again.</summary>
public enum GiveUpReason
{
    /// <summary>Time heals nothing here: the same call would fail the same way. All but 429, 502, 503, 504 and failures of the network.</summary>
    NotTransient = 0,

    /// <summary>The call may have taken effect, and a second arrival would do a second thing (<see cref="Repeat.Unsafe"/>).</summary>
    MayHaveTakenEffect = 1,

    /// <summary>It was sent as often as <see cref="RetryPolicy.Attempts"/> allows.</summary>
    AttemptsUsedUp = 2,

    /// <summary>The server asks for a wait beyond <see cref="RetryPolicy.Ceiling"/>.</summary>
    WaitTooLong = 3,

    /// <summary>After the wait nothing would be left of <see cref="RetryPolicy.TotalTime"/>.</summary>
    NoTimeLeft = 4,

    /// <summary>The calls before it have spent <see cref="RetryPolicy.Budget"/>: the server fails so often that more calls would only add to its load.</summary>
    BudgetSpent = 5,
}
