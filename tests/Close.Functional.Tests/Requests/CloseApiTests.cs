using System.Text.Json;
using System.Text.Json.Serialization;
using Close.Functional.Tests.Http;
using static LanguageExt.Prelude;

namespace Close.Functional.Tests.Requests;

/// <summary>Endpoints that the library has no types for.</summary>
public sealed partial class CloseApiTests
{
    private static readonly HttpCall Call = HttpCall.To(HttpMethod.Get, "/lead/lead_0", Repeat.Safe).WithQuery("_fields", "id,name");
    private static readonly Request<Lead> Typed = CloseApi.Send(Call, Known.Default.Lead);

    [Fact]
    public void The_call_is_sent_as_it_is() =>
        Assert.All([CloseApi.Send(Call).Call, Typed.Call, CloseApi.SendOnly(Call).Call], sent => Assert.Same(Call, sent));

    [Fact]
    public void An_answer_is_read_as_the_callers_own_type() =>
        Assert.Equal(new Lead("lead_0", 3), Typed.Decode(Answer.Of(200, """{"id":"lead_0","count":3,"more":[]}""")).Value());

    [Fact]
    public void A_byte_order_mark_is_passed_over() =>
        Assert.Equal(new Lead("lead_0", 3), Typed.Decode(Answer.Of(200, "\ufeff{\"id\":\"lead_0\",\"count\":3}")).Value());

    [Theory]
    [InlineData("""{"id":"lead_0","count":"secret"}""", "$.count", 31)]
    [InlineData("{\n  \"id\": \"lead_0\",\n  \"count\": \"secret\"\n}", "$.count", 39)]
    [InlineData("\ufeff{\"id\":\"lead_0\",\"count\":\"secret\"}", "$.count", 34)]
    [InlineData("""{"id":"secret" "count":3}""", "$", 15)]
    [InlineData("""["secret"]""", "$", 1)]
    [InlineData("<p>secret</p>", "$", 0)]
    public void What_the_type_cannot_take_is_told_by_its_place_and_never_by_its_value(string body, string path, int at)
    {
        var error = Typed.Decode(Answer.Of(200, body)).Unreadable();
        Assert.Equal(path, error.Path);
        Assert.EndsWith($"at byte {at}", error.Expected, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("")]
    [InlineData(" \r\n\t")]
    public void A_typed_success_without_a_value_is_unreadable(string body) => Assert.Contains("found n", Typed.Decode(Answer.Of(200, body)).Unreadable().Expected, StringComparison.Ordinal);

    [Fact]
    public void What_a_converter_of_the_caller_throws_does_not_come_out()
    {
        var error = CloseApi.Send(Call, Known.Default.Picky).Decode(Answer.Of(200, """{"name":"secret"}""")).Unreadable();
        Assert.Equal("ArgumentException was thrown while Picky was read", error.Expected);
    }

    [Theory]
    [InlineData("""{"a":[1,null]}""", JsonValueKind.Object)]
    [InlineData("[]", JsonValueKind.Array)]
    [InlineData("3", JsonValueKind.Number)]
    [InlineData("null", JsonValueKind.Null)]
    [InlineData("", JsonValueKind.Null)]
    [InlineData("\ufeff ", JsonValueKind.Null)]
    public void An_answer_of_any_shape_is_read_as_JSON_and_none_as_null(string body, JsonValueKind kind) =>
        Assert.Equal(kind, CloseApi.Send(Call).Decode(Answer.Of(200, body)).Value().Element.ValueKind);

    [Fact]
    public void A_body_that_is_no_JSON_is_unreadable_and_not_quoted() =>
        Assert.DoesNotContain("secret", CloseApi.Send(Call).Decode(Answer.Of(200, "<p>secret</p>")).Unreadable().ToString(), StringComparison.Ordinal);

    [Theory]
    [InlineData(200, "{}")]
    [InlineData(200, "<html/>")]
    [InlineData(204, "")]
    public void Where_only_success_counts_the_body_does_not(int status, string body) =>
        Assert.Equal(unit, CloseApi.SendOnly(Call).Decode(Answer.Of(status, body)).Value());

    [Theory]
    [InlineData(302)]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(404)]
    [InlineData(429)]
    [InlineData(503)]
    public void A_failure_is_read_as_everywhere(int status)
    {
        var answer = Answer.Of(status, """{"error":"No."}""");
        CloseError[] errors = [CloseApi.Send(Call).Decode(answer).Error(), Typed.Decode(answer).Error(), CloseApi.SendOnly(Call).Decode(answer).Error()];
        Assert.All(errors, error => Assert.Equal(ErrorReader.Read(answer), error));
    }

    internal sealed record Lead(string Id, int Count);

    internal sealed record Picky
    {
        public string Name { get; init => throw new ArgumentException($"{value} will not do.", nameof(value)); } = "";
    }

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
    [JsonSerializable(typeof(Lead))]
    [JsonSerializable(typeof(Picky))]
    internal sealed partial class Known : JsonSerializerContext;
}
