using System.Text.Json;

namespace Close.Functional;

/// <summary>Gives the place in a record that one field fills and is written from.</summary>
internal delegate ref TValue Slot<in T, TValue>(T item);

/// <summary>One field of a wire type: its name, its kind and the place it fills.</summary>
internal abstract class WireField<T>(string name, bool isRequired)
{
    public string Name { get; } = name;

    public bool IsRequired { get; } = isRequired;

    /// <summary>Reads the value that the reader stands on, and says how it stands there.</summary>
    public abstract Written Read(ref Utf8JsonReader reader, T item);

    /// <summary>Reads the value that begins at the next byte, and says how it stands there.</summary>
    public abstract Written Read(ref JsonCursor json, T item);

    /// <summary>Makes the place as it is in a new item.</summary>
    public abstract void Clear(T item);

    /// <summary>Writes name and value; nothing for a field that is absent, unless it stood there as null or empty.</summary>
    public abstract void Write(ref WireWriter json, T item, Written was);

    public static WireField<T> Required<TValue>(string name, WireKind<TValue> kind, Slot<T, TValue> slot) => new Typed<TValue>(name, true, kind, slot);

    public static WireField<T> Optional<TValue>(string name, WireKind<TValue> kind, Slot<T, TValue> slot) => new Typed<TValue>(name, false, kind, slot);

    private sealed class Typed<TValue>(string name, bool isRequired, WireKind<TValue> kind, Slot<T, TValue> slot) : WireField<T>(name, isRequired)
    {
        private readonly WireName name = new(name);

        public override Written Read(ref Utf8JsonReader reader, T item)
        {
            if (reader.TokenType is JsonTokenType.Null && !kind.ReadsNull)
            {
                return OfNull();
            }

            var value = kind.Read(ref reader);
            slot(item) = value;
            return Of(value);
        }

        public override Written Read(ref JsonCursor json, T item)
        {
            if (json.Next == 'n' && !kind.ReadsNull && json.Take("null"u8))
            {
                Clear(item);
                return OfNull();
            }

            var value = kind.Read(ref json);
            slot(item) = value;
            return Of(value);
        }

        public override void Clear(T item) => slot(item) = kind.Absent;

        public override void Write(ref WireWriter json, T item, Written was)
        {
            var value = slot(item);
            var isAbsent = kind.IsAbsent(value);
            if (isAbsent && was is Written.Value && !IsRequired)
            {
                return;
            }

            json.Name(name);
            if (!isAbsent)
            {
                kind.Write(ref json, value);
            }
            else if (was is Written.Null)
            {
                json.Null();
            }
            else
            {
                kind.WriteEmpty(ref json);
            }
        }

        private Written OfNull() => IsRequired ? throw new WireException("a value, not null") : Written.Null;

        private Written Of(TValue value) =>
            !kind.IsAbsent(value) ? Written.Value
            : IsRequired && value is null ? throw new WireException("a value, not empty text")
            : Written.Empty;
    }
}
