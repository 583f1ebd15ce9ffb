using System.Globalization;
using Close.Functional.Testing;

namespace Close.Functional.Cli;

/// <summary>Shows bodies.</summary>
internal static class BodyView
{
    /// <summary>How many signs of one body are shown: a page of a hundred activities is whole, and a browser stays quick.</summary>
    public const int Longest = 300_000;

    /// <summary>Gives the body, with what it is above it.</summary>
    /// <param name="title">Whose it is.</param>
    /// <param name="body">The body.</param>
    public static Html Of(string title, CassetteBody body) => Html.Element(
        "figure",
        Html.Element("figcaption", Html.Text(string.Create(CultureInfo.InvariantCulture, $"{title}: {Form(body)}"))),
        body.IsEmpty ? Html.Text("") : Html.Element("pre", [("tabindex", "0"), ("role", "region"), ("aria-label", title)], Html.Element("code", Content(body))));

    /// <summary>Gives the lines of a body as text, to be compared.</summary>
    public static string[] Lines(CassetteBody body) => body switch
    {
        { IsEmpty: true } => [],
        CassetteBody.Json json => JsonLayout.Lines(json.Value),
        CassetteBody.Text text => text.Value.ReplaceLineEndings("\n").Split('\n'),
        CassetteBody.Base64 bytes => [Convert.ToBase64String(bytes.Value.Bytes.Span)],
        _ => [body.ToString()],
    };

    private static IEnumerable<Html> Content(CassetteBody body) => body switch
    {
        CassetteBody.Json json => Cut(JsonLayout.Of(json.Value)),
        CassetteBody.Text text => Cut([(text.Value, null)]),
        CassetteBody.Base64 bytes => Cut([(Convert.ToBase64String(bytes.Value.Bytes.Span), null)]),
        _ => [Html.Text(body.ToString())],
    };

    private static IEnumerable<Html> Cut(IEnumerable<(string Text, string? Sort)> pieces)
    {
        var left = Longest;
        foreach (var (text, sort) in pieces)
        {
            var shown = Html.Text(text.Length <= left ? text : text[..left]);
            yield return sort is null ? shown : Html.Element("span", [("class", sort)], shown);
            left -= text.Length;
            if (left < 0)
            {
                yield return Html.Element("em", Html.Text(string.Create(CultureInfo.InvariantCulture, $"\n… cut off after {Longest} signs")));
                yield break;
            }
        }
    }

    private static string Form(CassetteBody body) => body switch
    {
        { IsEmpty: true } => "no body",
        CassetteBody.Json => Size("JSON", body),
        CassetteBody.Text => Size("text", body),
        CassetteBody.Base64 => Size("bytes in Base64", body),
        _ => body.ToString(),
    };

    private static string Size(string form, CassetteBody body) => string.Create(CultureInfo.InvariantCulture, $"{form}, {body.ToBody().Length} bytes");
}
