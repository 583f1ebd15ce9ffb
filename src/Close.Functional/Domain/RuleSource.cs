using System.Diagnostics;
using System.Globalization;

namespace Close.Functional;

/// <summary>Where a rule comes from, so that a refusal can be judged by who is refused.</summary>
public abstract record RuleSource
{
    private RuleSource()
    {
    }

    private protected abstract string Text { get; }

    /// <summary>Gives the source as a reader understands it, such as <c>assumption A-22, ScheduleIsInTheFuture</c>.</summary>
    public sealed override string ToString() => Text;

    /// <summary>Close's public documentation says so.</summary>
    /// <param name="Page">The title of the page, such as <c>Create an SMS activity</c>.</param>
    public sealed record Documented(string Page) : RuleSource
    {
        private protected override string Text => $"documented: {Page}";
    }

    /// <summary>The documentation does not say so in words; it is the plain reading of what it does say.</summary>
    /// <param name="Page">The title of the page it follows from.</param>
    public sealed record Inferred(string Page) : RuleSource
    {
        private protected override string Text => $"inferred from: {Page}";
    }

    /// <summary>Nobody documents it; it is a numbered assumption of this library, listed in <c>docs/contract.md</c>.</summary>
    /// <param name="Assumption">The assumption, which can be switched off by this name.</param>
    public sealed record Assumed(Assumption Assumption) : RuleSource
    {
        private protected override string Text => string.Create(CultureInfo.InvariantCulture, $"assumption A-{(int)Assumption:00}, {Assumption}");
    }

    /// <summary>Close itself said so, in its answer.</summary>
    public sealed record Answered : RuleSource
    {
        private protected override string Text => "answered by Close";
    }

    /// <summary>Reads the source by its case.</summary>
    /// <typeparam name="TResult">What each case gives.</typeparam>
    /// <param name="documented">For a documented rule.</param>
    /// <param name="inferred">For a rule that follows from documented ones.</param>
    /// <param name="assumed">For an assumption of this library.</param>
    /// <param name="answered">For a rule that Close named in an answer.</param>
    public TResult Match<TResult>(
        Func<Documented, TResult> documented,
        Func<Inferred, TResult> inferred,
        Func<Assumed, TResult> assumed,
        Func<Answered, TResult> answered)
    {
        ArgumentNullException.ThrowIfNull(documented);
        ArgumentNullException.ThrowIfNull(inferred);
        ArgumentNullException.ThrowIfNull(assumed);
        ArgumentNullException.ThrowIfNull(answered);
        return this switch
        {
            Documented source => documented(source),
            Inferred source => inferred(source),
            Assumed source => assumed(source),
            Answered source => answered(source),
            _ => throw new UnreachableException(),
        };
    }
}
