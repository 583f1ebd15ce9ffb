using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Close.Functional.Testing;
using LanguageExt;

namespace Close.Functional.Cli;

/// <summary>One file of a report.</summary>
/// <param name="Name">Its name, as people know it.</param>
/// <param name="Content">What is in it, or why that cannot be read.</param>
internal sealed record ReportedFile(string Name, Either<CassetteFault, Cassette> Content);

/// <summary>Makes the page: one file that needs no other, runs no script and loads nothing.</summary>
internal static class ReportPage
{
    private static readonly string[] Columns = ["Name", "File", "Answers from", "Recorded", "Interactions"];

    /// <summary>Gives the page as text.</summary>
    /// <param name="title">What stands above it.</param>
    /// <param name="files">The files; an overview comes first when there is more than one.</param>
    /// <param name="against">What the one file is compared with; null for nothing.</param>
    public static string Of(string title, IReadOnlyList<ReportedFile> files, Cassette? against = null) => Html.Page(Html.Element(
        "html",
        [("lang", "en")],
        Head(title),
        Html.Element(
            "body",
            [
                Html.Element("header", Html.Element("h1", Html.Text(title))),
                .. files.Count > 1 ? [Overview(files)] : System.Array.Empty<Html>(),
                Html.Element("main", [.. Comparisons(files, against), .. files.Select((file, index) => Section(Id(index), file))]),
                Html.Element("footer", Html.Element("p", Html.Text($"Made by {Closefn.Name} cassette report. Bodies are shown as the cassette holds them: they may be about people."))),
            ])));

    private static string Id(int index) => string.Create(CultureInfo.InvariantCulture, $"cassette-{index + 1}");

    // The policy forbids all that an injected piece could do, should one ever get in.
    private static Html Head(string title) => Html.Element(
        "head",
        Html.Element("meta", [("charset", "utf-8")]),
        Html.Element("meta", [("name", "viewport"), ("content", "width=device-width, initial-scale=1")]),
        Html.Element("meta", [("http-equiv", "Content-Security-Policy"), ("content", $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(ReportStyle.Css)))}'; base-uri 'none'; form-action 'none'")]),
        Html.Element("meta", [("name", "referrer"), ("content", "no-referrer")]),
        Html.Element("meta", [("name", "color-scheme"), ("content", "light dark")]),
        Html.Element("title", Html.Text(title)),
        Html.Style(ReportStyle.Css));

    private static IEnumerable<Html> Comparisons(IReadOnlyList<ReportedFile> files, Cassette? against) =>
        against is null ? [] : files.SelectMany(file => file.Content.Match<IEnumerable<Html>>(Right: cassette => [ComparisonView.Of(cassette, against)], Left: _ => []));

    private static Html Section(string id, ReportedFile file) => file.Content.Match(
        Right: cassette => CassetteView.Of(id, file.Name, cassette),
        Left: fault => CassetteView.Of(id, file.Name, fault));

    private static Html Overview(IReadOnlyList<ReportedFile> files) => Html.Element(
        "nav",
        [("aria-label", "Cassettes")],
        Html.Element(
            "table",
            Html.Element("caption", Html.Text($"{files.Count.ToString(CultureInfo.InvariantCulture)} cassettes")),
            Html.Element("thead", Html.Element("tr", Columns.Select(column => Html.Element("th", [("scope", "col")], Html.Text(column))))),
            Html.Element("tbody", files.Select((file, index) => Html.Element("tr", Row(Id(index), file))))));

    private static IEnumerable<Html> Row(string id, ReportedFile file) => file.Content.Match<string[]>(
        Right: cassette => [file.Name, CassetteView.Provenance(cassette.Provenance), CassetteView.Date(cassette.RecordedAt), cassette.Interactions.Count.ToString(CultureInfo.InvariantCulture)],
        Left: _ => [file.Name, "cannot be read", "–", "–"])
        .Select(text => Html.Element("td", Html.Text(text)))
        .Prepend(Html.Element("td", Html.Element("a", [("href", $"#{id}")], Html.Text(file.Content.Match(Right: cassette => cassette.Name, Left: _ => file.Name)))));
}
