using System.Text.Json;

namespace Close.Functional;

/// <summary>One of an open set of texts.</summary>
internal sealed class EnumKind<TEnum>(Func<string, TEnum> of) : WireKind<TEnum>
    where TEnum : OpenEnum
{
    private readonly Type type = typeof(TEnum);

    public override TEnum Absent { get; } = of("");

    public override TEnum Read(ref Utf8JsonReader reader) => of(WireText.Read(ref reader));

    public override TEnum Read(ref JsonCursor json) =>
        json.TakePlainText(out var content) ? json.Memory.Texts.Get(content, type, of)! : json.Slowly(this);

    public override void Write(ref WireWriter json, TEnum value) => json.Text(value.Text);

    public override bool IsAbsent(TEnum value) => value.IsUnspecified;

    public override void WriteEmpty(ref WireWriter json) => json.Text("");
}
