using System.Text.RegularExpressions;

namespace Close.Functional.Samples.Tests.Documentation;

/// <summary>Every page shows code that was compiled and run by a test, and links that lead somewhere.</summary>
public sealed partial class PageTests
{
    private static readonly string[] All =
    [
        .. new[] { "docs", "samples", ".github" }.SelectMany(folder => ShownCode.Files(folder, ".md")),
        .. Directory.EnumerateFiles(Repository.Root, "*.md").Select(file => Path.GetFileName(file)),
    ];

    public static TheoryData<string> Pages => [.. All];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Each_piece_of_code_on_a_page_is_that_of_a_test_or_a_sample(string page) => Assert.All(
        Fence().Matches(Repository.Read(page)).Select(fence => fence.Groups["code"].Value.TrimEnd('\n')),
        code => Assert.True(ShownCode.All.Any(shown => shown.Has(code)), $"{page} shows code that no test runs. Put it into one, between // <name> and // </name>:\n\n{code}"));

    [Fact]
    public void Each_piece_of_code_that_is_marked_is_shown_on_a_page()
    {
        var text = string.Concat(All.Select(Repository.Read));
        Assert.All(ShownCode.All, shown => Assert.True(text.Contains($"\n{shown.Text}\n```", StringComparison.Ordinal), $"{shown.File} marks <{shown.Name}>, which no page shows as it stands."));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Each_link_leads_somewhere(string page)
    {
        var from = Path.GetDirectoryName(Repository.PathOf(page))!;
        Assert.All(
            Link().Matches(Fence().Replace(Repository.Read(page), "")).Select(link => link.Groups["to"].Value).Where(link => !link.Contains("://", StringComparison.Ordinal)),
            link =>
            {
                var (file, anchor) = link.Split('#') is [var path, var place] ? (path, place) : (link, null);
                var target = file.Length == 0 ? Repository.PathOf(page) : Path.Combine(from, file);
                Assert.True(Path.Exists(target), $"{page}: {link} leads nowhere.");
                Assert.True(anchor is null || Anchors(target).Contains(anchor, StringComparer.Ordinal), $"{page}: {link} names a heading that is not there.");
            });
    }

    // As GitHub makes them.
    private static IEnumerable<string> Anchors(string file) => Heading().Matches(File.ReadAllText(file)).Select(heading =>
        string.Concat(heading.Groups["title"].Value.Where(sign => char.IsLetterOrDigit(sign) || sign is ' ' or '-' or '_').Select(sign => sign == ' ' ? '-' : char.ToLowerInvariant(sign))));

    [GeneratedRegex(@"^ *```(csharp|cs|c#|fsharp|fs|f#)\b[^\n]*\n(?<code>.*?)^ *```", RegexOptions.ExplicitCapture | RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.IgnoreCase, 5_000)]
    private static partial Regex Fence();

    [GeneratedRegex(@"\]\((?<to>[^)\s]+)\)", RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Link();

    [GeneratedRegex(@"^#+ (?<title>.+?)\r?$", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 5_000)]
    private static partial Regex Heading();
}
