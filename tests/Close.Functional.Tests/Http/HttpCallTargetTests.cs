namespace Close.Functional.Tests.Http;

/// <summary>Where a call goes, what it has in common with others, and how long it may take.</summary>
public sealed class HttpCallTargetTests
{
    private static readonly HttpCall Get = HttpCall.To(HttpMethod.Get, "/activity/sms/", Repeat.Safe);

    [Theory]
    [InlineData("/activity/sms/", "/activity/sms/")]
    [InlineData("/activity/sms/acti_7FyS0Wq2", "/activity/sms/{id}/")]
    [InlineData("/activity/sms/acti_small", "/activity/sms/{id}/")]
    [InlineData("/custom_field/lead/cf_A1b2C3", "/custom_field/lead/{id}/")]
    [InlineData("/lead/lead_x/merge-now/", "/lead/{id}/merge-now/")]
    [InlineData("/oauth2/token/", "/oauth2/token/")]
    [InlineData("/", "/")]
    public void Calls_on_different_objects_have_one_route(string path, string route) =>
        Assert.Equal(route, HttpCall.To(HttpMethod.Get, path, Repeat.Safe).Route);

    [Theory]
    [InlineData("acti_0sms")]
    public void The_route_of_an_SMS_never_shows_its_id(string id) =>
        Assert.Equal("/activity/sms/{id}/", SmsApi.Get(SmsId.Parse(id).Value()).Call.Route);

    [Fact]
    public void A_call_to_the_host_says_so() => Assert.Equal(
        (CallTarget.Api, CallTarget.Host),
        (Get.Target, HttpCall.ToHost(HttpMethod.Post, "/oauth2/token/", Repeat.Unsafe).Target));

    [Fact]
    public void A_form_is_encoded_like_a_query() => Assert.Equal(
        "a=1%262&b=%2B",
        HttpCall.ToHost(HttpMethod.Post, "/oauth2/token/", Repeat.Unsafe).WithForm([new("a", "1&2"), new("b", "+")]).Body.AsText());

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    public void A_time_that_is_none_is_refused(int seconds) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Get.WithTimeout(TimeSpan.FromSeconds(seconds)));

    [Fact]
    public void A_time_of_its_own_can_be_set_and_taken_back() => Assert.Equal(
        [TimeSpan.FromSeconds(5), Timeout.InfiniteTimeSpan, null],
        [Get.WithTimeout(TimeSpan.FromSeconds(5)).Timeout, Get.WithTimeout(Timeout.InfiniteTimeSpan).Timeout, Get.WithTimeout(TimeSpan.FromSeconds(5)).WithTimeout(null).Timeout]);
}
