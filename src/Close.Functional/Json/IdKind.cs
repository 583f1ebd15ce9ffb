using System.Text.Json;

namespace Close.Functional;

/// <summary>An id. An empty text is none: it names nothing, and taken for an id it would address the whole collection.</summary>
internal sealed class IdKind<TId>(Func<string, TId> create, bool isShared) : WireKind<TId?>
    where TId : EntityId
{
    private readonly Type type = typeof(TId);
    private readonly Func<string, TId?> createUnlessEmpty = text => text.Length > 0 ? create(text) : null;

    public override TId? Read(ref Utf8JsonReader reader) => createUnlessEmpty(WireText.Read(ref reader));

    public override TId? Read(ref JsonCursor json) =>
        !json.TakePlainText(out var content) ? json.Slowly(this)
        : isShared ? json.Memory.Texts.Get(content, type, createUnlessEmpty)
        : createUnlessEmpty(StrictText.Of(content));

    public override void Write(ref WireWriter json, TId? value) => json.Text(value!.Value);

    public override void WriteEmpty(ref WireWriter json) => json.Text("");
}
