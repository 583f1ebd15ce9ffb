using System.Text.Json;
using System.Text.Json.Serialization;
using Close.Functional.Tests.Http;

namespace Close.Functional.Tests.Requests;

/// <summary>Endpoints that have no types here, and what a single call may ask for by itself.</summary>
public sealed partial class CloseApiTests
{
    private static readonly HttpCall Me = HttpCall.To(HttpMethod.Get, "/me/", Repeat.Safe);

    [Fact]
    public void Any_JSON_can_be_read() =>
        Assert.Equal("user_1", CloseApi.Send(Me).Decode(Answer("""{"id":"user_1"}""")).Value().Element.GetProperty("id").GetString());

    [Fact]
    public void An_empty_body_is_null() => Assert.Equal(JsonValueKind.Null, CloseApi.Send(Me).Decode(Answer("", 204)).Value().Element.ValueKind);

    [Fact]
    public void A_type_of_the_callers_can_be_read() =>
        Assert.Equal(new Person("user_1"), CloseApi.Send(Me, Known.Default.Person).Decode(Answer("""{"id":"user_1"}""")).Value());

    [Theory]
    [InlineData("""{"id":{"secret":1}}""")]
    [InlineData("null")]
    [InlineData("")]
    [InlineData("<html>secret</html>")]
    public void What_is_not_of_the_type_is_unreadable_and_not_repeated(string body)
    {
        var error = Assert.IsType<CloseError.Unreadable>(CloseApi.Send(Me, Known.Default.Person).Decode(Answer(body)).Error());

        Assert.DoesNotContain("secret", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Bad_JSON_is_unreadable() => Assert.IsType<CloseError.Unreadable>(CloseApi.Send(Me).Decode(Answer("{")).Error());

    [Fact]
    public void Another_status_is_the_error_it_stands_for() =>
        Assert.IsType<CloseError.NotFound>(CloseApi.Send(Me).Decode(Answer("""{"error":"No."}""", 404)).Error());

    [Fact]
    public void A_request_can_have_its_own_time_zone_in_place_of_another()
    {
        var call = CloseApi.Send(Me).WithTimeZone(TimeSpan.FromHours(1)).WithTimeZone(TimeSpan.FromMinutes(-150)).Call;

        Assert.Equal(new NamedValue("x-tz-offset", "-2.5"), Assert.Single(call.Headers));
    }

    [Theory]
    [InlineData(15 * 60 * 60)]
    [InlineData(1)]
    public void A_time_zone_that_is_none_is_refused(int seconds) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => CloseApi.Send(Me).WithTimeZone(TimeSpan.FromSeconds(seconds)));

    [Fact]
    public void A_request_can_have_its_own_time() =>
        Assert.Equal(TimeSpan.FromSeconds(5), CloseApi.Send(Me).WithTimeout(TimeSpan.FromSeconds(5)).Call.Timeout);

    [Fact]
    public void A_request_can_ask_for_fields_in_place_of_others_kind_and_id_always_among_them()
    {
        var call = SmsApi.List(SmsQuery.All).WithFields(["text"]).WithFields(["status", "id"]).Call;

        Assert.Equal(new NamedValue("_fields", "_type,id,status"), Assert.Single(call.Query));
    }

    [Fact]
    public void A_query_that_is_too_long_for_a_URL_can_ask_for_fields_too()
    {
        var query = SmsQuery.Parse(new SmsQueryFields { Ids = [.. Enumerable.Range(0, 300).Select(number => $"acti_{number:D10}")] }).Value();

        var call = SmsApi.List(query).WithFields(["text"]).Call;

        Assert.Empty(call.Query);
        using var body = JsonDocument.Parse(call.Body.Bytes);
        Assert.Equal("_type,id,text", body.RootElement.GetProperty("_params").GetProperty("_fields").GetString());
        Assert.StartsWith("acti_0000000000,", body.RootElement.GetProperty("_params").GetProperty("id__in").GetString(), StringComparison.Ordinal);
    }

    private static Envelope Answer(string body, int status = 200) => new(status, [], HttpBody.OfText(body));

    internal sealed record Person([property: JsonPropertyName("id")] string Id);

    [JsonSerializable(typeof(Person))]
    private sealed partial class Known : JsonSerializerContext;
}
