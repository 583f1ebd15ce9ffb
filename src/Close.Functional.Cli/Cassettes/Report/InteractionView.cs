using System.Globalization;
using Close.Functional.Testing;

namespace Close.Functional.Cli;

/// <summary>Shows one interaction as a row that opens.</summary>
internal static class InteractionView
{
    /// <summary>Gives the row.</summary>
    /// <param name="interaction">The interaction.</param>
    /// <param name="slowest">The longest time in its cassette, in milliseconds; 0 when none was measured.</param>
    public static Html Of(Interaction interaction, long slowest) => Html.Element("li", Html.Element(
        "details",
        Html.Element("summary", [.. Heading(interaction), Time(interaction.TimingMs, slowest)]),
        Html.Element(
            "div",
            [("class", "sides")],
            Side("Request", interaction.Request.Query, interaction.Request.Headers, interaction.Request.Body),
            interaction switch
            {
                { Response: { } answer } => Side("Answer", [], answer.Headers, answer.Body),
                { Fault: var fault } => Html.Element("section", Html.Element("h4", Html.Text("No answer")), Html.Element("p", Html.Text(Reason(fault!)))),
            })));

    /// <summary>Gives method, path, query and outcome, for the head of a row.</summary>
    public static IEnumerable<Html> Heading(Interaction interaction) =>
    [
        Span("method", interaction.Request.Method),
        Html.Element("span", [("class", "address")], Html.Text(interaction.Request.Path), Span("query", Query(interaction.Request.Query))),
        interaction.Response is { } answer
            ? Span($"status s{answer.Status / 100}", answer.Status.ToString(CultureInfo.InvariantCulture))
            : Span("status fault", interaction.Fault!.Cause.ToString()),
    ];

    /// <summary>Gives an element of text in a class of its own.</summary>
    public static Html Span(string name, string text) => Html.Element("span", [("class", name)], Html.Text(text));

    private static string Query(IReadOnlyList<NamedValue> query) => query.Count == 0 ? "" : "?" + string.Join('&', query.Select(pair => $"{pair.Name}={pair.Value}"));

    private static string Reason(RecordedFault fault) =>
        $"{fault.Cause}{(fault.Detail is null ? "" : $" ({fault.Detail})")}. {(fault.Outcome is Outcome.NotProcessed ? "The request was not processed." : "The request may have taken effect.")}";

    private static Html Time(long? time, long slowest) => time is null
        ? Span("time", "")
        : Html.Element(
            "span",
            [("class", "time")],
            Html.Element(
                "svg",
                [("viewBox", "0 0 100 8"), ("preserveAspectRatio", "none"), ("aria-hidden", "true")],
                Html.Element("rect", [("class", "track"), ("width", "100"), ("height", "8")]),
                Html.Element("rect", [("class", "bar"), ("width", Share(time.Value, slowest)), ("height", "8")])),
            Html.Text(string.Create(CultureInfo.InvariantCulture, $"{time} ms")));

    // So that what took some time is seen at all.
    private static string Share(long time, long slowest) =>
        (time <= 0 || slowest <= 0 ? 0 : Math.Max(1, 100.0 * time / slowest)).ToString("0.#", CultureInfo.InvariantCulture);

    private static Html Side(string title, IReadOnlyList<NamedValue> query, IReadOnlyList<NamedValue> headers, CassetteBody body) => Html.Element(
        "section",
        [
            Html.Element("h4", Html.Text(title)),
            .. Pairs("Query", query),
            .. Pairs("Headers", headers),
            BodyView.Of("Body", body),
        ]);

    /// <summary>Gives a small table of pairs; nothing for none.</summary>
    /// <param name="title">What stands above it.</param>
    /// <param name="pairs">The pairs.</param>
    public static IEnumerable<Html> Pairs(string title, IReadOnlyList<NamedValue> pairs) => pairs.Count == 0
        ? []
        : [Html.Element(
            "table",
            [
                Html.Element("caption", Html.Text(title)),
                .. pairs.Select(pair => Html.Element("tr", Html.Element("th", [("scope", "row")], Html.Text(pair.Name)), Html.Element("td", Html.Text(pair.Value)))),
            ])];
}
