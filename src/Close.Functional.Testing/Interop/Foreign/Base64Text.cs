using System.Text;
using System.Text.Unicode;

namespace Close.Functional.Testing;

/// <summary>Base64 as other tools write it: over several lines.</summary>
internal static class Base64Text
{
    /// <summary>Gives the bytes; null when it is no base64.</summary>
    public static HttpBody? Decode(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) ? HttpBody.Of(bytes.AsMemory(0, length)) : null;
    }

    /// <summary>Gives the text that some bytes are; null when they are no UTF-8.</summary>
    public static string? AsUtf8(HttpBody bytes) => Utf8.IsValid(bytes.Bytes.Span) ? Encoding.UTF8.GetString(bytes.Bytes.Span) : null;
}
