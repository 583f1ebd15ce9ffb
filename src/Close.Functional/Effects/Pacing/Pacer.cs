using System.Collections.Concurrent;

namespace Close.Functional;

/// <summary>Holds back calls that share a client, so that none runs into a limit that Close has told one of them.</summary>
/// <remarks>
/// Close counts calls by key, method and path pattern (documented: Rate Limits), so calls of one method and <see cref="HttpCall.Route"/> are a group. In a
/// group, calls go in the order in which they came; one that is cancelled leaves without using anything up. Groups do not hold each other back. One pacer belongs to one
/// key; safe to use from many threads at once.
/// </remarks>
public sealed class Pacer
{
    private const int MostGroups = 200;

    private readonly ConcurrentDictionary<(HttpMethod Method, CallTarget Target, string Route), PaceGroup> groups = new();
    private readonly PacingPolicy policy;
    private readonly TimeProvider clock;

    /// <summary>Makes a pacer that knows of no limit yet.</summary>
    /// <param name="policy">How calls are held back.</param>
    /// <param name="clock">The clock that waits run by.</param>
    public Pacer(PacingPolicy policy, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(clock);
        this.policy = policy;
        this.clock = clock;
    }

    /// <summary>How many groups are remembered.</summary>
    internal int GroupCount => groups.Count;

    internal PacingPolicy Policy => policy;

    internal PaceGroup Of(HttpCall call)
    {
        var key = (call.Method, call.Target, call.Route);
        if (groups.TryGetValue(key, out var known))
        {
            return known;
        }

        // A caller of ever new paths must not make it grow for ever: what nobody uses is forgotten.
        foreach (var (idle, group) in groups.Count >= MostGroups ? groups : [])
        {
            if (group.IsIdle)
            {
                groups.TryRemove(new(idle, group));
            }
        }

        // Still too many, since what is known of them holds for long: one that nobody uses gives way.
        if (groups.Count >= MostGroups && groups.FirstOrDefault(known => known.Value.IsUnused) is { Value: not null } unused)
        {
            groups.TryRemove(unused);
        }

        return groups.GetOrAdd(key, static (_, pacer) => new PaceGroup(pacer.policy, pacer.clock), this);
    }
}
