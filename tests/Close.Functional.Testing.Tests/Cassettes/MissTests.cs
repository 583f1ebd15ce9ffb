namespace Close.Functional.Testing.Tests.Cassettes;

public sealed class MissTests
{
    private static readonly RecordedRequest Post = new("POST", "/activity/sms/") { Body = Tapes.Json("""{"text":"Hi","cost":1,"to":"+12025550143","list":[1,2],"gone":null}""") };

    private static readonly RecordedRequest List = new("GET", "/activity/") { Query = QueryEncoding.Decode("lead_id=lead_1&_limit=10") };

    [Fact]
    public void A_miss_shows_the_nearest_recording_and_each_difference()
    {
        var asked = Post with { Query = QueryEncoding.Decode("a=1"), Body = Tapes.Json("""{"text":"Ho","cost":"1","to":"+12025550199","list":[1,3,4],"new":{"b":1}}""") };

        Assert.Equal(
            """
            The cassette "test" has no answer left for POST /activity/sms/?a. Nothing was sent.
              Nearest: POST /activity/sms/, which differs in
                query.a: recorded nothing, requested "1"
                body.text: recorded "Hi", requested "Ho"
                body.cost: recorded "1", requested ""1""
                body.to: recorded "***", requested "***", which differ in what is masked or cut off here
                body.list[1]: recorded "2", requested "3"
                body.list[2]: recorded nothing, requested "4"
                body.gone: recorded "null", requested nothing
                body.new: recorded nothing, requested "{"b":1}"
              Played so far: 0.
              Left: 2: GET /activity/?lead_id&_limit → 200, 2 bytes; POST /activity/sms/ → 200, 2 bytes.
              Ways out: make the program ask what was recorded; record the cassette again; or add the interaction to the file by hand.
            """.ReplaceLineEndings("\n"),
            Tapes.Miss(asked, Tapes.Answered(List), Tapes.Answered(Post)).Message);
    }

    [Theory]
    [InlineData("""{"key":"api_3fGh1jK2.lM4nP5"}""", "api_3f")]
    [InlineData("""{"mail":"somebody@example.com"}""", "somebody@")]
    [InlineData("""{"to":"(202) 555-0143"}""", "555-0143")]
    [InlineData("""{"+12025550143":1}""", "12025550143")]
    [InlineData("somebody@example.com wrote", "somebody@")]
    public void A_miss_masks_what_is_about_people_and_keys(string body, string masked)
    {
        var asked = new RecordedRequest("POST", "/x/+12025550143/") { Query = QueryEncoding.Decode("mail=somebody@example.com&%2B12025550143=1"), Body = Tapes.Json(body) };

        var message = Tapes.Miss(asked, Tapes.Answered(Post)).Message;

        Assert.DoesNotContain(masked, message, StringComparison.Ordinal);
        Assert.DoesNotContain("12025550143", message, StringComparison.Ordinal);
        Assert.DoesNotContain("somebody@", message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_nearest_has_the_fewest_differences_and_is_left_rather_than_played()
    {
        var one = Tapes.Answered(List with { Query = QueryEncoding.Decode("_skip=1") });
        var two = Tapes.Answered(List with { Query = QueryEncoding.Decode("_skip=2") });
        var (_, _, player) = Tapes.Play(CassettePlayer.Of(Tapes.Of(Tapes.Answered(Post), one, two)), one.Request);

        var miss = Assert.IsType<CassetteFault.Missed>(Tapes.Play(player, List with { Query = QueryEncoding.Decode("_skip=3") }).Fault);

        Assert.Equal(two, miss.Nearest);
        Assert.Equal((1, 2), (miss.Played, miss.Left.Count));
        Assert.Equal([new Difference("query._skip", "2", "3")], miss.Differences.ToArray());
    }

    [Fact]
    public void An_exhausted_request_says_so()
    {
        var (_, _, player) = Tapes.Play(CassettePlayer.Of(Tapes.Of(Tapes.Answered(List), Tapes.Answered(Post))), List);

        var miss = Assert.IsType<CassetteFault.Exhausted>(Tapes.Play(player, List).Fault);

        Assert.Contains("It holds this request once, and each recording of it has been played already.", miss.Message, StringComparison.Ordinal);
        Assert.Contains("Played so far: 1: GET /activity/?lead_id&_limit → 200, 2 bytes.\n  Left: 1: POST /activity/sms/ → 200, 2 bytes.", miss.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_cassette_says_so() => Assert.Contains("The cassette is empty.", Tapes.Miss(List).Message, StringComparison.Ordinal);

    [Fact]
    public void More_differences_than_one_reads_are_counted()
    {
        var asked = List with { Query = QueryEncoding.Decode(string.Join('&', Enumerable.Range(0, 30).Select(number => $"p{number}=1"))) };

        Assert.Contains("    and 20 more\n", Tapes.Miss(asked, Tapes.Answered(List)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_body_of_megabytes_does_not_make_the_message_slow_or_long()
    {
        var asked = new RecordedRequest("POST", "/") { Body = new CassetteBody.Text(new string('x', 4_000_000)) };

        Assert.InRange(Tapes.Miss(asked, Tapes.Answered(new RecordedRequest("POST", "/"))).Message.Length, 1, 2000);
    }

    [Fact]
    public void After_a_miss_the_player_is_what_it_was()
    {
        var player = CassettePlayer.Of(Tapes.Of(Tapes.Answered(List)));

        Assert.Same(player, Tapes.Play(player, Post).Next);
    }

    [Fact]
    public void Code_that_repeats_failed_calls_does_not_take_a_miss_for_one() =>
        Assert.False(typeof(HttpRequestException).IsAssignableFrom(typeof(CassetteException)));
}
