using Close.Functional.Testing.Tests.Cassettes;

namespace Close.Functional.Testing.Tests.Shapes;

/// <summary>A cassette held against an API of today.</summary>
[Properties(typeof(CassetteArbitraries))]
public sealed class CassetteDriftTests
{
    private static readonly RecordedRequest List = new("GET", "/activity/sms/");

    [Property]
    public async Task Nothing_but_GET_without_a_body_is_ever_sent(Cassette cassette)
    {
        var sent = new List<HttpCall>();
        var verdicts = await CheckAsync(cassette, call =>
        {
            sent.Add(call);
            return Tapes.Ok();
        });
        Assert.All(sent, call => Assert.Equal((HttpMethod.Get, 0), (call.Method, call.Body.Length)));
        Assert.Equal(cassette.Interactions, verdicts.Select(verdict => verdict.Interaction));
        Assert.Equal(sent.Count, verdicts.Count(verdict => verdict is not InteractionDrift.Skipped));
    }

    [Property]
    public async Task A_cassette_does_not_drift_from_itself(Cassette cassette)
    {
        var saved = cassette with { Interactions = [.. cassette.Interactions.Select(cassette.Policy.Redact)] };
        var session = CassetteSession.Replay(saved);
        Assert.DoesNotContain(await CheckAsync(saved, call => session.Transport(call, default)), verdict => verdict.IsDrift || verdict is InteractionDrift.Compared { Differences.IsEmpty: false });
    }

    [Fact]
    public async Task A_request_is_made_as_it_was_recorded()
    {
        HttpCall? sent = null;
        var request = new RecordedRequest("GET", "/activity/sms") { Query = [new("_limit", "2")], Headers = [new("X-TZ-Offset", "-4"), new("Content-Type", "application/json")] };
        await CheckAsync(Tapes.Of(Tapes.Answered(request)), call =>
        {
            sent = call;
            return Tapes.Ok();
        });
        Assert.Equal(("/activity/sms", "_limit=2", "X-TZ-Offset"), (sent!.Path, QueryEncoding.Encode(sent.Query), Assert.Single(sent.Headers).Name));
    }

    [Fact]
    public async Task A_change_of_shape_is_drift_and_a_change_of_values_is_not()
    {
        var cassette = Tapes.Of(Tapes.Answered(List, """{"data":[{"id":"acti_1"}]}"""));
        Assert.False(Assert.Single(await CheckAsync(cassette, _ => Tapes.Ok("""{"data":[{"id":"acti_2"}]}"""))).IsDrift);
        var drifted = Assert.IsType<InteractionDrift.Compared>(Assert.Single(await CheckAsync(cassette, _ => Tapes.Ok("""{"data":[{"id":2}]}"""))));
        Assert.Equal("$.data[].id: recorded text, now number", Assert.Single(drifted.Differences).ToString());
        Assert.True(drifted.IsDrift);
    }

    [Theory]
    [InlineData("POST", "/activity/sms/", "", "only GET")]
    [InlineData("GET", "/activity/sms/", "x-http-method-override", "may change something")]
    [InlineData("GET", "/activity/../lead/", "", "its path cannot be sent")]
    [InlineData("GET", "/activity/***/", "", "blackened")]
    public async Task A_request_that_is_not_safe_to_make_is_skipped_and_the_reason_told(string method, string path, string header, string reason)
    {
        var request = new RecordedRequest(method, path) { Headers = header.Length == 0 ? [] : [new(header, "DELETE")] };
        var skipped = Assert.IsType<InteractionDrift.Skipped>(Assert.Single(await CheckAsync(Tapes.Of(Tapes.Answered(request)), _ => throw new InvalidOperationException("It was sent."))));
        Assert.Contains(reason, skipped.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(429)]
    [InlineData(503)]
    public async Task Whoever_is_refused_or_has_to_come_again_learns_nothing_about_shapes(int status)
    {
        var verdict = Assert.Single(await CheckAsync(Tapes.Of(Tapes.Answered(List)), _ => Answer(status)));
        Assert.False(Assert.IsType<InteractionDrift.Unanswered>(verdict).IsDrift);
    }

    [Fact]
    public async Task What_is_no_longer_there_is_drift() =>
        Assert.True(Assert.Single(await CheckAsync(Tapes.Of(Tapes.Answered(List)), _ => Answer(404))).IsDrift);

    [Fact]
    public async Task A_secret_of_today_is_held_against_a_blackened_one()
    {
        var cassette = new Cassette("secret", Provenance.Live).Add(Tapes.Answered(List, """{"token":7}"""));
        Assert.Empty(Assert.IsType<InteractionDrift.Compared>(Assert.Single(await CheckAsync(cassette, _ => Tapes.Ok("""{"token":8}""")))).Differences);
    }

    private static Task<Either<CloseError, Envelope>> Answer(int status) => Task.FromResult<Either<CloseError, Envelope>>(new Envelope(status, [], HttpBody.OfText("{}")));

    private static async Task<List<InteractionDrift>> CheckAsync(Cassette cassette, Func<HttpCall, Task<Either<CloseError, Envelope>>> answer)
    {
        var verdicts = new List<InteractionDrift>();
        await foreach (var verdict in CassetteDrift.CheckAsync(cassette, (call, _) => answer(call)))
        {
            verdicts.Add(verdict);
        }

        return verdicts;
    }
}
