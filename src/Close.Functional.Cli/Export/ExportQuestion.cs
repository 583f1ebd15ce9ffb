using System.Globalization;
using LanguageExt;

namespace Close.Functional.Cli;

/// <summary>Which activities an export asks for.</summary>
internal enum ExportKind
{
    /// <summary>Activities of all kinds, oldest first.</summary>
    Activities,

    /// <summary>SMS alone, newest first: Close has no other order for them.</summary>
    Sms,
}

/// <summary>The share of a range that one of several machines takes.</summary>
/// <param name="Number">Which, counted from 1.</param>
/// <param name="Count">Of how many.</param>
internal sealed record ExportPart(int Number, int Count)
{
    /// <summary>The whole.</summary>
    public static ExportPart Whole { get; } = new(1, 1);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Number}/{Count}");
}

/// <summary>Which rows an export asks for.</summary>
/// <param name="Kind">Of which kind.</param>
/// <param name="From">Created from here on, to the second.</param>
/// <param name="To">Created before.</param>
internal sealed record ExportQuestion(ExportKind Kind, DateTimeOffset From, DateTimeOffset To)
{
    // From the widest: an empty window costs a call.
    private static readonly TimeSpan[] Widths = [TimeSpan.FromDays(1), TimeSpan.FromHours(1), TimeSpan.FromMinutes(1)];

    /// <summary>The share of the range.</summary>
    public ExportPart Part { get; init; } = ExportPart.Whole;

    /// <summary>Only about this lead; null for all.</summary>
    public LeadId? Lead { get; init; }

    /// <summary>Only these fields; null for all.</summary>
    public IReadOnlyList<string>? Fields { get; init; }

    /// <summary>No more rows than these; null for all.</summary>
    public int? Limit { get; init; }

    /// <summary>How many windows are walked at the same time. The rows and their order do not depend on it.</summary>
    public int SideBySide { get; init; } = 1;

    /// <summary>What tells this question from others, on one line. Two with the same text have the same rows in the same order.</summary>
    public string Identity => string.Create(
        CultureInfo.InvariantCulture,
        $"{Kind} {From.UtcDateTime:s}Z/{To.UtcDateTime:s}Z part {Part} lead {Lead?.Value ?? "any"} limit {Limit?.ToString(CultureInfo.InvariantCulture) ?? "none"} fields {(Fields is null ? "all" : string.Join(',', Fields))}");

    /// <summary>The windows that are walked.</summary>
    /// <remarks>The share of a machine depends on the range and the number of shares alone. Inside it one window needs the fewest calls, unless several are walked at once.</remarks>
    public Either<CloseError, WindowPlan> Plan() =>
        from whole in WindowPlan.Of(From, To, WidthOf(To - From, Part.Count))
        from part in whole.Part(Part.Number - 1, Part.Count)
        from plan in part.Windows is [{ From: { } start }, ..] and [.., { To: { } end }]
            ? WindowPlan.Of(start, end, SideBySide > 1 ? WidthOf(end - start, SideBySide) : end - start)
            : part
        select plan;

    // The widest of which there are as many as needed.
    private static TimeSpan WidthOf(TimeSpan span, int needed) => Widths.FirstOrDefault(width => span >= width * needed, TimeSpan.FromSeconds(1));
}
