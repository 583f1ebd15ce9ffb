using System.Text;

namespace Close.Functional;

/// <summary>UTF-8 as System.Text.Json takes it: bytes that are no text are refused, not replaced.</summary>
internal static class StrictText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static string Of(ReadOnlySpan<byte> bytes) => Ascii.IsValid(bytes) ? Encoding.Latin1.GetString(bytes) : Decode(bytes);

    private static string Decode(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            throw new WireException("a text of valid Unicode");
        }
    }
}
