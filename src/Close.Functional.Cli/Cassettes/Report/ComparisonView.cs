using System.Globalization;
using Close.Functional.Testing;

namespace Close.Functional.Cli;

/// <summary>Shows in what the answers of two cassettes differ.</summary>
internal static class ComparisonView
{
    private const string Id = "differences";

    private static readonly string[] Passing = ["ratelimit", "x-ratelimit", "x-rate-limit", "retry-after", "trace-id", "date"];

    /// <summary>Gives the section.</summary>
    /// <param name="one">The cassette that is reported.</param>
    /// <param name="two">The one that it is held against.</param>
    public static Html Of(Cassette one, Cassette two)
    {
        var (pairs, onlyOne, onlyTwo) = Paired(one, two);
        var changed = pairs.Where(pair => Answer(pair.One) != Answer(pair.Two)).ToList();
        return Html.Element(
            "section",
            [("id", Id), ("class", "cassette"), ("aria-labelledby", $"{Id}-title")],
            [
                Html.Element("h2", [("id", $"{Id}-title")], Html.Text($"{one.Name} against {two.Name}")),
                Html.Element("p", Html.Text(string.Create(CultureInfo.InvariantCulture, $"{pairs.Count - changed.Count} the same, {changed.Count} with another answer, {onlyOne.Count} only in {one.Name}, {onlyTwo.Count} only in {two.Name}."))),
                .. Part("With another answer", changed.Select(pair => Changed(pair.One, pair.Two))),
                .. Part($"Only in {one.Name}", onlyOne.Select(Alone)),
                .. Part($"Only in {two.Name}", onlyTwo.Select(Alone)),
            ]);
    }

    // The same request is the same by the policy of the second cassette; those that ask the same are paired in their order.
    private static (List<(Interaction One, Interaction Two)> Pairs, List<Interaction> OnlyOne, IReadOnlyList<Interaction> OnlyTwo) Paired(Cassette one, Cassette two)
    {
        var pairs = new List<(Interaction, Interaction)>();
        var alone = new List<Interaction>();
        var player = CassettePlayer.Of(two);
        foreach (var interaction in one.Interactions)
        {
            var (played, next) = player.Play(interaction.Request);
            player = next;
            played.Match(Right: other => pairs.Add((interaction, other)), Left: _ => alone.Add(interaction));
        }

        return (pairs, alone, player.Left);
    }

    // Times, rate limits and the ids of exchanges differ from run to run and are no difference.
    private static (int? Status, CassetteBody? Body, string Headers, RecordedFault? Fault) Answer(Interaction interaction) =>
        (interaction.Response?.Status, interaction.Response?.Body, string.Join('\n', Headers(interaction)), interaction.Fault);

    private static IEnumerable<Html> Part(string title, IEnumerable<Html> rows) => rows.ToList() is { Count: > 0 } all
        ? [Html.Element("h3", Html.Text(title)), Html.Element("ol", [("class", "rows")], all)]
        : [];

    private static Html Alone(Interaction interaction) => Html.Element("li", Html.Element("div", [("class", "head")], InteractionView.Heading(interaction)));

    private static Html Changed(Interaction one, Interaction two) => Html.Element("li", Html.Element(
        "details",
        [
            Html.Element("summary", [.. InteractionView.Heading(one), InteractionView.Span("status", Outcome(one) == Outcome(two) ? "" : $"→ {Outcome(two)}")]),
            .. Shapes(one, two),
            .. Text("Headers", Headers(one), Headers(two)),
            .. Text("Body", Body(one), Body(two)),
        ]));

    private static string Outcome(Interaction interaction) => interaction.Response?.Status.ToString(CultureInfo.InvariantCulture) ?? interaction.Fault!.ToString();

    private static string[] Headers(Interaction interaction) => [.. interaction.Response?.Headers.Where(IsLasting).Select(header => $"{header.Name}: {header.Value}") ?? []];

    private static bool IsLasting(NamedValue header) => !Passing.Any(start => header.Name.StartsWith(start, StringComparison.OrdinalIgnoreCase));

    private static string[] Body(Interaction interaction) => interaction.Response is { } answer ? BodyView.Lines(answer.Body) : [];

    private static IEnumerable<Html> Shapes(Interaction one, Interaction two) =>
        one.Response is { } then && two.Response is { } now && AnswerShapes.Compare(then, now) is { Count: > 0 } differences
            ? [
                Html.Element("h4", Html.Text("Shape")),
                Html.Element("ul", [("class", "shapes")], differences.Select(difference => Html.Element("li", Html.Text($"{difference.Path}: {difference.Recorded ?? "nothing"} → {difference.Actual ?? "nothing"}")))),
            ]
            : [];

    // Said by signs too, for those who do not see the colours.
    private static IEnumerable<Html> Text(string title, string[] one, string[] two) => LineDiff.Near(one, two) is { Count: > 0 } lines
        ? [
            Html.Element("h4", Html.Text(title)),
            Html.Element("pre", [("tabindex", "0"), ("role", "region"), ("aria-label", title)], lines.Select(line => line.Sign switch
            {
                '-' => Html.Element("del", Html.Text($"- {line.Text}\n")),
                '+' => Html.Element("ins", Html.Text($"+ {line.Text}\n")),
                _ => Html.Text($"{line.Sign} {line.Text}\n"),
            })),
        ]
        : [];
}
