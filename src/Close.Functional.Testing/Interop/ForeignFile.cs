using System.Text;
using System.Text.Unicode;

namespace Close.Functional.Testing;

/// <summary>The steps that are the same for each file of another tool.</summary>
internal static class ForeignFile
{
    /// <summary>Reads a file and makes a cassette of it, redacted by its policy.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="path">What the file is called in a fault.</param>
    /// <param name="options">How it becomes a cassette.</param>
    /// <param name="isJson">Whether it is JSON; else it is YAML, of which JSON is a part.</param>
    /// <param name="read">Makes the cassette out of the root of the file.</param>
    public static Either<ConversionFault, Converted<Cassette>> Import(
        ReadOnlyMemory<byte> bytes, string path, ImportOptions? options, bool isJson, Func<ForeignMap, BaseAddress, ImportOptions, Cassette> read)
    {
        ArgumentNullException.ThrowIfNull(path);
        var chosen = options ?? ImportOptions.Default;
        return BaseAddress.Of(chosen.BaseAddress).Bind<Converted<Cassette>>(address =>
        {
            try
            {
                var losses = new LossLog();
                var unmarked = bytes.Span.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
                var root = ForeignMap.Root(isJson || IsObject(unmarked.Span) ? JsonTree.Read(unmarked) : YamlTree.Read(Text(unmarked.Span)), losses);
                var cassette = read(root, address, chosen);
                return new Converted<Cassette>(new Redactor(cassette.Policy).Redact(cassette), losses.Losses);
            }
            catch (ForeignException fault)
            {
                return new ConversionFault.Damaged(path, fault.Line, fault.Column, fault.Place, fault.Message);
            }
        });
    }

    /// <summary>Gives the name of a file without its folder and its endings.</summary>
    public static string NameOf(string path)
    {
        var file = path[(path.AsSpan().LastIndexOfAny('/', '\\') + 1)..];
        return file.IndexOf('.', StringComparison.Ordinal) is > 0 and var end ? file[..end] : file;
    }

    private static bool IsObject(ReadOnlySpan<byte> bytes) => bytes.TrimStart(" \t\r\n"u8).StartsWith("{"u8);

    private static string Text(ReadOnlySpan<byte> bytes)
    {
        if (Utf8.IsValid(bytes))
        {
            return Encoding.UTF8.GetString(bytes);
        }

        // The first byte that is no UTF-8 is where the longest valid beginning ends.
        Span<char> text = new char[bytes.Length];
        Utf8.ToUtf16(bytes, text, out var valid, out var written, replaceInvalidSequences: false);
        var before = text[..written];
        throw new ForeignException(bytes[..valid].Count((byte)'\n') + 1, written - before.LastIndexOf('\n'), null, "UTF-8");
    }
}
