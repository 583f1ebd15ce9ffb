using System.Text.Json;

namespace Close.Functional;

/// <summary>A field of a change: left out to keep, null to clear.</summary>
internal sealed class UpdateKind<T, TValue>(WireKind<TValue> kind, Func<TValue, Update<T>> to, Func<Update<T>, TValue> value) : WireKind<Update<T>>(hasEmpty: true)
    where T : notnull
{
    public override bool ReadsNull => true;

    public override Update<T> Read(ref Utf8JsonReader reader) =>
        reader.TokenType is JsonTokenType.Null ? Update<T>.Clear : to(kind.Read(ref reader));

    public override void Write(ref WireWriter json, Update<T> update)
    {
        if (update.IsCleared)
        {
            json.Null();
        }
        else
        {
            kind.Write(ref json, value(update));
        }
    }

    private protected override bool IsEmpty(Update<T> update) => !update.IsGiven;
}
