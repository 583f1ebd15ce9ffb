using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace Close.Functional.Testing.Tests.Shapes;

/// <summary>JSON as answers have it: few names, so that two values often share some, with types, words and dates of every layout.</summary>
public static class ShapeArbitraries
{
    private static readonly Gen<string> Leaf = Gen.Elements(
        "null", "true", "false", "0", "1.5", "\"\"", "\"free\"", "\"2026-03-01\"", "\"2026-03-01T12:00:00+00:00\"", "\"2026-03-01T12:00:00.5Z\"", "\"2026-03-01T12:00:00\"", "[]", "{}");

    private static readonly Gen<string> Member = Gen.OneOf(
        from name in Gen.Elements("a", "b", "custom.cf_1") from value in Leaf select $"\"{name}\":{value}",
        from word in Gen.Elements("draft", "sent", "teleported") from name in Gen.Elements("status", "_type") select $"\"{name}\":\"{word}\"",
        from type in Gen.Elements("SMS", "Call") select $"\"_type\":\"{type}\"");

    /// <summary>Values of all kinds, at most three deep.</summary>
    public static Gen<string> Texts { get; } = Gen.Sized(size => OfDepth(size < 5 ? 1 : 3));

    public static Arbitrary<JsonElement> Values() => Arb.From(Texts.Select(text => JsonElement.Parse(text)));

    public static Arbitrary<JsonShape> Shapes() => Arb.From(
        from texts in Texts.ListOf()
        select texts.Aggregate(JsonShape.Nothing, static (all, text) => all.Merge(JsonShape.Of(JsonElement.Parse(text)))));

    private static Gen<string> OfDepth(int depth) => depth == 0
        ? Leaf
        : Gen.Frequency(
            (1, Leaf),
            (2, from items in OfDepth(depth - 1).ListOf() select $"[{string.Join(',', items.Take(3))}]"),
            (4,
            from members in Member.ListOf()
            from deep in OfDepth(depth - 1)
            from name in Gen.Elements("a", "data")
            select $"{{{string.Join(',', members.Take(3).Append($"\"{name}\":{deep}"))}}}"));
}
