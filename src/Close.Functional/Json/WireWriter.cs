using System.Buffers;
using System.Buffers.Text;
using System.Runtime.InteropServices;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Close.Functional;

/// <summary>Writes JSON as bytes, without white space; or through a <see cref="Utf8JsonWriter"/>, whose owner decides on layout and escapes.</summary>
/// <remarks>
/// The bytes are those that a <see cref="Utf8JsonWriter"/> with <see cref="JavaScriptEncoder.UnsafeRelaxedJsonEscaping"/> writes, in less time:
/// declared names are prepared, and most texts are looked at and copied in one go. Letters stand as themselves, save for emoji and others of two
/// UTF-16 units, which .NET escapes. Nobody checks that names and values come in turn: the declarations see to that.
/// </remarks>
internal ref struct WireWriter
{
    private const int LongestNumber = 32;

    private readonly IBufferWriter<byte>? buffer;
    private readonly Utf8JsonWriter? other;
    private Span<byte> room;
    private int size;

    // What stands before the next name or item: a comma, or what opens the object or list around it.
    private byte lead;

    /// <summary>Begins to write bytes; they are all there after <see cref="Flush"/>.</summary>
    public WireWriter(IBufferWriter<byte> buffer) => this.buffer = buffer;

    /// <summary>Begins to write through another writer.</summary>
    public WireWriter(Utf8JsonWriter other) => this.other = other;

    public void StartObject()
    {
        other?.WriteStartObject();
        lead = (byte)'{';
    }

    public void EndObject()
    {
        other?.WriteEndObject();
        End((byte)'{', (byte)'}');
    }

    public void StartList()
    {
        other?.WriteStartArray();
        lead = (byte)'[';
    }

    public void EndList()
    {
        other?.WriteEndArray();
        End((byte)'[', (byte)']');
    }

    /// <summary>Goes on to the next item of a list, or to the first.</summary>
    public void NextItem()
    {
        Put([lead]);
        lead = (byte)',';
    }

    /// <summary>Writes the name of a declared field.</summary>
    public void Name(WireName name)
    {
        if (other is null)
        {
            var free = Room(WireName.Longest);
            name.CopyTo(free);
            free[0] = lead;
            room = free[name.Length..];
            lead = (byte)',';
        }
        else
        {
            other.WritePropertyName(name.Encoded);
        }
    }

    /// <summary>Writes any name.</summary>
    public void Name(string name)
    {
        if (other is null)
        {
            NextItem();
            Text(name);
            Put(":"u8);
        }
        else
        {
            other.WritePropertyName(name);
        }
    }

    public void Text(string text)
    {
        if (other is not null)
        {
            other.WriteStringValue(text);
            return;
        }

        var free = Room(text.Length + 2);
        if (JsonText.TryCopy(text, free[1..]))
        {
            free[text.Length + 1] = free[0] = (byte)'"';
            room = free[(text.Length + 2)..];
            return;
        }

        Put("\""u8);
        for (var rest = text.AsSpan(); !rest.IsEmpty;)
        {
            room = room[JsonText.Copy(rest, Room(JsonText.LongestSign), out var read)..];
            rest = rest[read..];
        }

        Put("\""u8);
    }

    public void Date(DateTimeOffset date)
    {
        if (other is not null)
        {
            Span<byte> text = stackalloc byte[WireDate.Longest];
            other.WriteStringValue(text[..WireDate.Format(date, text)]);
            return;
        }

        var free = Room(WireDate.Longest + 2);
        var end = WireDate.Format(date, free[1..]) + 1;
        free[end] = free[0] = (byte)'"';
        room = free[(end + 1)..];
    }

    public void Number(decimal number)
    {
        other?.WriteNumberValue(number);
        Span<byte> text = stackalloc byte[LongestNumber];
        Utf8Formatter.TryFormat(number, text, out var length);
        Put(text[..length]);
    }

    public void Flag(bool flag)
    {
        other?.WriteBooleanValue(flag);
        Put(flag ? "true"u8 : "false"u8);
    }

    public void Null()
    {
        other?.WriteNullValue();
        Put("null"u8);
    }

    /// <summary>Writes a value as it is spelled. Not by its meaning: an escape for half a character is legal in JSON, but cannot be read as text.</summary>
    public void Raw(JsonElement value)
    {
        var json = JsonMarshal.GetRawUtf8Value(value);
        other?.WriteRawValue(json, skipInputValidation: true);
        Put(json);
    }

    /// <summary>Writes a value laid out as all the rest. Each text in it must be valid Unicode.</summary>
    public void LaidOut(JsonElement value)
    {
        if (other is null)
        {
            Raw(value);
        }
        else
        {
            value.WriteTo(other);
        }
    }

    /// <summary>Hands over all that was written.</summary>
    public void Flush()
    {
        buffer?.Advance(size - room.Length);
        room = [];
        size = 0;
    }

    private void End(byte open, byte close)
    {
        if (lead == open)
        {
            Put([open]);
        }

        Put([close]);
        lead = (byte)',';
    }

    // Nothing when there is another writer: it puts all such signs by itself.
    private void Put(scoped ReadOnlySpan<byte> bytes)
    {
        if (other is null)
        {
            bytes.CopyTo(Room(bytes.Length));
            room = room[bytes.Length..];
        }
    }

    private Span<byte> Room(int least)
    {
        if (room.Length < least)
        {
            Flush();
            room = buffer!.GetSpan(least);
            size = room.Length;
        }

        return room;
    }
}
