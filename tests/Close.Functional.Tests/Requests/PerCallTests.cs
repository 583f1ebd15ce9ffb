using System.Text.Json;
using Close.Functional.Tests.Http;

namespace Close.Functional.Tests.Requests;

/// <summary>What a caller can say for one call.</summary>
public sealed class PerCallTests
{
    private static readonly Request<Sms> Get = SmsApi.Get(SmsId.Parse("acti_0sms").Value());

    [Fact]
    public void A_limit_of_time_goes_with_the_call() => Assert.Equal(TimeSpan.FromSeconds(5), Get.WithTimeout(TimeSpan.FromSeconds(5)).Call.Timeout);

    [Fact]
    public void A_limit_of_time_can_be_taken_away_again() => Assert.Null(Get.WithTimeout(TimeSpan.FromSeconds(5)).WithTimeout(null).Call.Timeout);

    [Fact]
    public void A_limit_of_no_time_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => Get.WithTimeout(TimeSpan.Zero));

    [Theory]
    [InlineData(0, "0")]
    [InlineData(-240, "-4")]
    [InlineData(330, "5.5")]
    [InlineData(345, "5.75")]
    [InlineData(-150, "-2.5")]
    [InlineData(840, "14")]
    [InlineData(-840, "-14")]
    public void A_time_zone_is_sent_in_hours(int minutes, string sent) =>
        Assert.Equal($"GET /activity/sms/acti_0sms/ Safe\nx-tz-offset: {sent}", CallText.Of(Get.WithTimeZone(TimeSpan.FromMinutes(minutes)).Call));

    [Property]
    public bool Every_time_zone_of_whole_minutes_can_be_read_back(int draw)
    {
        var minutes = Math.Abs(draw % 1681) - 840;
        var sent = Assert.Single(Get.WithTimeZone(TimeSpan.FromMinutes(minutes)).Call.Headers).Value;
        return Math.Round(decimal.Parse(sent, System.Globalization.CultureInfo.InvariantCulture) * 60) == minutes;
    }

    [Fact]
    public void A_second_time_zone_takes_the_place_of_the_first() =>
        Assert.Equal(
            "GET /activity/sms/acti_0sms/ Safe\nx-a: 1\nx-tz-offset: 2",
            CallText.Of(Get.WithHeader("X-TZ-Offset", "9").WithHeader("x-a", "1").WithTimeZone(TimeSpan.FromHours(1)).WithTimeZone(TimeSpan.FromHours(2)).Call));

    [Theory]
    [InlineData(841 * 60)]
    [InlineData(-841 * 60)]
    [InlineData(90)]
    public void A_time_zone_beyond_14_hours_or_not_in_whole_minutes_is_refused(int seconds) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Get.WithTimeZone(TimeSpan.FromSeconds(seconds)));

    [Theory]
    [InlineData("text", "_type,id,text")]
    [InlineData("text,id,status,text", "_type,id,text,status")]
    [InlineData("id", "_type,id")]
    public void Fields_are_asked_for_together_with_kind_and_id(string names, string sent) =>
        Assert.Equal(new NamedValue("_fields", sent), Assert.Single(Get.WithFields(names.Split(',')).Call.Query));

    [Fact]
    public void Fields_take_the_place_of_those_named_before_and_of_nothing_else() =>
        Assert.Equal(
            "GET /activity/sms/?_limit=1&_fields=_type%2Cid%2Cstatus Safe\nx-a: 1",
            CallText.Of(SmsApi.List(SmsQuery.Parse(new SmsQueryFields().WithFields("text").WithLimit(1)).Value()).WithHeader("x-a", "1").WithFields("status").Call));

    [Fact]
    public void Fields_of_a_change_leave_its_body_alone() =>
        Assert.Equal(
            "PUT /activity/sms/acti_0sms/?_fields=_type%2Cid%2Cstatus Safe\nContent-Type: application/json\n{\"text\":\"Hi\"}",
            CallText.Of(SmsApi.Update(SmsId.Parse("acti_0sms").Value(), SmsChange.Reword("Hi")).WithFields("status").Call));

    [Fact]
    public void Fields_go_into_the_body_of_a_POST_that_stands_for_a_GET()
    {
        var call = Long(200).WithFields("text").WithFields("status").Call;
        using var body = JsonDocument.Parse(call.Body.Bytes);
        var parameters = body.RootElement.GetProperty("_params");
        Assert.Equal("_type,id,status", parameters.GetProperty("_fields").GetString());
        Assert.Equal(Long(200).Call, Restored(call, parameters.GetProperty("id__in").GetString()!));
    }

    [Fact]
    public void A_query_that_fields_make_too_long_goes_as_a_POST_with_all_that_was_on_the_call()
    {
        var before = Long(145).WithHeader("x-a", "1").WithTimeout(TimeSpan.FromSeconds(5));
        Assert.Equal(HttpMethod.Get, before.Call.Method);
        var call = before.WithFields(Enumerable.Range(0, 20).Select(number => $"a_field_of_some_length_{number}")).Call;
        Assert.Equal(HttpMethod.Post, call.Method);
        Assert.Equal(Repeat.Safe, call.Repeat);
        Assert.Empty(call.Query);
        Assert.Equal(TimeSpan.FromSeconds(5), call.Timeout);
        Assert.Equal("x-a,x-http-method-override,Content-Type", string.Join(',', call.Headers.Select(header => header.Name)));
        Assert.StartsWith("{\"_params\":{\"id__in\":\"acti_", call.Body.AsText(), StringComparison.Ordinal);
        Assert.Contains("\"_fields\":\"_type,id,a_field_of_some_length_0,", call.Body.AsText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("no JSON")]
    public void A_body_of_the_callers_own_that_holds_no_query_is_left_as_it_is(string body)
    {
        var call = HttpCall.To(HttpMethod.Post, "/lead/", Repeat.Safe).WithHeader("X-HTTP-Method-Override", "GET").WithJson(HttpBody.OfText(body));
        Assert.Equal(body, CloseApi.Send(call).WithFields("name").Call.Body.AsText());
    }

    [Fact]
    public void The_rest_of_such_a_body_stays()
    {
        var call = HttpCall.To(HttpMethod.Post, "/lead/", Repeat.Safe).WithHeader("x-http-method-override", "GET").WithJson(HttpBody.OfText("""{"a":[1],"_params":{"query":"x","_fields":"y"}}"""));
        Assert.Equal("""{"a":[1],"_params":{"query":"x","_fields":"_type,id,name"}}""", CloseApi.Send(call).WithFields("name").Call.Body.AsText());
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("text,cost")]
    [InlineData("text&x=1")]
    public void What_cannot_be_the_name_of_a_field_is_refused(string name) => Assert.Throws<ArgumentException>(() => Get.WithFields("text", name));

    [Fact]
    public void No_fields_at_all_are_refused() => Assert.Throws<ArgumentException>(() => Get.WithFields());

    private static Request<Page<Sms>> Long(int ids) =>
        SmsApi.List(SmsQuery.Parse(new SmsQueryFields().WithIds(Enumerable.Range(0, ids).Select(number => $"acti_{number:0000}"))).Value());

    private static HttpCall Restored(HttpCall call, string ids) =>
        call.WithBody(HttpBody.OfText($$$"""{"_params":{"id__in":"{{{ids}}}"}}"""));
}
