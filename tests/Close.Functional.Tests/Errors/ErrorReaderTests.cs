using Close.Functional.Tests.Http;

namespace Close.Functional.Tests.Errors;

/// <summary>The seven shapes of body that Close was seen to refuse with, each with every status that matters.</summary>
public sealed class ErrorReaderTests
{
    private const string BothParts = """{"errors": [], "field-errors": {"status": "Pick one of the allowed values."}}""";
    private const string FieldsAlone = """{"field-errors": {"text": "Must be text."}}""";
    private const string ErrorsAlone = """{"errors": ["The source was not found.", "Nor was the other."]}""";
    private const string OneText = """{"error": "Not allowed."}""";
    private const string Nested = """{"error": {"message": "Slow down", "rate_reset": 0.87, "rate_limit": 40, "rate_window": 1, "rate_limit_type": "key"}}""";
    private const string Flat = """{"message": "Slow down", "rate_reset": "0.59", "rate_limit": 320, "rate_window": 8, "rate_endpoint_group": 99999999999999999999999}""";
    private const string Page = "<html><body>502 Bad Gateway</body></html>";

    public static TheoryData<string, string[], string[], double?> Shapes() => new()
    {
        { BothParts, [], ["status: Pick one of the allowed values."], null },
        { """{"errors": ["Both."], "field-errors": {"lead": "Does not exist.", "text": "Too long."}}""", ["Both."], ["lead: Does not exist.", "text: Too long."], null },
        { FieldsAlone, [], ["text: Must be text."], null },
        { """{"field-errors": {"attachments": {"0": {"url": "Bad."}, "2": "Worse."}}}""", [], ["attachments.0.url: Bad.", "attachments.2: Worse."], null },
        { """{"field-errors": {"attachments": [{}, {"url": ["Bad.", "Worse."]}]}}""", [], ["attachments.1.url.0: Bad.", "attachments.1.url.1: Worse."], null },
        { """{"field-errors": {"_limit": 100, "x": true, "y": null}}""", [], ["_limit: 100", "x: true"], null },
        { """{"field-errors": "All of them."}""", [], [": All of them."], null },
        { ErrorsAlone, ["The source was not found.", "Nor was the other."], [], null },
        { """{"errors": "One."}""", ["One."], [], null },
        { """{"errors": [{"detail": "One.", "at": [1]}, 2, null]}""", ["detail: One.", "at.0: 1", "2"], [], null },
        { OneText, ["Not allowed."], [], null },
        { """{"error": null}""", [], [], null },
        { Nested, ["Slow down"], [], 0.87 },
        { Flat, ["Slow down"], [], 0.59 },
        { """{"message": "Slow down", "rate_reset": "soon"}""", ["Slow down"], [], null },
        { """{"message": "Slow down", "rate_reset": null}""", ["Slow down"], [], null },
        { "", [], [], null },
        { Page, [], [], null },
        { "null", [], [], null },
        { "[]", [], [], null },
        { "\"Not allowed.\"", [], [], null },
        { "{\"error\": \"half", [], [], null },
        { """{"error": "\ud83d"}""", [], [], null },
        { "\uFEFF" + OneText, ["Not allowed."], [], null },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_400_tells_what_the_body_says(string body, string[] errors, string[] fields, double? wait)
    {
        _ = wait;
        var answer = Answer.Of(400, body);
        var error = Assert.IsType<CloseError.Rejected>(ErrorReader.Read(answer));
        Assert.Equal(answer, error.Answer);
        Assert.Equal(errors, error.Errors);
        Assert.Equal(fields, error.Fields.Select(bad => $"{bad.Field}: {bad.Message}"));
        Assert.All(error.Fields, bad => Assert.Equal(new RuleSource.Answered(), bad.Source));
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_404_tells_what_the_body_says(string body, string[] errors, string[] fields, double? wait)
    {
        _ = (fields, wait);
        Assert.Equal(new CloseError.NotFound(Answer.Of(404, body), new Arr<string>(errors)), ErrorReader.Read(Answer.Of(404, body)));
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_429_without_headers_waits_as_long_as_the_body_says(string body, string[] errors, string[] fields, double? wait)
    {
        _ = (errors, fields);
        Assert.Equal(
            new CloseError.RateLimited(Answer.Of(429, body), wait is { } seconds ? TimeSpan.FromMilliseconds((int)(seconds * 1000)) : null),
            ErrorReader.Read(Answer.Of(429, body)));
    }

    [Theory]
    [InlineData(Nested)]
    [InlineData(Flat)]
    [InlineData("")]
    public void A_429_with_headers_waits_as_long_as_they_say(string body)
    {
        var answer = Answer.Of(429, body, ("Retry-After", "3"));
        Assert.Equal(new CloseError.RateLimited(answer, TimeSpan.FromSeconds(3)), ErrorReader.Read(answer));
    }

    [Theory]
    [InlineData(401, OneText)]
    [InlineData(402, OneText)]
    [InlineData(403, OneText)]
    public void A_401_402_or_403_is_a_denial(int status, string body) =>
        Assert.Equal(new CloseError.Denied(Answer.Of(status, body), new Arr<string>(["Not allowed."])), ErrorReader.Read(Answer.Of(status, body)));

    [Theory]
    [InlineData(405)]
    [InlineData(409)]
    [InlineData(415)]
    [InlineData(499)]
    public void Any_other_status_from_400_to_499_is_a_refusal(int status) =>
        Assert.Equal(new CloseError.Rejected(Answer.Of(status, OneText), ["Not allowed."], []), ErrorReader.Read(Answer.Of(status, OneText)));

    [Theory]
    [InlineData(500, "")]
    [InlineData(502, Page)]
    [InlineData(503, OneText)]
    [InlineData(504, "")]
    [InlineData(599, BothParts)]
    public void A_5xx_is_a_failure_whose_outcome_is_unknown(int status, string body) =>
        Assert.Equal(
            new CloseError.Unavailable(FailureCause.ServerFailed, Outcome.Unknown, Answer.Of(status, body)),
            ErrorReader.Read(Answer.Of(status, body)));

    [Theory]
    [InlineData(101)]
    [InlineData(302)]
    [InlineData(304)]
    [InlineData(600)]
    public void A_status_that_says_neither_success_nor_failure_is_unreadable(int status) =>
        Assert.IsType<CloseError.Unreadable>(ErrorReader.Read(Answer.Of(status, OneText)));

    [Fact]
    public void Of_a_list_of_errors_without_end_the_first_hundred_are_kept()
    {
        var body = $$"""{"errors": [{{string.Join(',', Enumerable.Range(0, 50_000))}}], "field-errors": [{{string.Join(',', Enumerable.Range(0, 50_000))}}]}""";
        var error = Assert.IsType<CloseError.Rejected>(ErrorReader.Read(Answer.Of(400, body)));
        Assert.Equal((100, 100), (error.Errors.Count, error.Fields.Count));
    }
}
