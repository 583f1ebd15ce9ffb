namespace Close.Functional.Benchmarks;

/// <summary>What was wanted and what was seen.</summary>
/// <param name="Case">The title of the job.</param>
/// <param name="Goal">What was wanted.</param>
/// <param name="Seen">What was seen.</param>
/// <param name="IsMet">Whether that is good enough.</param>
internal sealed record Verdict(string Case, string Goal, string Seen, bool IsMet);

/// <summary>What the library promises of its speed, and whether a measurement bears it out. A job that was not measured misses its goals.</summary>
internal static class Goals
{
    private static readonly Goal[] All =
    [
        .. Of("sms-100", walk: 1.1, bytes: 1050, reflection: 2.5, generation: 3, newtonsoft: 7),
        .. Of("sms-1000", walk: 1.3, bytes: 1050, reflection: 2.8, generation: 3.3, newtonsoft: 6),
        .. Of("sms-10000", walk: 4, bytes: 1050, reflection: 2, generation: 2.8, newtonsoft: 4.5),
        new Goal.ItemAtMost("sms-100000-discarded", 2, "sms-100"),
        .. Of("mixed-100", walk: 1.4, reflection: 2.4, newtonsoft: 9),
        .. Of("sms-1000-shuffled", walk: 2.5, reflection: 1.5),
        .. Of(Workloads.Stream, bytes: 1300, reflection: 4),
        new Goal.StreamAtMost(Workloads.Stream, "first item after ≤ 16 KB, the first chunk", ChunkedStream.Chunk, static facts => facts.FirstItemAfter),
        new Goal.StreamAtMost(Workloads.Stream, "process grows by ≤ 10 MB", 10 * 1024 * 1024, static facts => facts.ResidentGrowth),
        .. Of("encode-100", walk: 1.1, bytes: 5, generation: 1.4, newtonsoft: 5),
        .. Of("encode-1000", walk: 1.1, bytes: 5, generation: 1.4, newtonsoft: 5),
    ];

    /// <summary>The verdict on each goal, in the order of the table of goals.</summary>
    /// <param name="report">The measurement.</param>
    /// <param name="only">The cases that were asked for; all when there are none.</param>
    public static IReadOnlyList<Verdict> Verdicts(Report report, IReadOnlyList<string> only) =>
        [.. All.Where(goal => only.Count == 0 || only.Contains(goal.Key, StringComparer.Ordinal)).Select(goal => goal.Judge(report))];

    private static IEnumerable<Goal> Of(string key, double? walk = null, double? bytes = null, double? reflection = null, double? generation = null, double? newtonsoft = null)
    {
        Goal?[] goals =
        [
            walk is { } most ? new Goal.WalkAtMost(key, most) : null,
            reflection is { } one ? new Goal.Faster(key, one, Names.Reflection) : null,
            generation is { } two ? new Goal.Faster(key, two, Names.SourceGeneration) : null,
            newtonsoft is { } three ? new Goal.Faster(key, three, Names.Newtonsoft) : null,
            bytes is { } size ? new Goal.BytesAtMost(key, size) : null,
        ];
        return goals.OfType<Goal>();
    }
}
