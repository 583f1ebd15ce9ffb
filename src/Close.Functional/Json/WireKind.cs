using System.Text.Json;

namespace Close.Functional;

/// <summary>How one kind of value stands in JSON.</summary>
/// <typeparam name="TValue">The value.</typeparam>
/// <param name="hasEmpty">Whether some value stands for a field that was left out, besides null.</param>
internal abstract class WireKind<TValue>(bool hasEmpty = false)
{
    /// <summary>Whether null says something that a missing field does not.</summary>
    public virtual bool ReadsNull => false;

    /// <summary>What a new record holds where the field was left out.</summary>
    public virtual TValue Absent => default!;

    /// <summary>Reads the value whose first token the reader stands on; a null token only if the kind <see cref="ReadsNull"/>.</summary>
    public abstract TValue Read(ref Utf8JsonReader reader);

    /// <summary>Reads the value that begins at the next byte; never called for null unless the kind <see cref="ReadsNull"/>.</summary>
    /// <remarks>Must give what the other <c>Read</c> gives, or throw where that throws.</remarks>
    public virtual TValue Read(ref JsonCursor json) => json.Slowly(this);

    /// <summary>Writes a value that is not absent.</summary>
    public abstract void Write(ref WireWriter json, TValue value);

    /// <summary>Whether the value stands for a field that was left out or null.</summary>
    public bool IsAbsent(TValue value) => value is null || (hasEmpty && IsEmpty(value));

    /// <summary>Writes the value of a field that was given, but empty.</summary>
    public virtual void WriteEmpty(ref WireWriter json) => json.Null();

    /// <summary>Whether a value that is not null stands for a field that was left out; asked only of a kind that has such a value.</summary>
    private protected virtual bool IsEmpty(TValue value) => false;
}
