using System.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Close.Functional.Testing;

/// <summary>Reads the YAML that recorders in Ruby, Python and Go write into nodes that know their line and column.</summary>
/// <remarks>No tag makes an object: those of plain values are understood, any other is refused.</remarks>
internal sealed class YamlTree
{
    private const int Deepest = 64;
    private const string WellFormed = "well-formed YAML";
    private const string Core = "tag:yaml.org,2002:";

    private readonly Parser parser;
    private readonly Dictionary<string, ForeignNode> anchors = new(StringComparer.Ordinal);

    private YamlTree(string yaml) => parser = new Parser(new StringReader(yaml));

    /// <summary>Reads a file with one document.</summary>
    /// <exception cref="ForeignException">It is no YAML, or YAML of another kind.</exception>
    public static ForeignNode Read(string yaml)
    {
        var tree = new YamlTree(yaml);
        try
        {
            tree.parser.Consume<StreamStart>();
            var first = tree.parser.Consume<DocumentStart>();
            var root = tree.Value(0);
            tree.parser.Consume<DocumentEnd>();
            return tree.parser.TryConsume<StreamEnd>(out _) ? root : throw Fault(tree.parser.Current?.Start ?? first.Start, "one document and no more");
        }
        catch (YamlException error)
        {
            throw Fault(error.Start, WellFormed);
        }
        catch (InvalidOperationException)
        {
            // What the parser throws when a list or a mapping in one line is not closed.
            throw Fault(tree.parser.Current?.End ?? Mark.Empty, WellFormed);
        }
    }

    private ForeignNode Value(int depth)
    {
        var start = parser.Current?.Start ?? Mark.Empty;
        if (depth > Deepest)
        {
            throw Fault(start, $"at most {Deepest} levels");
        }

        if (parser.TryConsume<AnchorAlias>(out var alias))
        {
            return anchors.TryGetValue(alias.Value.Value, out var known) ? known : throw Fault(start, "an alias of a value that stands before it");
        }

        var (anchor, value) = parser.TryConsume<Scalar>(out var scalar) ? (scalar.Anchor, ScalarOf(scalar))
            : parser.TryConsume<SequenceStart>(out var list) ? (list.Anchor, ItemsOf(list, depth))
            : (parser.Consume<MappingStart>() is var map ? map.Anchor : default, MembersOf(map, depth));
        if (!anchor.IsEmpty)
        {
            anchors[anchor.Value] = value;
        }

        return value;
    }

    private ForeignNode.Items ItemsOf(SequenceStart start, int depth)
    {
        Check(start.Tag, start.Start, "seq", "python/tuple");
        var items = new List<ForeignNode>();
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(Value(depth + 1));
        }

        return new ForeignNode.Items(start.Start.Line, start.Start.Column, items);
    }

    private ForeignNode.Members MembersOf(MappingStart start, int depth)
    {
        Check(start.Tag, start.Start, "map");
        var members = new OrderedDictionary<string, ForeignNode>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var at = parser.Current?.Start ?? start.Start;
            if (Value(depth + 1) is not ForeignNode.Scalar { Value: { } name })
            {
                throw Fault(at, "a text as the name of a member");
            }

            if (!members.TryAdd(name, Value(depth + 1)))
            {
                throw Fault(at, "each name once in a mapping");
            }
        }

        return new ForeignNode.Members(start.Start.Line, start.Start.Column, members, default);
    }

    private static ForeignNode ScalarOf(Scalar scalar)
    {
        var (line, column) = (scalar.Start.Line, scalar.Start.Column);
        if (IsTag(scalar.Tag, "binary") || scalar.Tag is { IsEmpty: false, Value: "!binary" })
        {
            var bytes = Base64Text.Decode(scalar.Value) ?? throw Fault(scalar.Start, "base64");
            return new ForeignNode.Scalar(line, column, Base64Text.AsUtf8(bytes), bytes);
        }

        Check(scalar.Tag, scalar.Start, "str", "int", "float", "bool", "null", "timestamp", "python/str", "python/unicode");
        return scalar is { Style: ScalarStyle.Plain, Tag.IsEmpty: true, Value: "" or "~" or "null" or "Null" or "NULL" } || IsTag(scalar.Tag, "null")
            ? new ForeignNode.Null(line, column)
            : new ForeignNode.Scalar(line, column, scalar.Value, HttpBody.Of(Encoding.UTF8.GetBytes(scalar.Value)));
    }

    private static void Check(TagName tag, Mark at, params ReadOnlySpan<string> known)
    {
        if (tag.IsEmpty || tag.IsNonSpecific)
        {
            return;
        }

        foreach (var name in known)
        {
            if (IsTag(tag, name))
            {
                return;
            }
        }

        throw Fault(at, "a plain value: no object of a programming language is made from a file");
    }

    private static bool IsTag(TagName tag, string name) => !tag.IsEmpty && tag.Value == Core + name;

    private static ForeignException Fault(Mark at, string expected) => new(at.Line, at.Column, null, expected);
}
