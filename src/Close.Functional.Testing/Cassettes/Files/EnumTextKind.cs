using System.Text.Json;

namespace Close.Functional.Testing;

/// <summary>A choice of a closed set as its name in lower camel case, such as <c>timedOut</c>.</summary>
/// <param name="isOptional">Whether the first choice is the default, which need not be written.</param>
internal sealed class EnumTextKind<TEnum>(bool isOptional = false) : WireKind<TEnum>(hasEmpty: isOptional)
    where TEnum : struct, Enum
{
    private static readonly (TEnum Value, string Name)[] Names =
        [.. Enum.GetValues<TEnum>().Select(value => (value, JsonNamingPolicy.CamelCase.ConvertName(value.ToString())))];

    public override TEnum Read(ref Utf8JsonReader reader)
    {
        var text = reader.TokenType is JsonTokenType.String ? reader.GetString() : null;
        var index = System.Array.FindIndex(Names, known => known.Name == text);
        return index >= 0 ? Names[index].Value : throw new WireException("one of " + string.Join(", ", Names.Select(known => known.Name)));
    }

    public override void Write(ref WireWriter json, TEnum value) => json.Text(System.Array.Find(Names, known => known.Value.Equals(value)).Name);

    private protected override bool IsEmpty(TEnum value) => EqualityComparer<TEnum>.Default.Equals(value, default);
}
