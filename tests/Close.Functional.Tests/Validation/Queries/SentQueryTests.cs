using Close.Functional.Testing;

namespace Close.Functional.Tests.Validation.Queries;

[Properties(typeof(CloseArbitraries))]
public class SentQueryTests
{
    private static readonly Assumptions None = Refusal.EveryAssumption.Aggregate(Assumptions.All, static (all, one) => all.Without(one));

    [Property]
    public void An_SMS_query_arrives_as_it_was_asked(SmsQuery query) =>
        Assert.Equal(query.Fields with { Fields = SentQuery.Asked(query.Fields.Fields) }, SentQuery.Sms(SmsApi.List(query).Call));

    [Property]
    public void An_activity_query_arrives_as_it_was_asked(ActivityQuery query) => Assert.Equal(
        query.Fields with
        {
            Fields = SentQuery.Asked(query.Fields.Fields),
            Types = query.Fields.Types?.Select(type => type == "CustomActivity" ? "Custom" : type).ToList(),
        },
        SentQuery.Activity(ActivityApi.List(query).Call));

    [Property]
    public void No_empty_value_leaves_with_an_SMS_query(SmsQueryFields fields) =>
        Assert.All(SmsQuery.Parse(fields, None).ToSeq(), query => HoldsNothingEmpty(SmsApi.List(query).Call));

    [Property]
    public void No_empty_value_leaves_with_an_activity_query(ActivityQueryFields fields) =>
        Assert.All(ActivityQuery.Parse(fields, None).ToSeq(), query => HoldsNothingEmpty(ActivityApi.List(query).Call));

    [Property]
    public void Only_a_query_too_long_for_a_URL_is_sent_in_a_body(SmsQuery query)
    {
        var call = SmsApi.List(query).Call;

        Assert.Equal(
            QueryEncoding.Encode(SentQuery.Pairs(call)).Length <= 1_900 ? ("GET", "", true) : ("POST", "x-http-method-override: GET", false),
            (call.Method.Method, string.Join("; ", call.Headers.Where(header => header.Name != "Content-Type").Select(header => $"{header.Name}: {header.Value}")), call.Body.Length == 0));
    }

    [Property]
    public void A_list_is_always_safe_to_ask_for_again(SmsQuery sms, ActivityQuery activities) =>
        Assert.Equal((Repeat.Safe, Repeat.Safe), (SmsApi.List(sms).Call.Repeat, ActivityApi.List(activities).Call.Repeat));

    [Fact]
    public void A_date_is_sent_in_UTC_with_its_offset() => Assert.Equal(
        "date_created__gte=2026-03-01T10%3A00%3A00%2B00%3A00",
        QueryEncoding.Encode(Call(new SmsQueryFields { DateCreated = DateRange.Since(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.FromHours(2))) }).Query));

    [Fact]
    public void Kind_and_id_are_always_asked_for() => Assert.Equal("_fields=_type%2Cid%2Ctext", QueryEncoding.Encode(Call(new SmsQueryFields().WithFields("text", "id")).Query));

    [Fact]
    public void Several_leads_go_under_the_plural_name() => Assert.Equal(
        "lead_id__in=lead_1%2Clead_2",
        QueryEncoding.Encode(ActivityApi.List(ActivityQuery.Parse(new ActivityQueryFields().WithLeadIds("lead_1", "lead_2")).IfLeft(error => throw new Xunit.Sdk.XunitException(error.Message))).Call.Query));

    private static HttpCall Call(SmsQueryFields fields) => SmsApi.List(SmsQuery.Parse(fields).IfLeft(error => throw new Xunit.Sdk.XunitException(error.Message))).Call;

    private static void HoldsNothingEmpty(HttpCall call) =>
        Assert.All(SentQuery.Pairs(call), pair => Assert.DoesNotContain(pair.Value.Split(','), string.IsNullOrWhiteSpace));
}
