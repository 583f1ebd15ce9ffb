using System.Globalization;
using System.IO.Compression;
using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Close.Functional.Testing.Tests.Redaction;

/// <summary>Ways to write a text so that somebody who searches for its letters does not find it.</summary>
internal static class Hidings
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    /// <summary>Random texts of letters, digits and signs, with a few letters that are no ASCII.</summary>
    public static Gen<string> Secrets { get; } =
        from length in Gen.Choose(0, 24)
        from start in Gen.Elements(Letters.ToCharArray()).ArrayOf(8)
        from rest in Gen.Frequency((20, Gen.Elements(Letters.Select(char.ToString).ToArray())), (3, Gen.Elements("-", "_", ".", "~", "+", "/", "=", ":", " ", "&", "%", "\\", "\"", "é", "👍"))).ArrayOf(length)
        select new string(start) + string.Concat(rest);

    /// <summary>What may stand around a secret inside of an encoding: nothing that could be taken for a part of the encoding.</summary>
    private static readonly Gen<string> Around = Gen.Elements("", " ", "user:", ":", "x", "xy", "{\"a\":\"", "é", "\n");

    private static readonly Gen<Func<string, string>> Percent =
        from every in Gen.Choose(1, 4)
        from format in Gen.Elements("X2", "x2")
        select (Func<string, string>)(text => string.Concat(Encoding.UTF8.GetBytes(text).Select((sign, index) =>
            index % every == 0 || sign is >= 0x80 or (byte)'%' ? "%" + sign.ToString(format, CultureInfo.InvariantCulture) : ((char)sign).ToString())));

    private static readonly Gen<Func<string, string>> Escapes =
        from every in Gen.Choose(1, 4)
        from format in Gen.Elements("X4", "x4")
        select (Func<string, string>)(text => string.Concat(text.Select((sign, index) =>
            sign == '/' ? "\\/" : index % every == 0 || sign is '"' or '\\' or < ' ' || char.IsSurrogate(sign) ? "\\u" + ((int)sign).ToString(format, CultureInfo.InvariantCulture) : sign.ToString())));

    private static readonly Gen<Func<string, string>> Entities =
        from every in Gen.Choose(1, 4)
        from format in Gen.Elements("#{0}", "#x{0:x}", "#X{0:X4}")
        select (Func<string, string>)(text => string.Concat(text.EnumerateRunes().Select((sign, index) =>
            sign.Value == '&' ? "&amp;" : index % every == 0 ? "&" + string.Format(CultureInfo.InvariantCulture, format, sign.Value) + ";" : sign.ToString())));

    private static readonly Gen<Func<string, string>> Base64 =
        from before in Around
        from after in Around
        from isUrl in Gen.Elements(true, false)
        select (Func<string, string>)(text => OfBytes(Encoding.UTF8.GetBytes(before + text + after), isUrl));

    private static readonly Gen<Func<string, string>> Hex =
        from isUpper in Gen.Elements(true, false)
        select (Func<string, string>)(text => isUpper ? Convert.ToHexString(Encoding.UTF8.GetBytes(text)) : Convert.ToHexStringLower(Encoding.UTF8.GetBytes(text)));

    private static readonly Gen<Func<string, string>> Packed =
        from before in Around
        from open in Gen.Elements<Func<Stream, Stream>>(stream => new GZipStream(stream, CompressionLevel.Fastest), stream => new ZLibStream(stream, CompressionLevel.Optimal))
        select (Func<string, string>)(text => ":" + OfBytes(Pack(before + text, open), isUrl: false));

    private static readonly Gen<Func<string, string>> One = Gen.OneOf(Percent, Escapes, Entities, Base64, Hex, Packed);

    /// <summary>Nothing, one way, or two around each other.</summary>
    public static Gen<Func<string, string>> Any { get; } = Gen.OneOf(
        Gen.Constant<Func<string, string>>(text => text),
        One,
        from inner in One
        from outer in One
        select (Func<string, string>)(text => outer(inner(text))));

    public static byte[] Pack(string text, Func<Stream, Stream> open)
    {
        using var packed = new MemoryStream();
        using (var stream = open(packed))
        {
            stream.Write(Encoding.UTF8.GetBytes(text));
        }

        return packed.ToArray();
    }

    private static string OfBytes(byte[] bytes, bool isUrl) =>
        isUrl ? Convert.ToBase64String(bytes).Replace('+', '-').Replace('/', '_').TrimEnd('=') : Convert.ToBase64String(bytes);
}
