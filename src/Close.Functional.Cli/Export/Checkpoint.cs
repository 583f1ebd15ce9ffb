using System.Globalization;

namespace Close.Functional.Cli;

/// <summary>What is known to be on disk of an export: so much of the partial file, up to this row.</summary>
/// <param name="Question">What was asked (<see cref="ExportQuestion.Identity"/>).</param>
/// <param name="Bytes">How much of the partial file counts.</param>
/// <param name="Rows">How many rows that is.</param>
/// <param name="Resume">Where to go on; null when there is nothing left to do.</param>
internal sealed record Checkpoint(string Question, long Bytes, long Rows, WindowResume? Resume)
{
    private const string Title = "closefn export, format 1";
    private const string Complete = "complete";

    /// <summary>Reads the text of a checkpoint; null for any other text.</summary>
    public static Checkpoint? Parse(string text) =>
        text.Split('\n') is [Title, var question, var bytes, var rows, var resume, ""]
        && Value(question, "question: ") is { } asked
        && Number(Value(bytes, "bytes: ")) is { } length
        && Number(Value(rows, "rows: ")) is { } count
        && Value(resume, "resume: ") is { } point
            ? point == Complete ? new Checkpoint(asked, length, count, null)
                : WindowResume.Parse(point).MatchUnsafe<Checkpoint?>(Right: read => new Checkpoint(asked, length, count, read), Left: _ => null)
            : null;

    /// <summary>Gives the text: one line each, the last with a line feed too, so that a text that was cut off is not taken for whole.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Title}\nquestion: {Question}\nbytes: {Bytes}\nrows: {Rows}\nresume: {Resume?.ToString() ?? Complete}\n");

    private static string? Value(string line, string name) => line.StartsWith(name, StringComparison.Ordinal) ? line[name.Length..] : null;

    private static long? Number(string? text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
