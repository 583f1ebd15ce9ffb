using System.Collections.Frozen;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Close.Functional.Cli;

/// <summary>A piece of a page: an element, or a text. Texts and values of attributes are escaped when it is written, whatever they hold.</summary>
internal abstract record Html
{
    // All letters may stand as they are; what HTML gives a meaning to is escaped all the same.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    // Inside SVG there is none of these: what is not ended there holds what follows.
    private static readonly FrozenSet<string> WithoutEnd = FrozenSet.Create(StringComparer.Ordinal, "meta");

    private Html()
    {
    }

    /// <summary>A text.</summary>
    public static Html Text(string text) => new Plain(text);

    /// <summary>An element with parts.</summary>
    /// <param name="name">Its name; of ours, never of somebody else's making.</param>
    /// <param name="parts">What is in it.</param>
    public static Html Element(string name, params IEnumerable<Html> parts) => Element(name, [], parts);

    /// <summary>An element with attributes and parts.</summary>
    /// <param name="name">Its name; of ours, never of somebody else's making.</param>
    /// <param name="attributes">Names, of ours, and values. One whose value is null is left out.</param>
    /// <param name="parts">What is in it.</param>
    public static Html Element(string name, IEnumerable<(string Name, string? Value)> attributes, params IEnumerable<Html> parts) => new Node(name, [.. attributes], [.. parts]);

    /// <summary>Style sheets of ours, which are not escaped: their rules are other ones.</summary>
    public static Html Style(string css) => new Sheet(css);

    /// <summary>Writes the whole page.</summary>
    public static string Page(Html root)
    {
        var text = new StringBuilder("<!doctype html>\n");
        root.Write(text);
        return text.Append('\n').ToString();
    }

    private protected abstract void Write(StringBuilder text);

    private sealed record Plain(string Value) : Html
    {
        // The ends of lines may stand as they are, which keeps the page a third smaller.
        private protected override void Write(StringBuilder text) => text.Append(Encoder.Encode(Visible(Value)).Replace("&#xA;", "\n", StringComparison.Ordinal).Replace("&#x9;", "\t", StringComparison.Ordinal));
    }

    private sealed record Sheet(string Css) : Html
    {
        private protected override void Write(StringBuilder text) => text.Append("<style>").Append(Css).Append("</style>");
    }

    private sealed record Node(string Name, IReadOnlyList<(string Name, string? Value)> Attributes, IReadOnlyList<Html> Parts) : Html
    {
        private protected override void Write(StringBuilder text)
        {
            text.Append('<').Append(Name);
            foreach (var (name, value) in Attributes)
            {
                if (value is not null)
                {
                    text.Append(' ').Append(name).Append("=\"").Append(Encoder.Encode(Visible(value))).Append('"');
                }
            }

            text.Append('>');
            if (WithoutEnd.Contains(Name))
            {
                return;
            }

            foreach (var part in Parts)
            {
                part.Write(text);
            }

            text.Append("</").Append(Name).Append('>');
        }
    }

    // A control sign that HTML does not know is shown as its picture.
    private static string Visible(string value) =>
        value.AsSpan().ContainsAnyInRange('\0', '\b') || value.AsSpan().ContainsAnyInRange('\v', '\u001F')
            ? string.Concat(value.Select(static sign => sign is < ' ' and not ('\n' or '\t' or '\r') ? (char)('\u2400' + sign) : sign))
            : value;
}
