using System.Text;

namespace Close.Functional;

/// <summary>Turns the pairs of a query into text and back.</summary>
public static class QueryEncoding
{
    /// <summary>Encodes pairs as they stand after the question mark of a URL; empty text for none.</summary>
    /// <remarks>
    /// Everything but letters, digits and <c>- . _ ~</c> becomes <c>%XX</c> of its UTF-8 bytes, so that a plus sign arrives as one
    /// and a space is never written as one.
    /// </remarks>
    /// <param name="pairs">The pairs, in the order to write them.</param>
    public static string Encode(IEnumerable<NamedValue> pairs)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        var text = new StringBuilder();
        foreach (var pair in pairs)
        {
            text.Append(text.Length == 0 ? "" : "&").Append(Uri.EscapeDataString(pair.Name)).Append('=').Append(Uri.EscapeDataString(pair.Value));
        }

        return text.ToString();
    }

    /// <summary>Reads pairs from the text after the question mark of a URL.</summary>
    /// <remarks>A plus sign reads as a space, as servers do. A name without <c>=</c> has an empty value. Empty parts are skipped.</remarks>
    /// <param name="query">The text, with or without the question mark. Empty for no pairs.</param>
    public static Arr<NamedValue> Decode(string query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return toArray((query.StartsWith('?') ? query[1..] : query).Split('&', StringSplitOptions.RemoveEmptyEntries).Select(Pair));

        static NamedValue Pair(string part) => part.IndexOf('=', StringComparison.Ordinal) switch
        {
            < 0 => new NamedValue(Text(part), ""),
            var equals => new NamedValue(Text(part[..equals]), Text(part[(equals + 1)..])),
        };

        static string Text(string encoded) => Uri.UnescapeDataString(encoded.Replace('+', ' '));
    }
}
