namespace Close.Functional.Testing;

/// <summary>Finds where one shape goes beyond another.</summary>
internal static class ShapeComparison
{
    private const string Item = "[]";

    private static readonly JsonKinds[] Kinds = [JsonKinds.Boolean, JsonKinds.Number, JsonKinds.Text, JsonKinds.List, JsonKinds.Object];

    /// <summary>Gives every difference.</summary>
    /// <param name="path">Where both stand.</param>
    /// <param name="member">The name of the member that holds them, or whose list does; empty for none.</param>
    /// <param name="recorded">What was recorded.</param>
    /// <param name="actual">What is there now.</param>
    public static IEnumerable<ShapeDifference> Compare(string path, string member, JsonShape recorded, JsonShape actual) =>
    [
        .. ByKind(path, recorded, actual),
        .. recorded.Kinds.HasFlag(JsonKinds.Text) ? Texts(path, member, recorded, actual) : [],
        .. recorded.Kinds.HasFlag(JsonKinds.Object) ? Objects(path, recorded.Objects, actual.Objects) : [],
        .. recorded.Kinds.HasFlag(JsonKinds.List) ? Items(path, member, recorded.Items, actual.Items) : [],
    ];

    private static IEnumerable<ShapeDifference> ByKind(string path, JsonShape recorded, JsonShape actual)
    {
        var known = Show(recorded.Kinds);
        if (Goes(JsonKinds.Null))
        {
            yield return new(path, recorded.Kinds is JsonKinds.None ? ShapeChange.Unrecorded : ShapeChange.NullAppeared, known, "null");
        }

        foreach (var kind in Kinds.Where(Goes))
        {
            yield return new(path, recorded.Kinds is JsonKinds.None or JsonKinds.Null ? ShapeChange.Unrecorded : ShapeChange.KindAppeared, known, Show(kind));
        }

        bool Goes(JsonKinds kind) => actual.Kinds.HasFlag(kind) && !recorded.Kinds.HasFlag(kind);
    }

    private static IEnumerable<ShapeDifference> Texts(string path, string member, JsonShape recorded, JsonShape actual)
    {
        if ((actual.Layouts & ~recorded.Layouts) is not TextLayouts.None and var layouts)
        {
            yield return new(path, recorded.Layouts.HasFlag(TextLayouts.Free) ? ShapeChange.Unrecorded : ShapeChange.LayoutAppeared, Show(recorded.Layouts), Show(layouts));
        }

        foreach (var word in actual.Words.AsEnumerable().Except(recorded.Words.AsEnumerable(), StringComparer.Ordinal))
        {
            yield return Word(path, member, string.Join(", ", recorded.Words.Select(Quote)), word);
        }
    }

    private static ShapeDifference Word(string path, string member, string recorded, string word) =>
        new(path, ShapeWords.Knows(member, word) ? ShapeChange.Unrecorded : ShapeChange.WordAppeared, recorded.Length == 0 ? null : recorded, Quote(word));

    private static IEnumerable<ShapeDifference> Objects(string path, Arr<ObjectShape> recorded, Arr<ObjectShape> actual)
    {
        var types = string.Join(", ", recorded.Where(one => one.Type.Length > 0).Select(one => Quote(one.Type)));
        foreach (var now in actual.AsEnumerable())
        {
            if (recorded.FirstOrDefault(one => one.Type == now.Type) is { } then)
            {
                foreach (var difference in Members(path.EndsWith(Item, StringComparison.Ordinal) && now.Type.Length > 0 ? $"{path[..^1]}{now.Type}]" : path, then, now))
                {
                    yield return difference;
                }
            }
            else
            {
                var place = Below(path, ShapeReader.TypeMember);
                yield return now.Type.Length == 0 ? new(place, ShapeChange.MemberVanished, types, null)
                    : types.Length == 0 ? new(place, ShapeChange.MemberAppeared, null, Quote(now.Type))
                    : Word(place, ShapeReader.TypeMember, types, now.Type);
            }
        }
    }

    private static IEnumerable<ShapeDifference> Members(string path, ObjectShape recorded, ObjectShape actual)
    {
        foreach (var (name, then, now) in Sides(recorded, actual))
        {
            var place = Below(path, name);
            if (then is null)
            {
                yield return new(place, ShapeChange.MemberAppeared, null, Show(now!.Shape.Kinds));
                continue;
            }

            if (then.IsAlways && now is not { IsAlways: true })
            {
                yield return new(place, ShapeChange.MemberVanished, Show(then.Shape.Kinds), now is null ? null : "missing in some objects");
            }

            foreach (var difference in now is null ? [] : Compare(place, name, then.Shape, now.Shape))
            {
                yield return difference;
            }
        }
    }

    private static IEnumerable<(string Name, MemberShape? Then, MemberShape? Now)> Sides(ObjectShape recorded, ObjectShape actual)
    {
        var then = recorded.Members.AsEnumerable().ToDictionary(member => member.Name, StringComparer.Ordinal);
        var now = actual.Members.AsEnumerable().ToDictionary(member => member.Name, StringComparer.Ordinal);
        return then.Keys.Union(now.Keys, StringComparer.Ordinal).Select(name => (name, then.GetValueOrDefault(name), now.GetValueOrDefault(name)));
    }

    private static IEnumerable<ShapeDifference> Items(string path, string member, JsonShape? recorded, JsonShape? actual) =>
        actual is null ? []
        : recorded is null ? [new ShapeDifference(path + Item, ShapeChange.Unrecorded, null, Show(actual.Kinds))]
        : Compare(path + Item, member, recorded, actual);

    private static string Below(string path, string name) =>
        name.Length > 0 && name.All(static sign => char.IsAsciiLetterOrDigit(sign) || sign is '_' or '$' or '-') ? $"{path}.{name}" : $"{path}['{name}']";

    private static string Quote(string word) => $"\"{word}\"";

    private static string? Show(JsonKinds kinds) => kinds is JsonKinds.None ? null : kinds.ToString().ToLowerInvariant();

    private static string? Show(TextLayouts layouts) => layouts switch
    {
        TextLayouts.None => null,
        TextLayouts.Free => "a free text",
        TextLayouts.Date => "a date alone",
        TextLayouts.TimeWithOffset => "a time with an offset",
        TextLayouts.TimeWithZ => "a time with Z",
        TextLayouts.TimeAlone => "a time without an offset",
        _ => string.Join(" or ", Enum.GetValues<TextLayouts>().Where(one => one is not TextLayouts.None && layouts.HasFlag(one)).Select(Show)),
    };
}
