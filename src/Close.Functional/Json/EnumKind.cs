using System.Text;
using System.Text.Json;

namespace Close.Functional;

/// <summary>One of an open set of texts.</summary>
/// <param name="of">Gives the value of a text.</param>
/// <param name="known">The values that are known, few enough to be compared one by one, so that none of their texts is made again.</param>
internal sealed class EnumKind<TEnum>(Func<string, TEnum> of, TEnum[] known) : WireKind<TEnum>(hasEmpty: true)
    where TEnum : OpenEnum
{
    private readonly Type type = typeof(TEnum);

    public override TEnum Absent { get; } = of("");

    public override TEnum Read(ref Utf8JsonReader reader) => of(WireText.Read(ref reader));

    public override TEnum Read(ref JsonCursor json) =>
        json.TakePlainText(out var content) ? Known(content) ?? json.Memory.Texts.Get(content, type, of)! : json.Slowly(this);

    public override void Write(ref WireWriter json, TEnum value) => json.Text(value.Text);

    private protected override bool IsEmpty(TEnum value) => value.IsUnspecified;

    public override void WriteEmpty(ref WireWriter json) => json.Text("");

    private TEnum? Known(ReadOnlySpan<byte> text)
    {
        foreach (var one in known)
        {
            if (Ascii.Equals(text, one.Text))
            {
                return one;
            }
        }

        return null;
    }
}
