using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Close.Functional.Testing;

/// <summary>Names, ids and patterns of stubs.</summary>
internal static class StubText
{
    private const int LongestName = 60;

    private static readonly JsonWriterOptions Layout = new() { Indented = true, IndentSize = 2, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly SearchValues<char> Plain = SearchValues.Create("/_-~%&=:;,!@ 0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    public static string PlaceOf(int index) => string.Create(CultureInfo.InvariantCulture, $"interactions[{index}]");

    /// <summary>Gives a name for a file, without an ending: the number sorts, the rest is for people.</summary>
    public static string FileName(int index, RecordedRequest request)
    {
        var name = new StringBuilder();
        foreach (var character in $"{request.Method}{request.Path}")
        {
            if (char.IsAsciiLetterOrDigit(character))
            {
                name.Append(char.ToLowerInvariant(character));
            }
            else if (name.Length > 0 && name[^1] != '-')
            {
                name.Append('-');
            }
        }

        return string.Create(CultureInfo.InvariantCulture, $"{index + 1:0000}-{name.ToString(0, Math.Min(name.Length, LongestName)).TrimEnd('-')}");
    }

    /// <summary>Gives an id that depends on the cassette's name, the place in it and what is asked alone.</summary>
    public static Guid Id(Cassette cassette, int index)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{cassette.Name}\n{index}\n{RequestMatcher.Default.Key(cassette.Interactions[index].Request)}")));
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80); // Version 8: made in a way of one's own.
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash.AsSpan(0, 16), bigEndian: true);
    }

    /// <summary>Whether something in a text was blackened.</summary>
    public static bool IsBlack(string text) => text.Contains(Redactor.Black, StringComparison.Ordinal);

    /// <summary>Gives a pattern that a whole text must match, in which anything may stand where something was blackened.</summary>
    public static string Pattern(string text) => "(?s)" + string.Join(".*", text.Split(Redactor.Black).Select(Quote));

    /// <summary>Gives a pattern that matches just this text.</summary>
    public static string Quote(string text)
    {
        var quoted = new StringBuilder();
        foreach (var character in text)
        {
            quoted.Append(char.IsAscii(character) && !char.IsControl(character) && !Plain.Contains(character) ? "\\" : "").Append(character);
        }

        return quoted.ToString();
    }

    /// <summary>Writes a file of JSON that is made for people to read.</summary>
    public static HttpBody Json(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Layout))
        {
            write(json);
        }

        buffer.Write("\n"u8);
        return HttpBody.Of(buffer.WrittenMemory);
    }
}
