using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Close.Functional.Testing;

/// <summary>Places in JSON, as they are seen from one place: which of them are here, and which further inside.</summary>
/// <remarks>
/// The paths are those of JSONPath (RFC 9535) that name places: <c>$.text</c>, <c>$.data[0].id</c>, <c>$.data[*].id</c>, <c>$..id</c>, <c>$['odd name']</c>.
/// </remarks>
internal sealed partial class JsonPaths
{
    private readonly ImmutableArray<ImmutableList<Step>> paths;

    private JsonPaths(ImmutableArray<ImmutableList<Step>> paths) => this.paths = paths;

    public static JsonPaths None { get; } = new([]);

    /// <summary>Whether one of the places is this one.</summary>
    public bool IsHere => !IsEmpty && paths.Any(path => path.IsEmpty);

    public bool IsEmpty => paths.IsEmpty;

    /// <summary>Reads paths from the root on.</summary>
    /// <exception cref="FormatException">One is none.</exception>
    public static JsonPaths Of(IEnumerable<string> paths) => new([.. paths.Select(Parse)]);

    /// <summary>Whether a text is a path that can be read.</summary>
    public static bool IsPath(string text) => Path().IsMatch(text);

    /// <summary>The places as seen from a member.</summary>
    public JsonPaths Into(string name) => IsEmpty ? this : Inside(name, null);

    /// <summary>The places as seen from an item of a list.</summary>
    public JsonPaths Into(int index) => IsEmpty ? this : Inside(null, index);

    private JsonPaths Inside(string? name, int? index)
    {
        var inside = ImmutableArray.CreateBuilder<ImmutableList<Step>>();
        foreach (var path in paths.Where(path => !path.IsEmpty))
        {
            if (path[0].IsAny || (name is not null && path[0].Name == name) || (index is not null && path[0].Index == index))
            {
                inside.Add(path.RemoveAt(0));
            }

            if (path[0].IsDeep)
            {
                inside.Add(path);
            }
        }

        return inside.Count == 0 ? None : new(inside.ToImmutable());
    }

    private static ImmutableList<Step> Parse(string text)
    {
        var match = Path().Match(text);
        return match.Success
            ? [.. match.Groups["step"].Captures.Select(step => Step.Of(step.Value))]
            : throw new FormatException($"\"{text}\" is no path to places in JSON, such as $.data[*].id.");
    }

    [GeneratedRegex("""^ \$ (?<step> \.\.? (?: [\w$-]+ | \* ) | \[ (?: \d{1,9} | \* | '[^']*' ) \] )* $""", RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, -1)]
    private static partial Regex Path();

    /// <summary>One step down.</summary>
    /// <param name="Name">Into the member of this name; null for none.</param>
    /// <param name="Index">Into the item of this number; null for none.</param>
    /// <param name="IsAny">Into each member and item.</param>
    /// <param name="IsDeep">Not only here, but at any depth.</param>
    private sealed record Step(string? Name, int? Index, bool IsAny, bool IsDeep)
    {
        public static Step Of(string text)
        {
            var isDeep = text.StartsWith("..", StringComparison.Ordinal);
            var isBracket = text[0] == '[';
            var inner = isBracket ? text[1..^1] : text[(isDeep ? 2 : 1)..];
            return inner == "*" ? new(null, null, IsAny: true, isDeep)
                : isBracket && inner[0] != '\'' ? new(null, int.Parse(inner, CultureInfo.InvariantCulture), IsAny: false, isDeep)
                : new(isBracket ? inner[1..^1] : inner, null, IsAny: false, isDeep);
        }
    }
}
