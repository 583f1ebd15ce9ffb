using System.Globalization;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace Close.Functional.Testing;

/// <summary>JSON values, and members that no version of the library knows.</summary>
internal static class ExtraValues
{
    private static readonly JsonElement Null = JsonElement.Parse("null");

    private static readonly Gen<string> Leaf = Gen.OneOf(
        Gen.Elements("null", "true", "false", "0", "1.50", "-2e3", "{}", "[]"),
        Gen.Choose(int.MinValue, int.MaxValue).Select(number => number.ToString(CultureInfo.InvariantCulture)),
        TextValues.Message.Generator.Select(Quoted));

    private static readonly Gen<JsonElement> AnyValue = Gen.Frequency(
        (4, Leaf),
        (1, Leaf.Three().Select(items => $"[{items.Item1},{items.Item2},{items.Item3}]")),
        (1, Leaf.Two().Select(items => $$"""{"a":{{items.Item1}},"b":[{{items.Item2}}]}"""))).Select(text => JsonElement.Parse(text));

    private static readonly Gen<string> Name = Gen.OneOf(
        TextValues.Name.Generator.Select(name => $"new_{name}"),
        Gen.Constant("_new_member"));

    /// <summary>A JSON value of any kind; shrinks to null.</summary>
    public static Arbitrary<JsonElement> Value { get; } = Arb.From(AnyValue, static value => value.ValueKind is JsonValueKind.Null ? [] : [Null]);

    public static Arbitrary<Extra> Extra { get; } =
        Members(Name).As(static members => Functional.Extra.Of(members), static extra => toArray(extra));

    /// <summary>Fields that an organization defines, by their names without <c>custom.</c>.</summary>
    public static Arbitrary<IReadOnlyList<KeyValuePair<string, JsonElement>>> CustomFields { get; } = Members(TextValues.Base62(43).Select(rest => $"cf_{rest}"));

    public static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text)}\"";

    private static Arbitrary<IReadOnlyList<KeyValuePair<string, JsonElement>>> Members(Gen<string> names) => Arb.From(
        names.SelectMany(_ => AnyValue, KeyValuePair.Create),
        member => Value.Shrinker(member.Value).Select(simpler => KeyValuePair.Create(member.Key, simpler))).ListOf(0, 3);
}
