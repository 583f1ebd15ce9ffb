using Close.Functional.Testing;

namespace Close.Functional.Cli;

/// <summary>Rules about the file itself.</summary>
internal static class FileRules
{
    /// <summary>These rules.</summary>
    public static IReadOnlyList<CheckRule> All =>
    [
        new("file/readable", Severity.Error, "A cassette can be read.", Readable),
        new("file/layout", Severity.Warning, "A cassette stands in its file exactly as the library writes it, so that differences between recordings are small.", Layout),
        new("file/stale", Severity.Warning, "A recording is no older than --older-than allows.", Stale),
        new("file/orphan", Severity.Warning, "A source below --used-by mentions the name of the file.", Orphan),
    ];

    private static IEnumerable<Spot> Readable(Checked subject) => subject.File.Fault switch
    {
        null => [],
        CassetteFault.Damaged damage => [new Spot(damage.JsonPath ?? "$", $"This cannot be read: expected {damage.Expected}.") { Offset = new JsonPlaces(subject.File.Bytes).OffsetOf(damage.Line, damage.Column) }],
        CassetteFault.Inaccessible refusal => [new Spot("$", $"The file cannot be opened: {refusal.Reason}")],
        _ => [new Spot("$", "The file is gone.")],
    };

    private static IEnumerable<Spot> Layout(Checked subject)
    {
        if (subject.File.Cassette is not { } cassette)
        {
            return [];
        }

        var there = subject.File.Bytes.Span;
        var written = CassetteFile.Format(cassette).Bytes.Span;
        return there.SequenceEqual(written) ? [] : [new Spot("$", "From here on the library would write the file otherwise.") { Offset = there.CommonPrefixLength(written) }];
    }

    private static IEnumerable<Spot> Stale(Checked subject) =>
        subject.File.Cassette?.RecordedAt is { } recorded && subject.OldestAllowed is { } allowed && subject.Now - recorded > allowed
            ? [new Spot("$.recordedAt", FormattableString.Invariant($"This was recorded {(int)(subject.Now - recorded).TotalDays} days ago; {(int)allowed.TotalDays} are allowed."))]
            : [];

    private static IEnumerable<Spot> Orphan(Checked subject) =>
        subject.Mentioned is { } mentioned && !mentioned(Path.GetFileName(subject.File.Path)) ? [new Spot("$", "No source mentions this file.")] : [];
}
