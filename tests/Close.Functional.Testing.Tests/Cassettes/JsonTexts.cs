using FsCheck;
using FsCheck.Fluent;

namespace Close.Functional.Testing.Tests.Cassettes;

/// <summary>JSON of all shapes as text, with the spellings that a reader could trip over.</summary>
internal static class JsonTexts
{
    private static readonly Gen<string> Number = Gen.Elements(
        "0", "-0", "0.0", "1", "1.0", "1.10", "-1e0", "10e-1", "1E+5", "100000", "1e400", "1e401", "1e99999999999", "123456789012345678901234567890", "0.1000000000000000000000000000001",
        "0.1000000000000000000000000000002", "0.00000000000000000000000000000000001", "9007199254740993");

    private static readonly Gen<string> Text = Gen.Elements(
        "\"\"", "\"a\"", "\"A\"", "\"\\u0061\"", "\"é\"", "\"👍\"", "\"\\ud83d\\udc4d\"", "\"\\u0000\"", "\"\\\\u0061\"", "\"\\/\"", "\"/\"", "\"\u2028\"", "\"1\"", "\"{}\"", "\"+12025550143\"");

    private static readonly Gen<string> Name = Gen.Elements("\"a\"", "\"b\"", "\"\\u0061\"", "\"\"", "\"é\"", "\"json\"", "\"lead_id\"");

    private static readonly Gen<string> Blank = Gen.Elements("", "", " ", "\n\t");

    private static readonly Gen<string> Scalar = Gen.OneOf(Number, Text, Gen.Elements("null", "true", "false"));

    /// <summary>JSON objects, lists and single values; names may come twice in one object.</summary>
    public static Gen<string> Any { get; } = Gen.Sized(size => OfSize(Math.Min(size, 12)));

    /// <summary>JSON that means the same: with its members shuffled and its numbers and texts spelled in another way.</summary>
    public static Gen<(string One, string Other)> SameMeaning { get; } =
        from members in Gen.CollectToArray(
            [Gen.Elements(("\"a\":1", "\"\\u0061\" : 1.0"), ("\"a\":0", "\"a\":-0e7")),
            Gen.Elements(("\"b\":\"é\"", "\"b\":\"\\u00e9\""), ("\"b\":[1,{}]", "\"b\": [ 10e-1 , { } ]")),
            Gen.Elements(("\"c\":{\"x\":100,\"y\":null}", "\"c\":{\"y\":null,\"x\":1E+2}"), ("\"c\":0.05", "\"c\":5e-2"))],
            member => member)
        from shuffled in Gen.Shuffle(members)
        select ("{" + string.Join(',', members.Select(member => member.Item1)) + "}", "{" + string.Join(',', shuffled.Select(member => member.Item2)) + "}");

    private static Gen<string> OfSize(int size) => size == 0
        ? Scalar
        : Gen.OneOf(
            Scalar,
            from items in OfSize(size / 3).ListOf(3)
            from blank in Blank
            select $"[{blank}{string.Join($",{blank}", items)}]",
            from count in Gen.Choose(0, 3)
            from names in Name.ListOf(count)
            from values in OfSize(size / 3).ListOf(count)
            from blank in Blank
            select "{" + string.Join(",", names.Zip(values, (name, value) => $"{blank}{name}{blank}:{value}")) + blank + "}");
}
