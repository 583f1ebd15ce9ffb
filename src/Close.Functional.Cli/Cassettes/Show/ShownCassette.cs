using System.Globalization;
using System.Text.Json;
using Close.Functional.Testing;
using Spectre.Console;

namespace Close.Functional.Cli;

/// <summary>How a line stands out on a terminal.</summary>
internal enum Tone
{
    Plain,
    Head,
    Good,
    Bad,
}

/// <summary>A cassette line by line. Pure, but for <see cref="Write"/>.</summary>
internal static class ShownCassette
{
    /// <summary>All of it.</summary>
    public static IEnumerable<(string Text, Tone Tone)> Whole(Cassette cassette) =>
    [
        ($"{cassette.Name} ({JsonNamingPolicy.CamelCase.ConvertName(cassette.Provenance.ToString())})", Tone.Head),
        .. Fact("recorded at", cassette.RecordedAt),
        .. Fact("clock", cassette.Clock),
        .. cassette.Seed is { } seed ? [(string.Create(CultureInfo.InvariantCulture, $"  seed: {seed}"), Tone.Plain)] : Nothing,
        .. Pairs(cassette.Variables),
        .. cassette.Interactions.SelectMany((one, index) => Interaction(one, index).Prepend(("", Tone.Plain))),
    ];

    /// <summary>One interaction.</summary>
    public static IEnumerable<(string Text, Tone Tone)> Interaction(Interaction one, int index) =>
    [
        (string.Create(CultureInfo.InvariantCulture, $"[{index}] {one.Request.Method} {one.Request.Path}"), Tone.Head),
        .. one.Request.Query.Select(pair => ($"  ?{pair.Name}={pair.Value}", Tone.Plain)),
        .. Pairs(one.Request.Headers),
        .. Body(one.Request.Body),
        .. Answer(one),
    ];

    /// <summary>Writes a line, in colours on a terminal.</summary>
    public static void Write(Screen screen, string text, Tone tone)
    {
        if (screen.Live is not { } terminal)
        {
            screen.Line(Visible(text));
            return;
        }

        var style = tone switch
        {
            Tone.Head => new Style(decoration: Decoration.Bold),
            Tone.Good => new Style(Color.Green),
            Tone.Bad => new Style(Color.Red),
            _ => Style.Plain,
        };
        terminal.Write(new Text(Visible(text) + "\n", style));
    }

    private static IEnumerable<(string Text, Tone Tone)> Answer(Interaction one)
    {
        var time = one.TimingMs is { } timing ? string.Create(CultureInfo.InvariantCulture, $" after {timing} ms") : "";
        return one.Response is not { } response
            ? [($"  → {one.Fault!.Cause}, outcome {one.Fault.Outcome}{(one.Fault.Detail is { } detail ? $" ({detail})" : "")}{time}", Tone.Bad)]
            :
            [
                (string.Create(CultureInfo.InvariantCulture, $"  → {response.Status}{time}"), response.Status < 300 ? Tone.Good : Tone.Bad),
                .. Pairs(response.Headers),
                .. Body(response.Body),
            ];
    }

    private static IEnumerable<(string Text, Tone Tone)> Nothing => [];

    private static IEnumerable<(string Text, Tone Tone)> Fact(string name, DateTimeOffset? date) =>
        date is { } given ? [($"  {name}: {given.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)}", Tone.Plain)] : Nothing;

    private static IEnumerable<(string Text, Tone Tone)> Pairs(IEnumerable<NamedValue> pairs) => pairs.Select(pair => ($"  {pair.Name}: {pair.Value}", Tone.Plain));

    private static IEnumerable<(string Text, Tone Tone)> Body(CassetteBody body)
    {
        var told = body switch
        {
            CassetteBody.Json json => ReportFormat.LaidOut(json.Value),
            CassetteBody.Text text => text.Value.ReplaceLineEndings("\n"),
            _ => body.ToString(),
        };
        return body.IsEmpty ? Nothing : told.Split('\n').Select(line => ($"    {line}", Tone.Plain));
    }

    private static string Visible(string text) => text.Any(char.IsControl)
        ? string.Concat(text.Select(sign => char.IsControl(sign) && sign != '\t' ? string.Create(CultureInfo.InvariantCulture, $"\\u{(int)sign:x4}") : sign.ToString()))
        : text;
}
