using System.Collections.Immutable;

namespace Close.Functional.Testing;

/// <summary>Plays a cassette: a request goes in, the next recorded interaction for it comes out, beside the player for what follows.</summary>
/// <remarks>Immutable and pure. Requests that ask the same are answered in the order of the recording. The cost of a look-up does not grow with the cassette.</remarks>
public sealed class CassettePlayer
{
    private readonly ImmutableDictionary<string, ImmutableQueue<Interaction>> left;

    private CassettePlayer(Cassette cassette, ImmutableDictionary<string, ImmutableQueue<Interaction>> left, int played)
    {
        Cassette = cassette;
        this.left = left;
        Played = played;
    }

    /// <summary>What is played.</summary>
    public Cassette Cassette { get; }

    /// <summary>How many interactions have been played.</summary>
    public int Played { get; }

    /// <summary>The interactions that have not been played, in the order of the recording.</summary>
    public Arr<Interaction> Left
    {
        get
        {
            var open = left.Values.SelectMany(queue => queue).ToHashSet<Interaction>(ReferenceEqualityComparer.Instance);
            return Cassette.Interactions.Filter(open.Contains);
        }
    }

    /// <summary>Puts a cassette in, rewound to its start.</summary>
    /// <param name="cassette">The cassette.</param>
    public static CassettePlayer Of(Cassette cassette)
    {
        ArgumentNullException.ThrowIfNull(cassette);
        var queues = cassette.Interactions
            .GroupBy(interaction => RequestMatcher.Key(interaction.Request), StringComparer.Ordinal)
            .ToImmutableDictionary(group => group.Key, group => ImmutableQueue.CreateRange(group), StringComparer.Ordinal);
        return new CassettePlayer(cassette, queues, 0);
    }

    /// <summary>Answers a request.</summary>
    /// <param name="request">The request; the policy of the cassette is applied to it first.</param>
    /// <returns>What was recorded for it, or <see cref="CassetteFault.Missed"/>; and the player for the next request, this one again after a miss.</returns>
    public (Either<CassetteFault, Interaction> Played, CassettePlayer Next) Play(RecordedRequest request)
    {
        var redacted = Cassette.Policy.Redact(request);
        var key = RequestMatcher.Key(redacted);
        return left.TryGetValue(key, out var queue) && !queue.IsEmpty
            ? (queue.Peek(), new CassettePlayer(Cassette, left.SetItem(key, queue.Dequeue()), Played + 1))
            : (Miss(redacted), this);
    }

    // A recording that is left is a better hint than one that has been played, unless the played one asks just the same.
    private CassetteFault.Missed Miss(RecordedRequest request)
    {
        var open = Left;
        var nearest = Cassette.Interactions
            .Select(interaction => (interaction, differences: RequestMatcher.Compare(interaction.Request, request)))
            .OrderBy(near => near.differences.Count(difference => difference.Place is "method" or "path"))
            .ThenBy(near => near.differences.Count)
            .ThenBy(near => open.Contains(near.interaction) ? 0 : 1)
            .FirstOrDefault();
        return new CassetteFault.Missed(Cassette, request, nearest.interaction, nearest.differences, Played, open.Count);
    }
}
