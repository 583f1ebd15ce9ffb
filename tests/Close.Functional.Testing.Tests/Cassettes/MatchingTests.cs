using FsCheck;
using FsCheck.Fluent;

namespace Close.Functional.Testing.Tests.Cassettes;

[Properties(typeof(CassetteArbitraries))]
public sealed class MatchingTests
{
    private static readonly RecordedRequest Get = new("GET", "/");

    [Property]
    public void A_request_matches_itself(RecordedRequest request) => Assert.True(Tapes.Matches(request, request));

    [Property]
    public Property Two_requests_match_just_when_they_do_not_differ() => Prop.ForAll(
        Arb.From(Pair()),
        pair => Assert.Equal(RequestMatcher.Default.Key(pair.One) == RequestMatcher.Default.Key(pair.Other), RequestMatcher.Default.Compare(pair.One, pair.Other).IsEmpty));

    [Property]
    public Property What_was_recorded_and_what_was_asked_are_never_swapped() => Prop.ForAll(
        Arb.From(Pair()),
        pair => Assert.Equal(
            RequestMatcher.Default.Compare(pair.One, pair.Other).Select(difference => difference with { Expected = difference.Actual, Actual = difference.Expected }).OrderBy(one => one.Place, StringComparer.Ordinal),
            RequestMatcher.Default.Compare(pair.Other, pair.One).OrderBy(one => one.Place, StringComparer.Ordinal)));

    [Property]
    public Property The_order_of_the_query_does_not_matter() => Prop.ForAll(
        Arb.From(from pairs in CassetteArbitraries.Pairs from shuffled in Gen.Shuffle(pairs.ToArray()) select (pairs, new Arr<NamedValue>(shuffled))),
        queries => Assert.True(Tapes.Matches(Get with { Query = queries.pairs }, Get with { Query = queries.Item2 })));

    [Property]
    public Property Headers_do_not_matter() => Prop.ForAll(
        Arb.From(from request in CassetteArbitraries.Requests from headers in CassetteArbitraries.Headers select (request, headers)),
        one => Assert.True(Tapes.Matches(one.request, one.request with { Headers = one.headers })));

    [Property]
    public Property The_order_of_members_and_the_spelling_of_numbers_and_texts_do_not_matter() => Prop.ForAll(
        Arb.From(JsonTexts.SameMeaning),
        pair => Assert.True(Tapes.Matches(Get with { Body = Tapes.Json(pair.One) }, Get with { Body = Tapes.Json(pair.Other) })));

    [Property]
    public void How_a_body_is_written_down_does_not_matter(HttpBody bytes)
    {
        var written = Get with { Body = new CassetteBody.Base64(bytes) };

        Assert.True(Tapes.Matches(written, Get with { Body = CassetteBody.Of(bytes) }));
    }

    [Theory]
    [InlineData("1e400", "1e401")]
    [InlineData("0.1000000000000000000000000000001", "0.1000000000000000000000000000002")]
    [InlineData("0", "0.00000000000000000000000000000000001")]
    [InlineData("1e99999999999", "1e99999999998")]
    [InlineData("9007199254740993", "9007199254740992")]
    [InlineData("1", "-1")]
    [InlineData("10", "1")]
    [InlineData("1", "\"1\"")]
    [InlineData("null", "\"null\"")]
    [InlineData("[1,2]", "[2,1]")]
    [InlineData("[[1],[2]]", "[[1,2]]")]
    [InlineData("{\"a\":null}", "{}")]
    [InlineData("{\"a\":1,\"a\":2}", "{\"a\":2,\"a\":2}")]
    [InlineData("\"a\"", "\"A\"")]
    [InlineData("{\"a\":\"1,\"}", "{\"a\":\"1\",\"\":\"\"}")]
    public void Json_of_another_meaning_does_not_match(string one, string other)
    {
        Assert.False(Tapes.Matches(Get with { Body = Tapes.Json(one) }, Get with { Body = Tapes.Json(other) }));
        Assert.NotEqual(Tapes.Json(one), Tapes.Json(other));
    }

    [Theory]
    [InlineData("a=1", "a=1&a=1")]
    [InlineData("a=1%20and%202", "a=1&a=2")]
    [InlineData("a=b%26c%3Dd", "a=b&c=d")]
    [InlineData("a=1", "A=1")]
    [InlineData("a=", "")]
    public void Another_query_does_not_match(string one, string other) =>
        Assert.False(Tapes.Matches(Get with { Query = QueryEncoding.Decode(one) }, Get with { Query = QueryEncoding.Decode(other) }));

    [Fact]
    public void The_case_of_the_method_does_not_matter() => Assert.True(Tapes.Matches(Get, new RecordedRequest("get", "/")));

    [Fact]
    public void Nothing_in_a_path_looks_like_a_query() =>
        Assert.False(Tapes.Matches(new RecordedRequest("GET", "/?a=1& "), Get with { Query = QueryEncoding.Decode("a=1") }));

    // Two requests drawn each on its own would hardly ever be the same.
    private static Gen<(RecordedRequest One, RecordedRequest Other)> Pair() =>
        from one in CassetteArbitraries.Requests
        from fresh in CassetteArbitraries.Requests
        from same in Gen.ArrayOf(Gen.Elements(true, true, false), 4)
        select (one, new RecordedRequest(same[0] ? one.Method : fresh.Method, same[1] ? one.Path : fresh.Path)
        {
            Query = same[2] ? one.Query : fresh.Query,
            Body = same[3] ? one.Body : fresh.Body,
        });
}
