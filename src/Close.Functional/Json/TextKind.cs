using System.Text.Json;

namespace Close.Functional;

/// <summary>A text, or what is made of one without a look at it.</summary>
/// <param name="create">Makes the value.</param>
/// <param name="text">Gives the text back.</param>
/// <param name="isShared">Whether many objects of a page have the same.</param>
internal sealed class TextKind<TValue>(Func<string, TValue> create, Func<TValue, string> text, bool isShared = false) : WireKind<TValue?>
    where TValue : class
{
    private readonly Type type = typeof(TValue);

    public override TValue? Read(ref JsonCursor json) =>
        !json.TakePlainText(out var content) ? json.Slowly(this)
        : isShared ? json.Memory.Texts.Get(content, type, create)
        : create(StrictText.Of(content));

    public override TValue Read(ref Utf8JsonReader reader) => create(WireText.Read(ref reader));

    public override void Write(ref WireWriter json, TValue? value) => json.Text(text(value!));
}
