using Close.Functional.Testing.Tests.Contract;

namespace Close.Functional.Testing.Tests.ContractCheck;

/// <summary>Where a recorded answer departs from what the library declares.</summary>
[Properties(typeof(CloseArbitraries))]
public sealed class CassetteContractTests
{
    private const string Sms = "\"_type\": \"SMS\", \"id\": \"acti_1\"";

    public static TheoryData<string> Names() => [.. Recorded.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void What_Close_answers_departs_in_nothing(string name)
    {
        var recorded = Recorded.Of(name);

        Assert.Empty(CassetteContract.Check(new Interaction(RecordedRequest.Of(recorded.Call), RecordedResponse.Of(recorded.Answer))));
    }

    [Property]
    public void What_the_library_wrote_can_be_read_and_has_dates_as_Close_has(Page<Activity> page) =>
        Assert.DoesNotContain(Check("GET", "/activity/", JsonBody.Write(PageWire.Activities, page).AsText()), finding => finding.Rule is ContractRule.Unreadable or ContractRule.DateLayout);

    [Property]
    public void A_text_that_no_set_has_is_found_wherever_it_stands(Sms sms) =>
        Assert.Contains(
            new ContractFinding(ContractRule.UnknownValue, "$.data[1].status", "This text is none of those that are known here."),
            Check("GET", "/activity/sms/", JsonBody.Write(PageWire.Sms, new Page<Sms>(Prelude.Array(sms, sms with { Status = SmsStatus.Of("lost") }), hasMore: false)).AsText()));

    [Theory]
    [InlineData("{ SMS, 'status': 'sent' }", "")]
    [InlineData("{ SMS, 'status': '', 'direction': null }", "")]
    [InlineData("{ SMS, 'status': 'lost', 'caller_id_mode': 'other' }", "UnknownValue $.status, UnknownValue $.caller_id_mode")]
    [InlineData("{ SMS, 'mood': 1, 'attachments': [{ 'url': 'https://example.com' }, { 'colour': 'red' }] }", "UnknownMember $.mood, UnknownMember $.attachments[1].colour")]
    [InlineData("{ SMS, 'text': 1, 'attachments': [{ 'size': 'big' }], 'mood': 1, 'cost': '2' }", "Unreadable $.text, Unreadable $.attachments[0].size, UnknownMember $.mood")]
    [InlineData("{ SMS, 'date_sent': '2026-03-01T12:00:00Z' }", "DateLayout $.date_sent")]
    [InlineData("{ SMS, 'date_sent': '2026-03-01T12:00:00.123+00:00' }", "DateLayout $.date_sent")]
    [InlineData("{ SMS, 'date_sent': '2026-03-01T12:00:00.123000+00:00' }", "")]
    [InlineData("{ SMS, 'date_sent': '2026-03-01T12:00:00+02:00' }", "DateLayout $.date_sent")]
    [InlineData("{ SMS, 'date_sent': 'yesterday' }", "Unreadable $.date_sent")]
    [InlineData("{ '_type': 'SMS' }", "Unreadable $.id")]
    [InlineData("{ '_type': 'Call', 'id': 'acti_1', 'status': 'busy' }", "Unreadable $._type")]
    [InlineData("{ SMS, 'text': 'a', 'text': 'b' }", "Unreadable $.text")]
    [InlineData("[]", "Unreadable $")]
    [InlineData("no JSON", "Unreadable $")]
    [InlineData("", "Unreadable $")]
    public void An_SMS_is_held_against_its_declaration(string body, string departures) =>
        Assert.Equal(departures, Told(Check("GET", "/activity/sms/acti_1/", body.Replace('\'', '"').Replace("SMS,", Sms + ",", StringComparison.Ordinal))));

    [Theory]
    [InlineData("{ 'data': [{ '_type': 'Call', 'id': 'acti_1', 'disposition': 'eaten' }, { '_type': 'Dream', 'id': 'acti_2', 'depth': 3 }], 'has_more': false }", "UnknownValue $.data[0].disposition, UnknownValue $.data[1]._type")]
    [InlineData("{ 'data': [{ '_type': 'Meeting', 'id': 'acti_1', 'attendees': [{ 'status': 'late', 'hat': true }] }] }", "UnknownMember $.data[0].attendees[0].hat, UnknownValue $.data[0].attendees[0].status")]
    [InlineData("{ 'data': [], 'has_more': 'no', 'total': 3 }", "Unreadable $.has_more, UnknownMember $.total")]
    [InlineData("{ 'data': {} }", "Unreadable $.data")]
    [InlineData("{ 'has_more': false }", "Unreadable $.data")]
    [InlineData("{ 'data': [1], 'has_more': false }", "Unreadable $.data[0]")]
    public void A_page_is_held_against_the_declaration_of_each_item(string body, string departures) =>
        Assert.Equal(departures, Told(Check("GET", "/activity/", body.Replace('\'', '"'))));

    [Theory]
    [InlineData("GET", "/activity/", 204, "", "Status $, Unreadable $")]
    [InlineData("POST", "/activity/sms/", 201, "{ \"_type\": \"SMS\", \"id\": \"acti_1\" }", "Status $")]
    [InlineData("DELETE", "/activity/sms/acti_1/", 204, "", "")]
    [InlineData("DELETE", "/activity/sms/acti_1/", 200, "{}", "")]
    [InlineData("DELETE", "/activity/sms/acti_1/", 202, "", "Status $")]
    [InlineData("GET", "/activity/", 302, "", "Status $")]
    [InlineData("GET", "/activity/", 404, "{ \"error\": \"Not found.\" }", "Status $")]
    [InlineData("GET", "/activity/sms/acti_1/", 404, "{ \"error\": \"Not found.\" }", "")]
    [InlineData("GET", "/activity/", 400, "{ \"errors\": [], \"field-errors\": {} }", "Refusal $")]
    [InlineData("GET", "/activity/", 400, "{ \"errors\": [], \"field-errors\": { \"_limit\": \"Too many.\" } }", "")]
    [InlineData("GET", "/activity/", 502, "<html>", "")]
    [InlineData("GET", "/lead/", 201, "[1]", "")]
    public void A_status_must_fit_the_operation(string method, string path, int status, string body, string departures) =>
        Assert.Equal(departures, Told(Check(method, path, body, status)));

    [Fact]
    public void A_POST_that_stands_for_a_GET_is_a_GET() => Assert.Equal(
        "UnknownMember $.total",
        Told(CassetteContract.Check(new Interaction(
            new RecordedRequest("POST", "/activity/") { Headers = [new NamedValue("X-HTTP-Method-Override", "GET")] },
            RecordedResponse.Of(new Envelope(200, [], HttpBody.OfText("""{ "data": [], "total": 3 }""")))))));

    [Fact]
    public void A_call_without_an_answer_departs_in_nothing() =>
        Assert.Empty(CassetteContract.Check(new Interaction(new RecordedRequest("GET", "/activity/"), new RecordedFault(FailureCause.TimedOut, Outcome.Unknown))));

    private static IReadOnlyList<ContractFinding> Check(string method, string path, string body, int status = 200) =>
        CassetteContract.Check(new Interaction(new RecordedRequest(method, path), RecordedResponse.Of(new Envelope(status, [], HttpBody.OfText(body)))));

    private static string Told(IReadOnlyList<ContractFinding> found) => string.Join(", ", found.Select(finding => $"{finding.Rule} {finding.Path}"));
}
