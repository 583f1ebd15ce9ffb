using System.Globalization;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace Close.Functional.Testing;

/// <summary>JSON members that no version of the library knows: custom fields and fields to come.</summary>
internal static class ExtraValues
{
    private static readonly JsonElement Null = JsonElement.Parse("null");

    private static readonly Gen<string> Leaf = Gen.OneOf(
        Gen.Elements("null", "true", "false", "0", "1.50", "-2e3", "{}", "[]"),
        Gen.Choose(int.MinValue, int.MaxValue).Select(number => number.ToString(CultureInfo.InvariantCulture)),
        TextValues.Message.Generator.Select(Quoted));

    private static readonly Gen<JsonElement> Value = Gen.Frequency(
        (4, Leaf),
        (1, Leaf.Three().Select(items => $"[{items.Item1},{items.Item2},{items.Item3}]")),
        (1, Leaf.Two().Select(items => $$"""{"a":{{items.Item1}},"b":[{{items.Item2}}]}"""))).Select(text => JsonElement.Parse(text));

    private static readonly Gen<string> Name = Gen.OneOf(
        TextValues.Base62(43).Select(rest => $"custom.cf_{rest}"),
        TextValues.Name.Generator.Select(name => $"new_{name}"),
        Gen.Constant("_paused_subscriptions"));

    private static readonly Arbitrary<KeyValuePair<string, JsonElement>> Member = Arb.From(
        Name.SelectMany(_ => Value, KeyValuePair.Create),
        member => member.Value.ValueKind is JsonValueKind.Null ? [] : [KeyValuePair.Create(member.Key, Null)]);

    public static Arbitrary<Extra> Extra { get; } =
        Values.ListOf(Member, 0, 3).As(static members => Functional.Extra.Of(members), static extra => Prelude.toArray(extra));

    public static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text)}\"";
}
