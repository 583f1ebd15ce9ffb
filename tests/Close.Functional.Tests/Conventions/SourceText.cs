using System.Text.RegularExpressions;

namespace Close.Functional.Tests.Conventions;

/// <summary>One source file, and what it says once comments and texts are left out.</summary>
internal sealed partial record SourceText(string Path, string Folder, string Code)
{
    public static SourceText Read(string project, string file)
    {
        var path = System.IO.Path.GetRelativePath(System.IO.Path.Combine(Repository.Root, "src", project), file).Replace('\\', '/');
        return new(path, path.Contains('/', StringComparison.Ordinal) ? path[..path.IndexOf('/', StringComparison.Ordinal)] : "", WithoutCommentsAndTexts(File.ReadAllText(file)));
    }

    /// <summary>The types that the file declares, nested ones included.</summary>
    public IEnumerable<string> Declared => Declaration().Matches(Code).Select(match => match.Groups["name"].Value).Concat(Delegate().Matches(Code).Select(match => match.Groups["name"].Value));

    /// <summary>The types that the file declares at its top level.</summary>
    public IEnumerable<string> DeclaredAtTop => Declaration().Matches(Code).Concat(Delegate().Matches(Code)).Where(match => !match.Value.StartsWith(' ')).Select(match => match.Groups["name"].Value);

    public IReadOnlySet<string> Words { get; } = Word().Matches(Code).Select(match => match.Value).ToHashSet(StringComparer.Ordinal);

    // Interpolated texts lose the code in their holes too: a type mentioned only there would go unseen, which no rule here minds.
    private static string WithoutCommentsAndTexts(string text) => CommentOrText().Replace(text, match => match.Value[0] is '/' ? " " : "\"\"");

    [GeneratedRegex("""//[^\n]*|/\*[\s\S]*?\*/|\$*(?<q>\"{3,})[\s\S]*?\k<q>|@\$?"(?:[^"]|"")*"|\$?"(?:\\.|[^"\\\n])*"|'(?:\\.[^']*|[^'\\\n])'""", RegexOptions.None, 5_000)]
    private static partial Regex CommentOrText();

    [GeneratedRegex(@"^[ ]*(?:(?:public|internal|private|protected|static|sealed|abstract|readonly|partial|ref)\s+)*(?:class|struct|interface|enum|record(?:\s+(?:struct|class))?)\s+(?<name>[A-Z]\w*)", RegexOptions.Multiline, 5_000)]
    private static partial Regex Declaration();

    [GeneratedRegex(@"^[ ]*(?:(?:public|internal|private)\s+)*delegate\s+[^;(]*?\b(?<name>[A-Z]\w*)\s*(?:<[^(]*>)?\(", RegexOptions.Multiline, 5_000)]
    private static partial Regex Delegate();

    [GeneratedRegex(@"\b[A-Za-z_]\w*\b", RegexOptions.None, 5_000)]
    private static partial Regex Word();
}
