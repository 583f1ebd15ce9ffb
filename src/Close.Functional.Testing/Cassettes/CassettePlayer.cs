using System.Collections.Immutable;

namespace Close.Functional.Testing;

/// <summary>Plays a cassette: a request goes in, the next recorded interaction for it comes out, beside the player for what follows.</summary>
/// <remarks>
/// Immutable and pure. Requests that ask the same are answered in the order of the recording. A request is looked up by what it asks, not compared with
/// each recording in turn: only a miss costs more the longer the cassette is.
/// </remarks>
public sealed class CassettePlayer
{
    private readonly Redactor redactor;
    private readonly ImmutableDictionary<string, ImmutableQueue<int>> left;

    private CassettePlayer(Cassette cassette, Redactor redactor, ImmutableDictionary<string, ImmutableQueue<int>> left, int played)
    {
        Cassette = cassette;
        this.redactor = redactor;
        this.left = left;
        Played = played;
    }

    /// <summary>What is played.</summary>
    public Cassette Cassette { get; }

    /// <summary>How many interactions have been played.</summary>
    public int Played { get; }

    /// <summary>The interactions that have not been played, in the order of the recording.</summary>
    public Arr<Interaction> Left => toArray(Open.Order().Select(index => Cassette.Interactions[index]));

    private IEnumerable<int> Open => left.Values.SelectMany(queue => queue);

    /// <summary>Puts a cassette in, rewound to its start.</summary>
    /// <param name="cassette">The cassette.</param>
    public static CassettePlayer Of(Cassette cassette)
    {
        ArgumentNullException.ThrowIfNull(cassette);
        var policy = new Redactor(cassette.Policy);
        var queues = cassette.Interactions.Index()
            .GroupBy(one => RequestMatcher.Key(policy.Redact(one.Item.Request)), one => one.Index, StringComparer.Ordinal)
            .ToImmutableDictionary(group => group.Key, ImmutableQueue.CreateRange, StringComparer.Ordinal);
        return new CassettePlayer(cassette, policy, queues, 0);
    }

    /// <summary>Answers a request.</summary>
    /// <param name="request">The request; the policy of the cassette is applied to it first.</param>
    /// <returns>What was recorded for it, or <see cref="CassetteFault.Missed"/>; and the player for the next request, this one again after a miss.</returns>
    public (Either<CassetteFault, Interaction> Played, CassettePlayer Next) Play(RecordedRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var redacted = redactor.Redact(request);
        var key = RequestMatcher.Key(redacted);
        return left.TryGetValue(key, out var queue) && !queue.IsEmpty
            ? (Cassette.Interactions[queue.Peek()], new CassettePlayer(Cassette, redactor, left.SetItem(key, queue.Dequeue()), Played + 1))
            : (Miss(redacted), this);
    }

    // A recording that is left is a better hint than one that has been played, unless the played one asks just the same.
    private CassetteFault.Missed Miss(RecordedRequest request)
    {
        var open = Open.ToHashSet();
        var nearest = Cassette.Interactions
            .Select((interaction, index) => (interaction, index, differences: RequestMatcher.Compare(redactor.Redact(interaction.Request), request)))
            .OrderBy(near => near.differences.Count(difference => difference.Place is "method" or "path"))
            .ThenBy(near => near.differences.Count)
            .ThenBy(near => open.Contains(near.index) ? 0 : 1)
            .FirstOrDefault();
        return new CassetteFault.Missed(Cassette, request, nearest.interaction, nearest.differences, Played, open.Count);
    }
}
