namespace Close.Functional;

/// <summary>How many retries the calls of one client may still make together.</summary>
/// <remarks>
/// Each retry after a failure spends one, each answer that is none pays back a tenth: in the long run retries add a tenth to the calls, however long the
/// server fails. Decimal, so that ten tenths are one.
/// </remarks>
internal sealed record RetryBudget
{
    private const decimal PayBack = 0.1m;

    private RetryBudget(decimal most, decimal left)
    {
        Most = most;
        Left = left;
    }

    /// <summary>What there is at the start and at most.</summary>
    public decimal Most { get; }

    /// <summary>What is left: from zero to <see cref="Most"/>.</summary>
    public decimal Left { get; }

    /// <summary>A budget of which nothing is spent.</summary>
    public static RetryBudget Of(int most) => new(most, most);

    /// <summary>The budget after one more retry; null when it does not allow one.</summary>
    public RetryBudget? Spend() => Left >= 1 ? new RetryBudget(Most, Left - 1) : null;

    /// <summary>The budget after one more call went well.</summary>
    public RetryBudget Earn() => Left == Most ? this : new RetryBudget(Most, Math.Min(Most, Left + PayBack));
}
