using System.Text.Json;
using Close.Functional.Testing;

namespace Close.Functional.Cli;

/// <summary>What became of an interaction from one cassette to another.</summary>
internal enum Fate
{
    Removed,
    Added,
    Changed,
}

/// <summary>An interaction that two cassettes do not have in common.</summary>
/// <param name="Fate">What became of it.</param>
/// <param name="Before">Its number in the first; null when it was added.</param>
/// <param name="After">Its number in the second; null when it was removed.</param>
/// <param name="Request">Method and path.</param>
/// <param name="Changes">What means something else in it; of one that was added or removed, nothing.</param>
internal sealed record InteractionDiff(Fate Fate, int? Before, int? After, string Request, IReadOnlyList<JsonChange> Changes);

/// <summary>The difference between two cassettes by meaning: what a program that runs on them could notice. Pure.</summary>
/// <param name="Around">What means something else outside of the interactions.</param>
/// <param name="Interactions">Those that are not the same.</param>
internal sealed record CassetteDiff(IReadOnlyList<JsonChange> Around, IReadOnlyList<InteractionDiff> Interactions)
{
    // When and how fast it was recorded makes no difference to a program that is run on it.
    private static readonly string[] Unnoticed = ["$.recordedAt", "$.timingMs"];

    public bool IsEmpty => Around.Count == 0 && Interactions.Count == 0;

    /// <summary>
    /// Compares two cassettes. The same requests are held against each other in their order, then those that are left by method and path; the order of different
    /// requests does not count, as replay does not heed it.
    /// </summary>
    public static CassetteDiff Of(Cassette before, Cassette after)
    {
        var (first, second) = (Slots(before), Slots(after));
        var pairs = Paired(first, second, slot => slot.Question).Concat(Paired(first, second, slot => slot.Request)).OrderBy(pair => pair.After.Number).ToList();
        return new CassetteDiff(
            [.. JsonChange.Between(WithoutInteractions(before), WithoutInteractions(after)).Where(IsNoticed)],
            [
                .. first.Select(slot => new InteractionDiff(Fate.Removed, slot.Number, null, slot.Request, [])),
                .. pairs.Select(pair => new InteractionDiff(Fate.Changed, pair.Before.Number, pair.After.Number, pair.After.Request, Changes(pair.Before, pair.After)))
                    .Where(change => change.Changes.Count > 0),
                .. second.Select(slot => new InteractionDiff(Fate.Added, null, slot.Number, slot.Request, [])),
            ]);
    }

    // Takes out of both lists what belongs together, first to first.
    private static List<(Slot Before, Slot After)> Paired(List<Slot> first, List<Slot> second, Func<Slot, object> key)
    {
        var waiting = second.GroupBy(key).ToDictionary(group => group.Key, group => new Queue<Slot>(group));
        var pairs = first.Select(slot => (Before: slot, After: waiting.TryGetValue(key(slot), out var same) && same.TryDequeue(out var next) ? next : null))
            .Where(pair => pair.After is not null).Select(pair => (pair.Before, After: pair.After!)).ToList();
        first.RemoveAll(slot => pairs.Exists(pair => pair.Before == slot));
        second.RemoveAll(slot => pairs.Exists(pair => pair.After == slot));
        return pairs;
    }

    private static List<JsonChange> Changes(Slot before, Slot after) => [.. JsonChange.Between(before.Json, after.Json).Where(IsNoticed)];

    private static bool IsNoticed(JsonChange change) => !Unnoticed.Contains(change.Path, StringComparer.Ordinal);

    private static JsonElement WithoutInteractions(Cassette cassette) => Blackening.JsonOf(cassette with { Interactions = [] });

    private static List<Slot> Slots(Cassette cassette)
    {
        var meant = cassette with { Interactions = [.. cassette.Interactions.Select(Meant)] };
        var json = Blackening.JsonOf(meant).GetProperty("interactions");
        return [.. meant.Interactions.Select((one, index) => new Slot(index, Question.Of(one.Request), NameOf(one.Request), json[index]))];
    }

    private static string NameOf(RecordedRequest request) => $"{request.Method.ToUpperInvariant()} {request.Path}";

    // One spelling for what means the same: JSON that stands as a text, and pairs of a query in another order.
    private static Interaction Meant(Interaction one)
    {
        var request = one.Request with { Query = [.. one.Request.Query.OrderBy(pair => pair.Name, StringComparer.Ordinal).ThenBy(pair => pair.Value, StringComparer.Ordinal)], Body = Meant(one.Request.Body) };
        return one.Response is { } response
            ? new Interaction(request, response with { Body = Meant(response.Body) }) { TimingMs = one.TimingMs }
            : new Interaction(request, one.Fault!) { TimingMs = one.TimingMs };
    }

    private static CassetteBody Meant(CassetteBody body) => body is CassetteBody.Json ? body : CassetteBody.Of(body.ToBody());

    /// <summary>An interaction that is looked for in the other cassette.</summary>
    private sealed record Slot(int Number, Question Question, string Request, JsonElement Json);

    /// <summary>What a request asks: two ask the same when method, path, query and body do; headers do not count.</summary>
    private sealed record Question(string Request, string Query, CassetteBody Body)
    {
        public static Question Of(RecordedRequest request) =>
            new(NameOf(request), string.Join('&', request.Query.Select(pair => $"{Uri.EscapeDataString(pair.Name)}={Uri.EscapeDataString(pair.Value)}")), request.Body);
    }
}
