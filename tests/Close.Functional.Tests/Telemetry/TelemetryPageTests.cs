using Close.Functional.Tests.Documentation;

namespace Close.Functional.Tests.Telemetry;

/// <summary>Holds docs/telemetry.md and what is emitted in step, in both directions.</summary>
public sealed class TelemetryPageTests
{
    private static readonly string[] Common = ["http.request.method", "url.template", "server.address", "server.port"];

    private static readonly MarkdownPage Page = MarkdownPage.Read("docs/telemetry.md");

    [Fact]
    public async Task The_attributes_of_spans_are_those_of_the_page()
    {
        using var heard = await PlayedAsync();
        Same(Page.Under("Spans").Select(row => row.First.Trim('`')), heard.Spans.SelectMany(span => span.TagObjects).Select(tag => tag.Key));
    }

    [Fact]
    public async Task The_events_of_spans_are_those_of_the_page()
    {
        using var heard = await PlayedAsync();
        Same(
            Page.Under("Span events").Select(row => string.Join(' ', MarkdownPage.CodeIn(row.First).Concat(MarkdownPage.CodeIn(row["attributes"]!).Order(StringComparer.Ordinal)))),
            heard.Spans.SelectMany(span => span.Events).Select(happened => string.Join(' ', happened.Tags.Select(tag => tag.Key).Order(StringComparer.Ordinal).Prepend(happened.Name))));
    }

    [Fact]
    public async Task The_instruments_are_those_of_the_page_with_their_kinds_and_units()
    {
        using var heard = await PlayedAsync();
        Same(
            Page.Under("Metrics").Select(row => $"{row.First} {row["kind"]} {row["unit"]}"),
            heard.Instruments.Select(instrument => $"`{instrument.Name}` {instrument.GetType().Name.Split('`')[0]} `{instrument.Unit}`"));
    }

    [Fact]
    public async Task The_attributes_of_each_instrument_are_those_of_the_page()
    {
        using var heard = await PlayedAsync();
        Same(
            from row in Page.Under("Metrics")
            from attribute in MarkdownPage.CodeIn(row["further attributes"]!).Concat(Common)
            select $"{row.First.Trim('`')} {attribute}",
            heard.Measurements.SelectMany(measured => measured.Tags.Select(tag => $"{measured.Name} {tag.Key}")));
    }

    [Fact]
    public async Task The_reasons_to_wait_are_those_of_the_page()
    {
        using var heard = await PlayedAsync();
        Same(
            MarkdownPage.CodeIn(Page.Under("Metrics").Single(row => row.First == "`close.client.wait.time`")["what"]!),
            heard.Of("close.client.wait.time").Select(measured => $"{measured.Tags["close.wait.reason"]}"));
    }

    [Fact]
    public async Task The_kinds_of_failure_are_those_of_the_page_and_statuses_and_types()
    {
        using var heard = await PlayedAsync();
        Same(
            Page.Under("Kinds of failure").Select(row => row.First.Trim('`')),
            heard.Spans.Select(span => span.GetTagItem("error.type") as string).OfType<string>().Where(kind => !char.IsAsciiDigit(kind[0]) && !kind.Contains('.', StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_events_of_the_log_are_those_of_the_page()
    {
        using var heard = await PlayedAsync();
        Same(Page.Under("Log").Select(row => $"{row.First} {row["name"]} {row["level"]}"), heard.Lines.Select(line => $"{line.Id.Id} `{line.Id.Name}` {line.Level}"));
    }

    [Fact]
    public async Task The_example_tells_of_calls()
    {
        var inner = Scenes.Giving(Http.Answer.Of(200, ""));

        // <telemetry>
        using var telemetry = new CloseTelemetry(CloseOptions.DefaultBaseAddress);
        var told = inner.WithTelemetry(telemetry);
        // </telemetry>
        Assert.True((await told(HttpCall.To(HttpMethod.Get, "/me/", Repeat.Safe), CancellationToken.None)).IsRight);
        var lines = Repository.Read("tests/Close.Functional.Tests/Telemetry/TelemetryPageTests.cs").Split('\n').Select(line => line.Trim())
            .SkipWhile(line => line != "// <telemetry>").Skip(1).TakeWhile(line => line != "// </telemetry>");
        Assert.Contains($"```csharp\n{string.Join('\n', lines)}\n```", Page.Text, StringComparison.Ordinal);
    }

    private static async Task<Heard> PlayedAsync()
    {
        var heard = new Heard();
        await Scenes.PlayAllAsync(heard, "Hi");
        return heard;
    }

    private static void Same(IEnumerable<string> told, IEnumerable<string> emitted) => Assert.Equal(
        string.Join('\n', told.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)),
        string.Join('\n', emitted.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)));
}
