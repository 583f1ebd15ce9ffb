using System.Collections.Immutable;

namespace Close.Functional.Testing;

/// <summary>Which messages Close will move by itself, and when: a scheduled one at its date, one in the outbox when it has been sent.</summary>
internal sealed class Agenda
{
    private readonly ImmutableSortedSet<(DateTimeOffset At, string Id)> inOrder;
    private readonly ImmutableDictionary<string, DateTimeOffset> byId;

    private Agenda(ImmutableSortedSet<(DateTimeOffset At, string Id)> inOrder, ImmutableDictionary<string, DateTimeOffset> byId)
    {
        this.inOrder = inOrder;
        this.byId = byId;
    }

    public static Agenda Empty { get; } = new(
        ImmutableSortedSet.Create<(DateTimeOffset At, string Id)>(Comparer<(DateTimeOffset At, string Id)>.Create(static (left, right) =>
            left.At.CompareTo(right.At) is var order and not 0 ? order : string.CompareOrdinal(left.Id, right.Id))),
        ImmutableDictionary.Create<string, DateTimeOffset>(StringComparer.Ordinal));

    /// <summary>What comes next; null when nothing does.</summary>
    public (DateTimeOffset At, string Id)? Next => inOrder.IsEmpty ? null : inOrder.Min;

    /// <summary>All that will happen, in the order of time.</summary>
    public IEnumerable<(DateTimeOffset At, string Id)> All => inOrder;

    /// <summary>When a message moves by itself; null when it does not.</summary>
    public DateTimeOffset? Of(string id) => byId.TryGetValue(id, out var at) ? at : null;

    /// <summary>Gives the agenda with one time for a message in place of any other.</summary>
    public Agenda Set(string id, DateTimeOffset at)
    {
        var without = Drop(id);
        return new Agenda(without.inOrder.Add((at, id)), without.byId.SetItem(id, at));
    }

    /// <summary>Gives the agenda without a message.</summary>
    public Agenda Drop(string id) => byId.TryGetValue(id, out var at) ? new Agenda(inOrder.Remove((at, id)), byId.Remove(id)) : this;
}
