using LanguageExt;

namespace Close.Functional.Cli.Export;

/// <summary>What to export, and where to.</summary>
internal sealed record ExportChoices
{
    public required DateTimeOffset From { get; init; }

    public required DateTimeOffset To { get; init; }

    /// <summary>The file; a hyphen for standard output.</summary>
    public required string Out { get; init; }

    /// <summary>Whether SMS are exported, not activities of all kinds.</summary>
    public bool OnlySms { get; init; }

    public string? Lead { get; init; }

    public IReadOnlyList<string> Fields { get; init; } = [];

    /// <summary>How much time one window of the walk spans.</summary>
    public TimeSpan Window { get; init; } = TimeSpan.FromDays(1);

    public int SideBySide { get; init; } = 1;

    /// <summary>The part of the work that is done here, counted from 1, and how many there are.</summary>
    public (int Number, int Count) Part { get; init; } = (1, 1);

    public int? Limit { get; init; }

    public bool Resumes { get; init; }

    public bool Replaces { get; init; }

    public bool IsQuiet { get; init; }

    public string? Cassette { get; init; }

    public Uri? BaseAddress { get; init; }

    public bool ToStandardOutput => Out == "-";

    /// <summary>The windows of this part.</summary>
    public Either<CloseError, WindowPlan> Plan =>
        WindowPlan.Of(From, To, Window).Bind(plan => plan.Part(Part.Number - 1, Part.Count));

    /// <summary>What is asked for, as a text: a walk can be resumed only if it asks the same.</summary>
    public string Question(WindowPlan plan) => string.Join(' ', [OnlySms ? "sms" : "activities", plan.ToString(), Lead ?? "-", .. Fields]);
}
