using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Close.Functional.Testing;

/// <summary>Plays a cassette: a request goes in, the next recorded interaction for it comes out, beside the player for what follows.</summary>
/// <remarks>
/// Immutable and pure. Which interaction is the next is decided by the policy of the cassette. A request is looked up by what it asks, not compared with
/// each recording in turn: only a miss costs more the longer the cassette is.
/// </remarks>
public sealed class CassettePlayer
{
    private readonly Reel reel;
    private readonly ImmutableDictionary<string, ImmutableQueue<int>> open;

    private CassettePlayer(Reel reel, ImmutableDictionary<string, ImmutableQueue<int>> open, int taken, int played)
    {
        this.reel = reel;
        this.open = open;
        Taken = taken;
        Played = played;
    }

    /// <summary>What is played.</summary>
    public Cassette Cassette => reel.Cassette;

    /// <summary>How many times an interaction has been played.</summary>
    public int Played { get; }

    /// <summary>The interactions that have not been played, in the order of the recording.</summary>
    public Arr<Interaction> Left => toArray(Open.Order().Select(index => Cassette.Interactions[index]));

    private int Taken { get; }

    private CassettePolicy Policy => Cassette.Policy;

    private IEnumerable<int> Open => open.Values.SelectMany(queue => queue);

    /// <summary>Puts a cassette in, rewound to its start.</summary>
    /// <param name="cassette">The cassette.</param>
    public static CassettePlayer Of(Cassette cassette)
    {
        ArgumentNullException.ThrowIfNull(cassette);
        return Of(cassette, new Redactor(cassette.Policy));
    }

    internal static CassettePlayer Of(Cassette cassette, Redactor redactor)
    {
        var keys = cassette.Interactions.Select(one => cassette.Policy.Matcher.Key(redactor.Redact(one.Request))).ToImmutableArray();
        var places = keys.Index().GroupBy(one => one.Item, one => one.Index, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray(), StringComparer.Ordinal);
        var all = places.ToImmutableDictionary(group => group.Key, group => ImmutableQueue.CreateRange(group.Value), StringComparer.Ordinal);
        return new CassettePlayer(new Reel(cassette, redactor, keys, places), all, taken: 0, played: 0);
    }

    /// <summary>Answers a request.</summary>
    /// <param name="request">The request; the policy of the cassette is applied to it first.</param>
    /// <returns>
    /// What was recorded for it, or <see cref="CassetteFault.Missed"/>, <see cref="CassetteFault.Exhausted"/> or <see cref="CassetteFault.OutOfOrder"/>; and the player for
    /// the next request, this one again after a fault.
    /// </returns>
    public (Either<CassetteFault, Interaction> Played, CassettePlayer Next) Play(RecordedRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var redacted = reel.Redactor.Redact(request);
        var key = Policy.Matcher.Key(redacted);
        if (!open.TryGetValue(key, out var queue))
        {
            return (Miss(redacted), this);
        }

        if (queue.IsEmpty)
        {
            var recorded = reel.Places[key];
            return Policy.Repeats
                ? (Cassette.Interactions[recorded[^1]], new CassettePlayer(reel, open, Taken, Played + 1))
                : (new CassetteFault.Exhausted(Cassette, redacted, recorded.Length, Played, Left), this);
        }

        // In strict order, just so many interactions have been taken as there are before the next one.
        var next = queue.Peek();
        return Policy.Order is PlayOrder.Strict && next != Taken
            ? (new CassetteFault.OutOfOrder(Cassette, redacted, Cassette.Interactions[Taken], Played, Left), this)
            : (Cassette.Interactions[next], new CassettePlayer(reel, open.SetItem(key, queue.Dequeue()), Taken + 1, Played + 1));
    }

    // A recording that is left is a better hint than one that has been played.
    private CassetteFault.Missed Miss(RecordedRequest request)
    {
        var left = Open.ToHashSet();
        var nearest = Cassette.Interactions
            .Select((interaction, index) => (interaction, index, differences: Policy.Matcher.Compare(reel.Redactor.Redact(interaction.Request), request)))
            .OrderBy(near => near.differences.Count(difference => difference.Place is "method" or "path"))
            .ThenBy(near => near.differences.Count)
            .ThenBy(near => left.Contains(near.index) ? 0 : 1)
            .FirstOrDefault();
        return new CassetteFault.Missed(Cassette, request, nearest.interaction, nearest.differences, Played, Left);
    }

    /// <summary>What stays the same while a cassette is played.</summary>
    /// <param name="Cassette">The cassette.</param>
    /// <param name="Redactor">Its policy.</param>
    /// <param name="Keys">What each interaction is looked up by.</param>
    /// <param name="Places">Where the interactions with such a key are.</param>
    private sealed record Reel(Cassette Cassette, Redactor Redactor, ImmutableArray<string> Keys, FrozenDictionary<string, ImmutableArray<int>> Places);
}
