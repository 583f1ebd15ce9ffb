namespace Close.Functional.Testing;

/// <summary>What was seen of objects of one type.</summary>
/// <remarks>Immutable, compared by value.</remarks>
public sealed record ObjectShape
{
    internal ObjectShape(string type, Arr<MemberShape> members)
    {
        Type = type;
        Members = members;
    }

    /// <summary>The text in the member <c>_type</c>, by which the objects of a list are told apart; empty for objects without it.</summary>
    public string Type { get; }

    /// <summary>The members in the order of their names.</summary>
    public Arr<MemberShape> Members { get; }

    /// <summary>Gives the shape of a member, or null when no object had it.</summary>
    /// <param name="name">The name, compared exactly.</param>
    public MemberShape? Member(string name) => Members.FirstOrDefault(member => member.Name == name);

    /// <summary>Gives the type and the number of members.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{(Type.Length == 0 ? "object" : Type)} of {Members.Count} members");

    internal ObjectShape Merge(ObjectShape other) => new(
        Type,
        Sorted.Join(
            Members,
            other.Members,
            static member => member.Name,
            static (one, two) => new MemberShape(one.Name, one.Shape.Merge(two.Shape), one.IsAlways && two.IsAlways),
            static alone => alone with { IsAlways = false }));
}

/// <summary>What was seen of one member of objects.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Shape">What its values look like.</param>
/// <param name="IsAlways">Whether every object had it.</param>
public sealed record MemberShape(string Name, JsonShape Shape, bool IsAlways)
{
    /// <summary>Gives the name, with a question mark when some objects lack it, and the kinds of its values.</summary>
    public override string ToString() => $"{Masking.Text(Name)}{(IsAlways ? "" : "?")}: {Shape.Kinds}";
}

/// <summary>Lists in the order of a key that no two items share.</summary>
internal static class Sorted
{
    /// <summary>Joins two such lists into one.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <param name="key">Gives the key.</param>
    /// <param name="both">Joins two items of the same key.</param>
    /// <param name="alone">Takes an item whose key the other list does not have.</param>
    public static Arr<T> Join<T>(Arr<T> left, Arr<T> right, Func<T, string> key, Func<T, T, T> both, Func<T, T> alone)
    {
        var joined = new List<T>(Math.Max(left.Count, right.Count));
        int at = 0, to = 0;
        while (at < left.Count || to < right.Count)
        {
            var order = at == left.Count ? 1 : to == right.Count ? -1 : string.CompareOrdinal(key(left[at]), key(right[to]));
            joined.Add(order == 0 ? both(left[at], right[to]) : alone(order < 0 ? left[at] : right[to]));
            at += order <= 0 ? 1 : 0;
            to += order >= 0 ? 1 : 0;
        }

        return toArray(joined);
    }
}
