using System.Collections.Immutable;

namespace Close.Functional.Testing;

/// <summary>Which calls go wrong, and how. Depends on nothing but its seed and the number of a call, so that a run can be repeated.</summary>
/// <remarks>Immutable. Calls are numbered from 1 in the order in which they arrive.</remarks>
public sealed record FaultPlan
{
    private FaultPlan()
    {
    }

    /// <summary>Nothing goes wrong.</summary>
    public static FaultPlan None { get; } = new();

    /// <summary>How long a slow answer takes, an overtaken call waits, and a 429 asks to wait: more than zero. Default: 2 seconds.</summary>
    public TimeSpan Slowness { get; private init; } = TimeSpan.FromSeconds(2);

    /// <summary>How a 429 tells its wait.</summary>
    public RateLimitDialect Dialect { get; private init; }

    private ImmutableDictionary<long, FaultKind> Chosen { get; init; } = ImmutableDictionary<long, FaultKind>.Empty;

    private ImmutableArray<FaultKind> Kinds { get; init; } = [];

    private ulong Seed { get; init; }

    private double Share { get; init; }

    /// <summary>A share of all calls goes wrong, drawn by a seed.</summary>
    /// <param name="seed">The same seed gives the same faults.</param>
    /// <param name="share">How many of all calls, from 0 to 1.</param>
    /// <param name="kinds">What can go wrong, each as often as the others; none for all kinds.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share is not from 0 to 1.</exception>
    public static FaultPlan Seeded(int seed, double share, params IEnumerable<FaultKind> kinds)
    {
        if (share is not (>= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(share), share, "A share from 0 to 1 is needed.");
        }

        return None with { Seed = (ulong)seed, Share = share, Kinds = kinds.ToImmutableArray() is { Length: > 0 } given ? given : [.. Enum.GetValues<FaultKind>()] };
    }

    /// <summary>Gives the same plan in which one more call goes wrong.</summary>
    /// <param name="number">Its number, from 1 on.</param>
    /// <param name="kind">What goes wrong with it.</param>
    public FaultPlan At(long number, FaultKind kind) => this with { Chosen = Chosen.SetItem(number, kind) };

    /// <summary>Gives the same plan with other times.</summary>
    /// <param name="slowness">The new value of <see cref="Slowness"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is zero or negative.</exception>
    public FaultPlan WithSlowness(TimeSpan slowness)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(slowness, TimeSpan.Zero);
        return this with { Slowness = slowness };
    }

    /// <summary>Gives the same plan with another way to tell the wait of a 429.</summary>
    /// <param name="dialect">The new value of <see cref="Dialect"/>.</param>
    public FaultPlan WithDialect(RateLimitDialect dialect) => this with { Dialect = dialect };

    /// <summary>Gives what goes wrong with a call; null for nothing.</summary>
    /// <param name="number">The number of the call, from 1 on.</param>
    public FaultKind? Of(long number)
    {
        if (Chosen.TryGetValue(number, out var kind))
        {
            return kind;
        }

        var draw = SimulatedIds.Draw(Seed, number);
        return !Kinds.IsEmpty && (draw >> 11) * (1.0 / (1UL << 53)) < Share ? Kinds[(int)(SimulatedIds.Draw(draw, number) % (ulong)Kinds.Length)] : null;
    }

    /// <summary>Says whether two plans spoil the same calls in the same way.</summary>
    /// <param name="other">The other plan.</param>
    public bool Equals(FaultPlan? other) =>
        other is not null && Slowness == other.Slowness && Dialect == other.Dialect && Seed == other.Seed && Share.Equals(other.Share)
        && Kinds.SequenceEqual(other.Kinds)
        && Chosen.Count == other.Chosen.Count && Chosen.All(call => other.Chosen.TryGetValue(call.Key, out var kind) && kind == call.Value);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Slowness, Dialect, Seed, Share, Kinds.Length, Chosen.Count);
}
