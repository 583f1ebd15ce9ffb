using System.Diagnostics;
using System.Globalization;
using Close.Functional.Testing.Tests.Cassettes;
using Close.Functional.Testing.Tests.Generators;
using FsCheck.Fluent;
using Xunit.Abstractions;

namespace Close.Functional.Testing.Tests.Interop;

/// <summary>What the library exports, on the server that it is exported for.</summary>
public sealed class WireMockTests(WireMock server, ITestOutputHelper output) : IClassFixture<WireMock>
{
    private const int Cassettes = 60;

    [WireMockFact]
    public async Task The_story_of_the_Quickstart_ends_on_stubs_as_it_ends_on_the_cassette()
    {
        var cassette = Recording("quickstart");
        await ServeAsync(cassette, WireMockOptions.Default);
        using var client = server.Client();

        Assert.Equal(await StoryAsync(new CloseClient(CassetteSession.Replay(cassette).Transport), cassette), await StoryAsync(client, cassette));
    }

    [WireMockFact]
    public async Task Each_recording_of_this_repository_is_answered_byte_for_byte_as_from_the_cassette()
    {
        foreach (var name in new[] { "hello", "quickstart" })
        {
            await SameAsync(Recording(name), WireMockOptions.Default);
        }
    }

    [WireMockFact]
    public async Task Generated_cassettes_with_the_same_request_several_times_are_answered_as_from_the_cassette()
    {
        var started = Stopwatch.GetTimestamp();
        var calls = 0;
        foreach (var (index, cassette) in Samples.Take(StubArbitraries.Cassettes.ToArbitrary(), Cassettes).Index())
        {
            await SameAsync(cassette, WireMockOptions.Default.WithEachOnce(index % 2 == 0).WithMostInline(index % 3 * 1_000));
            calls += cassette.Interactions.Count;
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Cassettes} cassettes, {calls} calls, {Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s"));
    }

    [WireMockFact]
    public async Task A_request_that_the_cassette_does_not_hold_finds_no_stub()
    {
        var recorded = new RecordedRequest("POST", "/activity/sms/") { Query = [new("a", "1"), new("b", "2"), new("b", "3")], Body = Tapes.Json("""{"x":[1,2]}""") };
        await ServeAsync(Tapes.Of(Tapes.Answered(recorded)), WireMockOptions.Default);
        RecordedRequest[] others =
        [
            recorded with { Query = [.. recorded.Query, new NamedValue("c", "4")] },
            recorded with { Query = [new("a", "1"), new("b", "2")] },
            recorded with { Query = [new("a", "1"), new("b", "2"), new("b", "2")] },
            recorded with { Query = [new("a", "1"), new("b", "2"), new("b", "4")] },
            recorded with { Body = Tapes.Json("""{"x":[2,1]}""") },
            recorded with { Body = Tapes.Json("""{"x":[1,2],"y":null}""") },
            recorded with { Body = CassetteBody.Empty },
            new("PUT", "/activity/sms/") { Query = recorded.Query, Body = recorded.Body },
            new("POST", "/activity/sms/acti_1/") { Query = recorded.Query, Body = recorded.Body },
        ];

        Assert.Equal(200, await StatusAsync(recorded with { Query = [new("b", "3"), new("a", "1"), new("b", "2")], Body = Tapes.Json("""{ "x": [1.0, 2] }""") }));
        Assert.All(await Task.WhenAll(others.Select(StatusAsync)), status => Assert.Equal(404, status));
    }

    [WireMockFact]
    public async Task The_last_answer_stays_unless_each_is_to_be_given_once()
    {
        var request = new RecordedRequest("GET", "/me/");
        var cassette = Tapes.Of(Tapes.Answered(request, status: 503), Tapes.Answered(request));

        await ServeAsync(cassette, WireMockOptions.Default);
        Assert.Equal((503, 200, 200), (await StatusAsync(request), await StatusAsync(request), await StatusAsync(request)));

        await ServeAsync(cassette, WireMockOptions.Default.WithEachOnce(true));
        Assert.Equal((503, 200, 404), (await StatusAsync(request), await StatusAsync(request), await StatusAsync(request)));
    }

    [WireMockFact]
    public async Task What_was_blackened_matches_whatever_stands_there()
    {
        var cassette = new Cassette("black", Provenance.Documented)
            .Add(Tapes.Answered(new RecordedRequest("POST", "/a/") { Query = [new("token", "made-up"), new("a", "1")], Body = Tapes.Json("""{"password":"made-up","text":"see ?code=made-up&x"}""") }))
            .Add(Tapes.Answered(new RecordedRequest("POST", "/b/") { Body = new CassetteBody.Text("grant_type=refresh_token&refresh_token=made-up") }));
        await ServeAsync(cassette, WireMockOptions.Default);

        Assert.Equal(200, await StatusAsync(new RecordedRequest("POST", "/a/") { Query = [new("a", "1"), new("token", "other")], Body = Tapes.Json("""{"text":"see ?code=other&x","password":"other"}""") }));
        Assert.Equal(200, await StatusAsync(new RecordedRequest("POST", "/b/") { Body = new CassetteBody.Text("grant_type=refresh_token&refresh_token=other") }));
        Assert.Equal(404, await StatusAsync(new RecordedRequest("POST", "/b/") { Body = new CassetteBody.Text("grant_type=password&refresh_token=other") }));
    }

    [WireMockFact]
    public async Task A_call_that_timed_out_times_out_again()
    {
        var request = new RecordedRequest("GET", "/me/");
        await ServeAsync(Tapes.Of(new Interaction(request, new RecordedFault(FailureCause.TimedOut, Outcome.Unknown))), WireMockOptions.Default);

        var result = await server.Transport(TimeSpan.FromMilliseconds(300))(CallOf(request), default);

        Assert.Equal(FailureCause.TimedOut, result.Match(Right: _ => throw new InvalidOperationException("It was answered."), Left: error => Assert.IsType<CloseError.Unavailable>(error).Cause));
    }

    private static Cassette Recording(string name) =>
        CassetteFile.Load(Repository.PathOf($"recordings/{name}.cassette.json")).Match(Right: read => read, Left: fault => throw new CassetteException(fault));

    private static HttpCall CallOf(RecordedRequest request)
    {
        var call = request.Query.Aggregate(HttpCall.To(new HttpMethod(request.Method), request.Path, Repeat.Unsafe), (call, pair) => call.WithQuery(pair.Name, pair.Value));
        return request.Body.IsEmpty ? call : call.WithJson(request.Body.ToBody());
    }

    // What the Quickstart does, and what each step gave, for comparison.
    private static async Task<string> StoryAsync(CloseClient client, Cassette cassette)
    {
        var (ours, theirs, lead, now) = (cassette.Variable("from")!, cassette.Variable("to")!, cassette.Variable("lead")!, cassette.Clock!.Value);
        var life =
            from hello in SmsDraft.Keep(ours, theirs, "Hi! Are we still on for tomorrow?", lead)
            from drafted in SmsApi.Create(hello)
            from edited in SmsApi.Update(drafted.Id, SmsChange.Reword("Hi! Are we still on for tomorrow at noon?"))
            from tomorrow in SmsChange.ScheduleAt(now.AddDays(1), now)
            from scheduled in SmsApi.Update(drafted.Id, tomorrow)
            from calledOff in SmsApi.Update(drafted.Id, SmsChange.Cancel)
            from soon in SmsChange.SendIn(TimeSpan.FromSeconds(30))
            from leaving in SmsApi.Update(drafted.Id, soon)
            from sent in SmsApi.Get(drafted.Id)
            select Prelude.Array(drafted, edited, scheduled, calledOff, leaving, sent);
        var messages = (await client.RunAsync(life)).Match(Right: all => all, Left: error => throw new InvalidOperationException(error.Message));
        var question = ActivityQuery.Parse(new ActivityQueryFields { Limit = 4 }.WithLeadIds(lead)).ToIO();
        var activities = await client.RunAsync(question.Bind(asked => Listings.Of(asked).Collect(200)));
        var late = await client.RunAsync(SmsApi.Update(messages[0].Id, SmsChange.Reword("Never mind.")).ToIO());
        var nobody = await client.RunAsync(from id in SmsId.Parse("acti_thisMessageDoesNotExist").OrInvalid() from sms in SmsApi.Get(id) select sms);
        return string.Join('\n',
        [
            .. messages.Select(message => $"{message.Id} {message.Status} {message.Text} {message.DateScheduled:O} {message.DateUpdated:O}"),
            activities.Match(Right: all => string.Join('\n', all.Select(activity => activity.ToString())), Left: error => error.Message),
            late.Match(Right: _ => "changed", Left: error => error.ToString()),
            nobody.Match(Right: _ => "found", Left: error => error.ToString()),
        ]);
    }

    private async Task ServeAsync(Cassette cassette, WireMockOptions options) => await server.ServeAsync(WireMockStubs.Export(cassette, options).Done().Value);

    private async Task<int> StatusAsync(RecordedRequest request) =>
        (await server.Transport()(CallOf(request), default)).Match(Right: answer => answer.Status, Left: error => throw new InvalidOperationException(error.Message));

    private async Task SameAsync(Cassette cassette, WireMockOptions options)
    {
        await ServeAsync(cassette, options);
        var session = CassetteSession.Replay(cassette);
        foreach (var interaction in cassette.Interactions)
        {
            var call = CallOf(interaction.Request);
            Assert.Equal(Seen(await session.Transport(call, default), interaction), Seen(await server.Transport()(call, default), interaction));
        }

        session.Complete();
    }

    // The server adds headers of its own; the cause of a network failure counts, not its detail.
    private static string Seen(Either<CloseError, Envelope> result, Interaction interaction) => result.Match(
        Right: answer => string.Join('\n', [
            interaction.Request.ToString(),
            answer.Status.ToString(CultureInfo.InvariantCulture),
            .. answer.Headers.Where(header => interaction.Response?.Headers.Any(known => known.Name.Equals(header.Name, StringComparison.OrdinalIgnoreCase)) is true)
                .Select(header => $"{header.Name.ToLowerInvariant()}: {header.Value}").Order(StringComparer.Ordinal),
            Convert.ToBase64String(answer.Body.Bytes.Span)]),
        Left: error => $"{interaction.Request}\n{(error as CloseError.Unavailable)?.Cause}");
}
