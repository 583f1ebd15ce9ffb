using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace Close.Functional.Testing.Tests.Simulating;

public sealed class SimulatedFaultTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(45);

    public static TheoryData<FaultKind, string, int> OfOneCall { get; } = new()
    {
        { FaultKind.TooManyRequests, "RateLimited", 0 },
        { FaultKind.InternalError, "Unavailable 500", 0 },
        { FaultKind.BadGateway, "Unavailable 502", 0 },
        { FaultKind.ServiceUnavailable, "Unavailable 503", 0 },
        { FaultKind.GatewayTimeout, "Unavailable 504", 1 },
        { FaultKind.Refused, "Unavailable NotConnected", 0 },
        { FaultKind.ResetBefore, "Unavailable ConnectionLost", 0 },
        { FaultKind.ResetAfter, "Unavailable ConnectionLost", 1 },
        { FaultKind.Truncated, "Unavailable ConnectionLost", 1 },
        { FaultKind.SlowHeaders, "sent", 1 },
        { FaultKind.SlowBody, "sent", 1 },
        { FaultKind.Twice, "sent", 2 },
        { FaultKind.Overtaken, "sent", 1 },
    };

    [Theory]
    [MemberData(nameof(OfOneCall))]
    public async Task Each_fault_looks_to_a_client_as_it_would_in_the_world(FaultKind kind, string seen, int made)
    {
        Assert.Equal((seen, made), await InProcessAsync(kind, close => close.Transport()));
        Assert.Equal((seen, made), await InProcessAsync(kind, close => HttpTransport.Create(() => new HttpClient(close.CreateHandler()), Options())));
    }

    [Theory]
    [MemberData(nameof(OfOneCall))]
    public async Task Over_a_socket_too(FaultKind kind, string seen, int made)
    {
        var close = new SimulatedClose(World.Example(Lists.Noon), Patience).Spoil(FaultPlan.None.At(1, kind));
        await using var server = await SimulatorServer.StartAsync(close);
        using var http = new HttpClient();
        var transport = HttpTransport.Create(() => http, Options().WithBaseAddress(server.Address));

        // A connection that stands already cannot be refused any more.
        Assert.Equal((kind is FaultKind.Refused ? "Unavailable ConnectionLost" : seen, made), (await ShownAsync(transport), close.World.Count));
    }

    [Fact]
    public async Task A_slow_body_is_behind_headers_that_are_not_and_half_of_it_too()
    {
        var close = new SimulatedClose(World.Example(Lists.Noon)).Spoil(FaultPlan.None.At(1, FaultKind.SlowBody).At(2, FaultKind.SlowBody));
        await using var server = await SimulatorServer.StartAsync(close);
        foreach (var (http, address) in new[] { (new HttpClient(close.CreateHandler()), new Uri("https://api.close.com/api/v1/activity/")), (new HttpClient(), new Uri(server.Address + "/activity/")) })
        {
            using (http)
            {
                http.DefaultRequestHeaders.Authorization = new("Bearer", "api_ada");
                using var answer = await http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead);
                await using var body = await answer.Content.ReadAsStreamAsync();
                var half = new byte[14];
                await body.ReadExactlyAsync(half);
                using var reader = new StreamReader(body);
                var rest = reader.ReadToEndAsync();
                Assert.False(rest.IsCompleted);
                while (!rest.IsCompleted)
                {
                    // The wait begins when the server gets to it.
                    close.Advance(TimeSpan.FromSeconds(2));
                    await Task.Yield();
                }

                Assert.Equal("""{"data":[],"has_more":false}""", System.Text.Encoding.UTF8.GetString(half) + await rest);
            }
        }
    }

    [Property(MaxTest = 50)]
    public Property The_same_seed_gives_the_same_run(int seed, byte share)
    {
        var plan = FaultPlan.Seeded(seed, share / 255.0);
        var run = Run(plan);
        return (run == Run(FaultPlan.Seeded(seed, share / 255.0))).Label(run);

        static string Run(FaultPlan plan) => string.Join(' ', Enumerable.Range(1, 200).Select(number => plan.Of(number)?.ToString() ?? "-"));
    }

    [Fact]
    public void The_share_of_faults_is_what_was_asked_for_and_all_kinds_come()
    {
        var kinds = Enumerable.Range(1, 10_000).Select(number => FaultPlan.Seeded(7, 0.2).Of(number)).OfType<FaultKind>().ToList();
        Assert.InRange(kinds.Count, 1_800, 2_200);
        Assert.Equal(Enum.GetValues<FaultKind>().Order(), kinds.Distinct().Order());
        Assert.All(Enumerable.Range(1, 100), number => Assert.Null(FaultPlan.None.Of(number)));
    }

    [Fact]
    public void A_share_that_is_none_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => FaultPlan.Seeded(1, 1.01));

    [Property(MaxTest = 40)]
    public Property Whatever_goes_wrong_no_message_is_made_twice_and_none_that_was_answered_is_lost(int seed) => Prop.ForAll(
        Arb.From(Gen.Choose(0, 60)),
        percent => EverythingOnceAsync(seed, percent / 100.0).GetAwaiter().GetResult());

    [Fact]
    public async Task A_call_that_is_overtaken_is_carried_out_after_the_one_behind_it()
    {
        var close = new SimulatedClose(World.Example(Lists.Noon)).Spoil(FaultPlan.None.At(1, FaultKind.Overtaken));
        var first = close.Transport()(Draft("first"), default);
        var second = close.Transport()(Draft("second"), default);
        await Task.WhenAll(first, second);
        var numbers = close.World.Activities.Rows.OrderBy(row => row.Number).Select(row => ((Sms)row.Read()).Text);
        Assert.Equal("second, first", string.Join(", ", numbers));
    }

    /// <summary>Sends messages through a client that retries, and looks afterwards which of them are there how often.</summary>
    private static async Task EverythingOnceAsync(int seed, double share)
    {
        // A call that arrives twice is the network's doing, and no client can keep a message from being made twice then.
        var kinds = Enum.GetValues<FaultKind>().Where(kind => kind is not FaultKind.Twice and not FaultKind.Overtaken);
        var close = new SimulatedClose(World.Example(Lists.Noon), Patience).Spoil(FaultPlan.Seeded(seed, share, kinds));
        var client = new CloseClient(close.Transport().WithRetries(new RetryPolicy { Budget = null }, close.Time, () => 0.5));
        var answered = new List<string>();
        for (var number = 0; number < 25; number++)
        {
            var text = string.Create(CultureInfo.InvariantCulture, $"Message {number}");
            var sent = await client.RunAsync(SmsDraft.SendNow("+12025550143", "+12025550199", text).ToIO().Bind(draft => SmsApi.Create(draft).ToIO()));
            sent.IfRight(_ => answered.Add(text));
        }

        var there = close.World.Activities.Rows.Select(row => ((Sms)row.Read()).Text!).ToList();
        Assert.Equal(there.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), there.Order(StringComparer.Ordinal));
        Assert.Subset(there.ToHashSet(StringComparer.Ordinal), answered.ToHashSet(StringComparer.Ordinal));
    }

    private static async Task<(string Seen, int Made)> InProcessAsync(FaultKind kind, Func<SimulatedClose, Transport> reach)
    {
        var close = new SimulatedClose(World.Example(Lists.Noon), Patience).Spoil(FaultPlan.None.At(1, kind));
        return (await ShownAsync(reach(close)), close.World.Count);
    }

    private static async Task<string> ShownAsync(Transport transport) =>
        (await new Request<Unit>(Draft("Hello"), answer => answer.IsSuccess ? LanguageExt.Prelude.unit : ErrorReader.Read(answer)).ToIO().RunAsync(transport)).Match(
            Right: _ => "sent",
            Left: error => error switch
            {
                CloseError.Unavailable { Answer: { } answer } => string.Create(CultureInfo.InvariantCulture, $"Unavailable {answer.Status}"),
                CloseError.Unavailable { Cause: var cause } => $"Unavailable {cause}",
                _ => error.GetType().Name,
            });

    private static HttpCall Draft(string text) => HttpCall.To(HttpMethod.Post, "/activity/sms/", Repeat.Unsafe).WithJson(SmsScene.Body($"{{'status':'draft','text':'{text}'}}"));

    private static CloseOptions Options() => new() { Credentials = Credentials.ApiKey("api_ada").Match(Right: key => key, Left: error => throw new InvalidOperationException(error.Message)) };
}
