using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Close.Functional.Cli;

/// <summary>Where in a file the values of its JSON stand.</summary>
/// <param name="file">The file: UTF-8, perhaps after a byte order mark. Need not be whole.</param>
internal sealed class JsonPlaces(ReadOnlyMemory<byte> file)
{
    private static readonly JsonReaderOptions Reading = new() { MaxDepth = 256 };

    private readonly Lazy<Dictionary<string, long>> offsets = new(() => Offsets(file.Span));

    /// <summary>The path of a member, such as <c>$.request</c>.</summary>
    public static string Member(string path, string name) => $"{path}.{name}";

    /// <summary>The path of an item of a list, such as <c>$.interactions[2]</c>.</summary>
    public static string Item(string path, int index) => string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]");

    /// <summary>Finds the value at a path; if there is none, what comes nearest to it from above.</summary>
    public (int Line, int Column) Find(string path)
    {
        for (var end = path.Length; end > 0; end = path.AsSpan(0, end).LastIndexOfAny('.', '['))
        {
            if (offsets.Value.TryGetValue(path[..end], out var offset))
            {
                return At(offset);
            }
        }

        return (1, 1);
    }

    /// <summary>The line and the UTF-16 unit in it, both from 1, of a byte.</summary>
    public (int Line, int Column) At(long offset)
    {
        var before = file.Span[..(int)Math.Min(offset, file.Length)];
        var line = before[(before.LastIndexOf((byte)'\n') + 1)..];
        return (before.Count((byte)'\n') + 1, Encoding.UTF8.GetCharCount(line) + 1);
    }

    /// <summary>The byte that a line and a column in bytes mean, both from 1.</summary>
    public long OffsetOf(long line, long column)
    {
        var start = 0;
        for (var passed = 1; passed < line && file.Span[start..].IndexOf((byte)'\n') is >= 0 and var length; passed++)
        {
            start += length + 1;
        }

        return start + column - 1;
    }

    private static Dictionary<string, long> Offsets(ReadOnlySpan<byte> file)
    {
        var mark = file.StartsWith("\uFEFF"u8) ? 3 : 0;
        var found = new Dictionary<string, long>(StringComparer.Ordinal);
        var reader = new Utf8JsonReader(file[mark..], Reading);
        try
        {
            if (reader.Read())
            {
                Add(ref reader, "$", mark, found);
            }
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // Damaged from here on: what stands before has its place.
        }

        return found;
    }

    private static void Add(ref Utf8JsonReader reader, string path, int mark, Dictionary<string, long> found)
    {
        found.TryAdd(path, reader.TokenStartIndex + mark);
        if (reader.TokenType is JsonTokenType.StartArray)
        {
            for (var index = 0; reader.Read() && reader.TokenType is not JsonTokenType.EndArray; index++)
            {
                Add(ref reader, Item(path, index), mark, found);
            }
        }
        else if (reader.TokenType is JsonTokenType.StartObject)
        {
            while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
            {
                var name = reader.GetString()!;
                reader.Read();
                Add(ref reader, Member(path, name), mark, found);
            }
        }
    }
}
