using FsCheck;
using FsCheck.Fluent;

namespace Close.Functional.Testing.Tests.Cassettes;

/// <summary>Rules, each by itself and put together.</summary>
[Properties(typeof(CassetteArbitraries))]
public sealed class MatcherTests
{
    private static readonly RecordedRequest Get = new("GET", "/");

    private static readonly Gen<RequestMatcher> Matchers =
        from rules in Gen.SubListOf<MatchRule>(
        [
            new MatchRule.Method(), new MatchRule.Path(), new MatchRule.Query(), new MatchRule.Query().Ignoring("_limit", "a"), new MatchRule.Header("content-type"),
            new MatchRule.Body(), new MatchRule.Body().Ignoring("$..a", "$[0]").InAnyOrder("$", "$.b"),
        ])
        select RequestMatcher.Of(rules);

    [Property]
    public Property Two_requests_share_a_key_just_when_no_rule_finds_a_difference() => Prop.ForAll(
        Arb.From(from matcher in Matchers from one in CassetteArbitraries.Requests from other in CassetteArbitraries.Requests from isSame in Gen.Elements(true, false) select (matcher, one, isSame ? one : other)),
        (of) => Assert.Equal(of.matcher.Key(of.one) == of.matcher.Key(of.Item3), of.matcher.Compare(of.one, of.Item3).IsEmpty));

    [Property]
    public Property Two_bodies_of_JSON_share_a_key_just_when_they_do_not_differ() => Prop.ForAll(
        Arb.From(from matcher in Matchers from pair in JsonTexts.SameMeaning from other in JsonTexts.SameMeaning select (matcher, pair.One, pair.Other, Third: other.One)),
        of =>
        {
            var (one, same, other) = (Get with { Body = Tapes.Json(of.One) }, Get with { Body = Tapes.Json(of.Other) }, Get with { Body = Tapes.Json(of.Third) });
            Assert.Empty(of.matcher.Compare(one, same));
            Assert.Equal(of.matcher.Key(one) == of.matcher.Key(other), of.matcher.Compare(one, other).IsEmpty);
        });

    [Property]
    public Property A_matcher_survives_the_file() => Prop.ForAll(
        Arb.From(Matchers),
        matcher => Assert.Equal(matcher, Tapes.Parsed(CassetteFile.Format(Tapes.Of() with { Policy = CassettePolicy.Default with { Matcher = matcher } })).Policy.Matcher));

    [Fact]
    public void A_rule_takes_the_place_of_one_for_the_same_thing() => Assert.Equal(
        RequestMatcher.Of(new MatchRule.Method(), new MatchRule.Path(), new MatchRule.Query(), new MatchRule.Body().Ignoring("$.text")),
        RequestMatcher.Default.With(new MatchRule.Body()).With(new MatchRule.Body().Ignoring("$.text")));

    [Fact]
    public void Without_rules_all_requests_are_the_same() => Assert.Empty(RequestMatcher.Of().Compare(Get, new RecordedRequest("PUT", "/other/")));

    [Theory]
    [InlineData("$.text", """{"text":"a","id":1}""", """{"id":1}""")]
    [InlineData("$..text", """{"a":[{"text":"a"}]}""", """{"a":[{"text":"b"}]}""")]
    [InlineData("$.a[*].b", """{"a":[{"b":1},{"b":2}]}""", """{"a":[{"b":3},{"b":4}]}""")]
    [InlineData("$.a[1]", """{"a":[1,2,3]}""", """{"a":[1,9,3]}""")]
    [InlineData("$['odd name']", """{"odd name":1}""", """{"odd name":2}""")]
    [InlineData("$", "[1]", "[2]")]
    public void What_is_ignored_does_not_matter(string path, string one, string other) => Assert.True(Alike(new MatchRule.Body().Ignoring(path), one, other));

    [Theory]
    [InlineData("$.text", """{"a":{"text":"a"}}""", """{"a":{"text":"b"}}""")]
    [InlineData("$.a[1]", """{"a":[1,2]}""", """{"a":[9,2]}""")]
    public void What_is_beside_matters(string path, string one, string other) => Assert.False(Alike(new MatchRule.Body().Ignoring(path), one, other));

    [Theory]
    [InlineData("$.ids", """{"ids":[1,2,2]}""", """{"ids":[2,1,2]}""", true)]
    [InlineData("$.ids", """{"ids":[1,2,2]}""", """{"ids":[1,1,2]}""", false)]
    [InlineData("$.ids", """{"ids":[[1,2]]}""", """{"ids":[[2,1]]}""", false)]
    [InlineData("$..ids", """[{"ids":[1,2]}]""", """[{"ids":[2,1]}]""", true)]
    public void Lists_in_any_order_are_alike_when_they_hold_the_same(string path, string one, string other, bool isAlike) =>
        Assert.Equal(isAlike, Alike(new MatchRule.Body().InAnyOrder(path), one, other));

