namespace Close.Functional.Tests.Http;

[Properties(typeof(Texts))]
public sealed class HttpCallTests
{
    [Theory]
    [InlineData("/activity/sms/", "/activity/sms/")]
    [InlineData("activity/sms", "/activity/sms/")]
    [InlineData("/activity/sms", "/activity/sms/")]
    [InlineData("//activity/sms//", "/activity/sms/")]
    [InlineData("/", "/")]
    [InlineData("", "/")]
    public void A_path_starts_and_ends_with_one_slash(string path, string expected) =>
        Assert.Equal(expected, HttpCall.To(HttpMethod.Get, path, Repeat.Safe).Path);

    [Property]
    public bool A_path_of_a_path_is_that_path(WholeText path)
    {
        var once = HttpCall.To(HttpMethod.Get, path.Value, Repeat.Safe).Path;
        return HttpCall.To(HttpMethod.Get, once, Repeat.Safe).Path == once;
    }

    [Property]
    public bool Calls_made_from_the_same_parts_are_equal(WholeText path, WholeText name, WholeText value, bool isSafe)
    {
        var one = Make();
        var other = Make();
        return one == other && one.GetHashCode() == other.GetHashCode();

        HttpCall Make() => HttpCall.To(HttpMethod.Put, path.Value, isSafe ? Repeat.Safe : Repeat.Unsafe)
            .WithQuery(name.Value, value.Value).WithHeader(name.Value, value.Value).WithJson(HttpBody.OfText(value.Value));
    }

    public static TheoryData<string, HttpCall> Others() => new()
    {
        { "method", HttpCall.To(HttpMethod.Post, "/a/", Repeat.Safe).WithQuery("q", "1") },
        { "path", HttpCall.To(HttpMethod.Get, "/b/", Repeat.Safe).WithQuery("q", "1") },
        { "repeat", HttpCall.To(HttpMethod.Get, "/a/", Repeat.Unsafe).WithQuery("q", "1") },
        { "no query", HttpCall.To(HttpMethod.Get, "/a/", Repeat.Safe) },
        { "query name", HttpCall.To(HttpMethod.Get, "/a/", Repeat.Safe).WithQuery("Q", "1") },
        { "query value", HttpCall.To(HttpMethod.Get, "/a/", Repeat.Safe).WithQuery("q", "2") },
        { "more query", HttpCall.To(HttpMethod.Get, "/a/", Repeat.Safe).WithQuery("q", "1").WithQuery("q", "1") },
        { "arriving", HttpCall.To(HttpMethod.Get, "/a/", Repeat.Safe).WithQuery("q", "1").WithArrivingBody() },
        { "header", HttpCall.To(HttpMethod.Get, "/a/", Repeat.Safe).WithQuery("q", "1").WithHeader("h", "1") },
        { "body", HttpCall.To(HttpMethod.Get, "/a/", Repeat.Safe).WithQuery("q", "1").WithJson(HttpBody.Empty) },
    };

    [Theory]
    [MemberData(nameof(Others), DisableDiscoveryEnumeration = true)]
    public void Calls_that_differ_in_one_part_are_not_equal(string part, HttpCall other) =>
        Assert.False(HttpCall.To(HttpMethod.Get, "/a/", Repeat.Safe).WithQuery("q", "1") == other, part);

    [Fact]
    public void Adding_to_a_call_leaves_the_call_as_it_was()
    {
        var call = HttpCall.To(HttpMethod.Get, "/a/", Repeat.Safe);
        _ = call.WithQuery("q", "1").WithHeader("h", "1").WithJson(HttpBody.OfText("{}"));
        Assert.Equal(HttpCall.To(HttpMethod.Get, "/a/", Repeat.Safe), call);
    }

    [Fact]
    public void Query_pairs_stand_in_the_order_in_which_they_were_added() =>
        Assert.Equal<string>(["b", "a", "b"], HttpCall.To(HttpMethod.Get, "/a/", Repeat.Safe).WithQuery("b", "1").WithQuery("a", "2").WithQuery("b", "3").Query.Select(pair => pair.Name).ToArray());

    [Fact]
    public void A_call_with_JSON_says_so_in_its_headers() =>
        Assert.Equal(new NamedValue("Content-Type", "application/json"), Assert.Single(HttpCall.To(HttpMethod.Post, "/a/", Repeat.Unsafe).WithJson(HttpBody.OfText("{}")).Headers));
}
