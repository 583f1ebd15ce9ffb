using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Close.Functional;

/// <summary>Writes JSON into a body. The same input gives the same bytes.</summary>
internal static class JsonBody
{
    // Letters stand as themselves, save for emoji and others of two UTF-16 units, which .NET escapes; the relaxed encoder is for JSON that is not pasted into HTML, as here.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a value of a declared kind.</summary>
    public static HttpBody Write<T>(WireKind<T> kind, T value)
    {
        var buffer = new ArrayBufferWriter<byte>();
        var json = new WireWriter(buffer);
        kind.Write(ref json, value);
        json.Flush();
        return HttpBody.Of(buffer.WrittenMemory);
    }

    /// <summary>Writes JSON that has no declaration.</summary>
    /// <param name="write">Writes it.</param>
    /// <param name="room">About how many bytes it takes; zero for not known.</param>
    public static HttpBody Write(Action<Utf8JsonWriter> write, int room = 0)
    {
        var buffer = new ArrayBufferWriter<byte>(Math.Max(256, room));
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            write(writer);
        }

        return HttpBody.Of(buffer.WrittenMemory);
    }
}
