using System.Text.RegularExpressions;

namespace Close.Functional.Samples.Tests.Documentation;

/// <summary>A piece of code that a page may show: the lines between <c>// &lt;name&gt;</c> and <c>// &lt;/name&gt;</c> in a test or a sample, moved to the left margin.</summary>
/// <param name="File">The file, named from the root of the repository.</param>
/// <param name="Name">Its name, which is for readers of the code; nothing is looked up by it.</param>
/// <param name="Text">The lines.</param>
internal sealed partial record ShownCode(string File, string Name, string Text)
{
    private static readonly string[] Folders = ["tests", "samples"];

    /// <summary>All such pieces of tests and samples, in C# and F#.</summary>
    public static IReadOnlyList<ShownCode> All { get; } = [.. Folders.SelectMany(Sources).SelectMany(Of)];

    /// <summary>The files of this repository with one of some endings, without what a build leaves.</summary>
    public static IEnumerable<string> Files(string folder, params string[] endings) =>
        Directory.EnumerateFiles(Repository.PathOf(folder), "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
            .Where(file => endings.Contains(Path.GetExtension(file), StringComparer.Ordinal) && !file.Split('/').Any(part => part is "bin" or "obj"))
            .Order(StringComparer.Ordinal);

    /// <summary>Whether a text is this code, or some paragraphs of it.</summary>
    public bool Has(string text) => $"\n\n{Text}\n\n".Contains($"\n\n{text}\n\n", StringComparison.Ordinal);

    private static IEnumerable<string> Sources(string folder) => Files(folder, ".cs", ".fs");

    private static IEnumerable<ShownCode> Of(string file) =>
        Marked().Matches(Repository.Read(file)).Select(match => new ShownCode(file, match.Groups["name"].Value, ToTheMargin(match.Groups["code"].Value)));

    private static string ToTheMargin(string code)
    {
        var lines = code.TrimEnd('\n').Split('\n');
        var margin = lines.Where(line => line.Length > 0).Min(line => line.Length - line.TrimStart().Length);
        return string.Join('\n', lines.Select(line => line.Length > 0 ? line[margin..] : line));
    }

    [GeneratedRegex(@"^[ ]*// <(?<name>[a-z][\w-]*)>\n(?<code>.+?\n)[ ]*// </\k<name>>$", RegexOptions.ExplicitCapture | RegexOptions.Multiline | RegexOptions.Singleline, 5_000)]
    private static partial Regex Marked();
}
