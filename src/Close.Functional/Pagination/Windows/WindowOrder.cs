namespace Close.Functional;

/// <summary>Which way a walk goes through time.</summary>
internal sealed record WindowOrder
{
    private readonly bool isNewestFirst;

    private WindowOrder(bool isNewestFirst) => this.isNewestFirst = isNewestFirst;

    public static WindowOrder NewestFirst { get; } = new(isNewestFirst: true);

    public static WindowOrder OldestFirst { get; } = new(isNewestFirst: false);

    /// <summary>The name that a resume point has for it.</summary>
    public string Name => isNewestFirst ? "newest" : "oldest";

    /// <summary>Whether a walk comes to one second later than to another.</summary>
    public bool IsAhead(DateTimeOffset second, DateTimeOffset other) => isNewestFirst ? second < other : second > other;

    /// <summary>The windows of a plan as the walk comes to them, without those that a resume point has left behind.</summary>
    public IReadOnlyList<Window> Ahead(WindowPlan plan, WindowResume? resume) =>
        [.. (isNewestFirst ? plan.Windows.Reverse() : plan.Windows).Where(window => resume is null || !IsBehind(window, resume.Second))];

    /// <summary>The part of a window from a second on, that second included; null when that is the whole window.</summary>
    public Window? Rest(Window window, DateTimeOffset second)
    {
        var rest = isNewestFirst ? new Window(window.From, WindowText.After(second)) : new Window(second, window.To);
        return rest == window ? null : rest;
    }

    private bool IsBehind(Window window, DateTimeOffset second) => isNewestFirst ? window.From > second : window.To <= second;
}
