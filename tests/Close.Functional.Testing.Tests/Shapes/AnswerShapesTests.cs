using Close.Functional.Testing.Tests.Cassettes;

namespace Close.Functional.Testing.Tests.Shapes;

/// <summary>Whole answers compared by what they look like.</summary>
[Properties(typeof(CassetteArbitraries))]
public sealed class AnswerShapesTests
{
    [Property]
    public void An_answer_does_not_differ_from_itself(CassetteBody body) => Assert.Empty(AnswerShapes.Compare(Answer(body), Answer(body)));

    [Fact]
    public void Another_status_is_told() => Assert.Equal("status: recorded 200, now 404", Told(new RecordedResponse(200), new RecordedResponse(404)));

    [Fact]
    public void What_was_refused_is_not_held_against_what_was_given() => Assert.Equal(
        "status: recorded 200, now 404",
        Told(Answer(Tapes.Json("""{"id":"acti_1"}""")), new RecordedResponse(404) { Body = Tapes.Json("""{"error":"none"}""") }));

    [Fact]
    public void Two_refusals_are_compared_whole() => Assert.Equal(
        "status: recorded 400, now 404; $.error: recorded text, now list",
        Told(new RecordedResponse(400) { Body = Tapes.Json("""{"error":"no"}""") }, new RecordedResponse(404) { Body = Tapes.Json("""{"error":[]}""") }));

    [Fact]
    public void Another_media_type_is_told_and_its_parameters_are_not() => Assert.Equal(
        "media type: recorded application/json, now text/html",
        Told(Typed("application/json"), Typed("text/html; charset=utf-8")) + Told(Typed("text/html"), Typed("text/html; charset=utf-8")));

    [Theory]
    [InlineData("{}", "<p>", "body: recorded JSON, now text")]
    [InlineData("", "{}", "body: recorded no body, now JSON")]
    [InlineData("one", "two", "")]
    [InlineData("""{"a":1}""", """{"a":"x"}""", "$.a: recorded number, now text")]
    public void Bodies_are_compared_by_their_form_and_JSON_by_its_shape(string recorded, string actual, string told) =>
        Assert.Equal(told, Told(Answer(Tapes.Json(recorded)), Answer(Tapes.Json(actual))));

    [Fact]
    public void JSON_that_was_written_down_as_a_text_is_JSON() =>
        Assert.Empty(AnswerShapes.Compare(Answer(new CassetteBody.Text("""{"a":1}""")), Answer(Tapes.Json("""{"a":2}"""))));

    private static string Told(RecordedResponse recorded, RecordedResponse actual) => string.Join("; ", AnswerShapes.Compare(recorded, actual));

    private static RecordedResponse Answer(CassetteBody body) => new(200) { Body = body };

    private static RecordedResponse Typed(string mediaType) => new(200) { Headers = [new NamedValue("content-type", mediaType)] };
}
