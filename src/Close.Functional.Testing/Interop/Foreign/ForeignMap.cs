using System.Globalization;

namespace Close.Functional.Testing;

/// <summary>Reads the members of one object of a file, and says in the end which were not asked for.</summary>
internal sealed class ForeignMap(ForeignNode.Members node, string place, LossLog losses)
{
    private readonly System.Collections.Generic.HashSet<string> taken = new(StringComparer.Ordinal);

    public string Place => place;

    public LossLog Losses => losses;

    public ForeignNode.Members Node => node;

    /// <summary>Reads the root of a file.</summary>
    public static ForeignMap Root(ForeignNode node, LossLog losses) =>
        node is ForeignNode.Members members ? new ForeignMap(members, "", losses) : throw new ForeignException(node.Line, node.Column, null, "an object with members");

    /// <summary>Gives a member; null when it is absent or null.</summary>
    public ForeignNode? Take(string name)
    {
        taken.Add(name);
        return node.All.TryGetValue(name, out var value) && value is not ForeignNode.Null ? value : null;
    }

    public ForeignMap? MapOrNone(string name) => Take(name) switch
    {
        null => null,
        ForeignNode.Members members => new ForeignMap(members, At(name), losses),
        var other => throw Fault(other, At(name), "an object with members"),
    };

    public ForeignMap Map(string name) => MapOrNone(name) ?? throw Missing(name);

    /// <summary>Gives the items of a list, each an object; none when the list is absent or null.</summary>
    public IEnumerable<ForeignMap> Maps(string name) => Items(name).Select((item, index) =>
    {
        var here = string.Create(CultureInfo.InvariantCulture, $"{At(name)}[{index}]");
        return item is ForeignNode.Members members ? new ForeignMap(members, here, losses) : throw Fault(item, here, "an object with members");
    });

    public IReadOnlyList<ForeignNode> Items(string name) => Take(name) switch
    {
        null => [],
        ForeignNode.Items items => items.All,
        var other => throw Fault(other, At(name), "a list"),
    };

    public string? TextOrNone(string name) => Take(name) switch
    {
        null => null,
        ForeignNode.Scalar { Value: { } text } => text,
        var other => throw Fault(other, At(name), "a text"),
    };

    public string Text(string name) => TextOrNone(name) ?? throw Missing(name);

    public long Whole(string name) =>
        long.TryParse(Text(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : throw Wrong(name, "a whole number");

    public double? NumberOrNone(string name) => TextOrNone(name) switch
    {
        null => null,
        var text when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) => number,
        _ => throw Wrong(name, "a number"),
    };

    /// <summary>Names a member, which is there, as not what it should be.</summary>
    public ForeignException Wrong(string name, string expected) => Fault(node.All[name], At(name), expected);

    /// <summary>Says what became of a member.</summary>
    public void Lose(string name, string what) => losses.Add(At(name), what);

    /// <summary>Passes over a member that can be worked out from others.</summary>
    public void Skip(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            taken.Add(name);
        }
    }

    /// <summary>Names as lost all that was not asked for and is not empty.</summary>
    public void Rest()
    {
        foreach (var (name, value) in node.All)
        {
            if (!value.IsEmpty && !taken.Contains(name))
            {
                Lose(Masking.Text(name), Testing.Losses.NoPlace); // The names of a broken file may be anything.
            }
        }
    }

    public string At(string name) => place.Length == 0 ? name : $"{place}.{name}";

    private static ForeignException Fault(ForeignNode at, string place, string expected) => new(at.Line, at.Column, place, expected);

    private ForeignException Missing(string name) => Fault(node, place, $"the member {name}");
}