    [Theory]
    [InlineData("text")]
    [InlineData("$.")]
    [InlineData("$[")]
    [InlineData("$[-1]")]
    [InlineData("")]
    public void What_is_no_path_is_refused(string text) => Assert.Throws<FormatException>(() => new MatchRule.Body().Ignoring(text));

    [Fact]
    public void A_pair_of_the_query_can_be_ignored() => Assert.Empty(
        RequestMatcher.Of(new MatchRule.Query().Ignoring("_limit")).Compare(Get with { Query = QueryEncoding.Decode("a=1&_limit=2") }, Get with { Query = QueryEncoding.Decode("_limit=3&a=1") }));

    [Fact]
    public void A_header_counts_when_it_is_asked_for_and_is_kept_then()
    {
        var policy = CassettePolicy.Default.WithMatcher(RequestMatcher.Default.With(new MatchRule.Header("X-Account")));
        var recorded = Get with { Headers = [new NamedValue("x-account", "1")] };
        var player = CassettePlayer.Of(Tapes.Of(Tapes.Answered(recorded)) with { Policy = policy });

        var missed = Assert.IsType<CassetteFault.Missed>(Tapes.Play(player, Get with { Headers = [new NamedValue("X-ACCOUNT", "2")] }).Fault);

        Assert.Equal([new Difference("header.x-account", "1", "2")], missed.Differences.ToArray());
        Assert.Null(Tapes.Play(player, recorded).Fault);
    }

    [Fact]
    public void A_form_with_files_is_compared_by_its_parts_and_not_by_its_boundary()
    {
        Assert.Empty(RequestMatcher.Default.Compare(Form("one", "a"), Form("two", "a")));
        Assert.Equal(RequestMatcher.Default.Key(Form("one", "a")), RequestMatcher.Default.Key(Form("two", "a")));
        Assert.Equal([new Difference("body.part[file]", "a", "b")], RequestMatcher.Default.Compare(Form("one", "a"), Form("two", "b")).ToArray());
    }

    [Fact]
    public void A_secret_in_a_form_with_files_is_blackened_and_the_request_still_matches()
    {
        var form = Form("one", "canary") with { Body = new CassetteBody.Text(Form("one", "canary").Body.ToBody().AsText().Replace("name=\"file\"; filename=\"a.txt\"", "name=\"client_secret\"", StringComparison.Ordinal)) };

        var black = CassettePolicy.Default.Redact(form);

        Assert.DoesNotContain("canary", black.Body.ToBody().AsText(), StringComparison.Ordinal);
        Assert.Equal(black, CassettePolicy.Default.Redact(black));
        Assert.Null(Tapes.Play(CassettePlayer.Of(Tapes.Of(Tapes.Answered(black))), form).Fault);
    }

    [Fact]
    public void In_strict_order_a_request_before_its_turn_is_a_fault_that_says_whose_turn_it_is()
    {
        var (first, second) = (Tapes.Answered(new RecordedRequest("GET", "/1/")), Tapes.Answered(new RecordedRequest("GET", "/2/")));
        var player = CassettePlayer.Of(Tapes.Of(first, second) with { Policy = CassettePolicy.Default.WithOrder(PlayOrder.Strict) });

        var fault = Assert.IsType<CassetteFault.OutOfOrder>(Tapes.Play(player, second.Request).Fault);

        Assert.Equal(first, fault.Next);
        Assert.Contains("its order is strict, and next comes GET /1/.", fault.Message, StringComparison.Ordinal);
        Assert.Null(Tapes.Play(Tapes.Play(player, first.Request).Next, second.Request).Fault);
    }

    [Fact]
    public void With_repetitions_the_last_answer_comes_again()
    {
        var request = new RecordedRequest("GET", "/");
        var player = CassettePlayer.Of(Tapes.Of(Tapes.Answered(request, "[1]"), Tapes.Answered(request, "[2]")) with { Policy = CassettePolicy.Default.WithRepeats() });
        var answers = new List<string>();
        for (var call = 0; call < 4; call++)
        {
            (var played, _, player) = Tapes.Play(player, request);
            answers.Add(played!.Response!.Body.ToBody().AsText());
        }

        Assert.Equal(["[1]", "[2]", "[2]", "[2]"], answers);
    }

    private static bool Alike(MatchRule.Body rule, string one, string other)
    {
        var matcher = RequestMatcher.Of(rule);
        var (left, right) = (Get with { Body = Tapes.Json(one) }, Get with { Body = Tapes.Json(other) });
        Assert.Equal(matcher.Key(left) == matcher.Key(right), matcher.Compare(left, right).IsEmpty);
        return matcher.Compare(left, right).IsEmpty;
    }

    private static RecordedRequest Form(string boundary, string content) => new("POST", "/files/")
    {
        Headers = [new NamedValue("Content-Type", $"multipart/form-data; boundary=\"{boundary}\"")],
        Body = new CassetteBody.Text($"--{boundary}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n{content}\r\n--{boundary}--\r\n"),
    };
}
