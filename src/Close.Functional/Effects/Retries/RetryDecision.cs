using System.Diagnostics;
using System.Globalization;

namespace Close.Functional;

/// <summary>What becomes of a call that failed: it is sent again after a wait, or its error stands.</summary>
/// <remarks>Immutable, compared by value.</remarks>
public abstract record RetryDecision
{
    private RetryDecision()
    {
    }

    private protected abstract string Text { get; }

    /// <summary>Gives the decision in a few words.</summary>
    public sealed override string ToString() => Text;

    /// <summary>The call is sent again.</summary>
    /// <param name="Wait">How long to wait before that.</param>
    public sealed record Again(TimeSpan Wait) : RetryDecision
    {
        private protected override string Text => string.Create(CultureInfo.InvariantCulture, $"again in {Wait.TotalSeconds:0.###} s");
    }

    /// <summary>The error stands.</summary>
    /// <param name="Reason">Why it is not sent again.</param>
    public sealed record GiveUp(GiveUpReason Reason) : RetryDecision
    {
        private protected override string Text => $"given up: {Reason}";
    }

    /// <summary>Reads the decision by its case.</summary>
    /// <typeparam name="TResult">What each case gives.</typeparam>
    /// <param name="again">For a call that is sent again.</param>
    /// <param name="giveUp">For a call whose error stands.</param>
    public TResult Match<TResult>(Func<Again, TResult> again, Func<GiveUp, TResult> giveUp)
    {
        ArgumentNullException.ThrowIfNull(again);
        ArgumentNullException.ThrowIfNull(giveUp);
        return this switch
        {
            Again decision => again(decision),
            GiveUp decision => giveUp(decision),
            _ => throw new UnreachableException(),
        };
    }
}
