using System.Text.Json;
using System.Text.Unicode;

namespace Close.Functional.Testing;

/// <summary>Reads JSON into nodes that know their line and their column in bytes.</summary>
internal ref struct JsonTree
{
    private const string WellFormed = "well-formed JSON, at most 64 deep";

    private readonly ReadOnlyMemory<byte> json;
    private Utf8JsonReader reader;
    private long line = 1;
    private int lineStart;
    private int counted;

    private JsonTree(ReadOnlyMemory<byte> json)
    {
        this.json = json;
        reader = new Utf8JsonReader(json.Span);
    }

    /// <summary>Reads a whole file.</summary>
    /// <exception cref="ForeignException">It is no JSON.</exception>
    public static ForeignNode Read(ReadOnlyMemory<byte> json)
    {
        var tree = new JsonTree(json);
        try
        {
            tree.reader.Read();
            var root = tree.Value();
            tree.reader.Read(); // Throws when something follows.
            return root;
        }
        catch (JsonException error)
        {
            throw new ForeignException((error.LineNumber ?? 0) + 1, (error.BytePositionInLine ?? 0) + 1, null, WellFormed);
        }
    }

    private ForeignNode Value()
    {
        var (start, at, column) = Position();
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                var members = new OrderedDictionary<string, ForeignNode>(StringComparer.Ordinal);
                while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
                {
                    var (_, nameLine, nameColumn) = Position();
                    var name = Text();
                    reader.Read();
                    if (!members.TryAdd(name, Value()))
                    {
                        throw new ForeignException(nameLine, nameColumn, null, "each name once in an object");
                    }
                }

                return new ForeignNode.Members(at, column, members, json[start..(int)reader.BytesConsumed]);
            case JsonTokenType.StartArray:
                var items = new List<ForeignNode>();
                while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray)
                {
                    items.Add(Value());
                }

                return new ForeignNode.Items(at, column, items);
            case JsonTokenType.Null:
                return new ForeignNode.Null(at, column);
            default:
                var text = Text();
                return new ForeignNode.Scalar(at, column, text, HttpBody.OfText(text));
        }
    }

    private string Text()
    {
        try
        {
            return reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && (reader.ValueIsEscaped || !Utf8.IsValid(reader.ValueSpan))
                ? reader.GetString()!
                : HttpBody.Of(reader.ValueSpan.ToArray()).AsText();
        }
        catch (InvalidOperationException)
        {
            var (_, at, column) = Position();
            throw new ForeignException(at, column, null, "a text in valid Unicode");
        }
    }

    private (int Start, long Line, long Column) Position()
    {
        var start = (int)reader.TokenStartIndex;
        var passed = json.Span[counted..start];
        if (passed.LastIndexOf((byte)'\n') is >= 0 and var last)
        {
            line += passed.Count((byte)'\n');
            lineStart = counted + last + 1;
        }

        counted = start;
        return (start, line, start - lineStart + 1);
    }
}
