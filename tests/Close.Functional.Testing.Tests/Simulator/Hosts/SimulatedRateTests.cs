using FsCheck;
using FsCheck.Fluent;

namespace Close.Functional.Testing.Tests.Simulating;

public sealed class SimulatedRateTests
{
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(10);

    private static readonly Gen<(string Key, string Path, int Pause)> AnyCall =
        from key in Gen.Elements("api_ada", "api_bo", "api_cy", "api_di", "api_el")
        from path in Gen.Elements("/activity/", "/activity/sms/", "/activity/sms/acti_1/", "/activity/sms/acti_2/")
        from pause in Gen.Elements(0, 0, 0, 1, 7)
        select (key, path, pause);

    [Property(MaxTest = 200)]
    public Property Nobody_is_let_in_more_often_than_a_plain_count_has_it() => Prop.ForAll(
        Arb.From(from calls in AnyCall.ListOf() from limit in Gen.Choose(1, 4) select (calls, limit)),
        one =>
        {
            var world = Limited(new SimulatedRateLimit(one.limit, Window));
            var counts = new Dictionary<string, (DateTimeOffset Since, int Count)>(StringComparer.Ordinal);
            foreach (var (key, path, pause) in one.calls)
            {
                world = Simulator.Advance(world, TimeSpan.FromSeconds(pause));
                var pattern = path.Replace("_1", "", StringComparison.Ordinal).Replace("_2", "", StringComparison.Ordinal);
                var isOver = Count(counts, key + pattern, world.Now) >= one.limit || Count(counts, pattern, world.Now) >= one.limit * 3;
                (world, var answer) = Simulator.Step(world, Call(key, path));
                Assert.Equal(isOver, answer.Status == 429);
                foreach (var group in isOver ? [] : new[] { key + pattern, pattern })
                {
                    counts[group] = (Count(counts, group, world.Now) == 0 ? world.Now : counts[group].Since, Count(counts, group, world.Now) + 1);
                }
            }
        });

    [Theory]
    [InlineData(RateLimitDialect.Commas, true, 9.5)]
    [InlineData(RateLimitDialect.Semicolons, true, 9.5)]
    [InlineData(RateLimitDialect.Legacy, true, 9.5)]
    [InlineData(RateLimitDialect.Proxy, true, 9.5)]
    [InlineData(RateLimitDialect.RetryAfterOnly, false, 10.0)]
    [InlineData(RateLimitDialect.Absent, false, null)]
    public void The_library_reads_every_dialect(RateLimitDialect dialect, bool tells, double? wait)
    {
        var (world, first) = Simulator.Step(Limited(new SimulatedRateLimit(1, Window, dialect)), Call("api_ada", "/activity/"));
        var refused = Simulator.Step(Simulator.Advance(world, TimeSpan.FromSeconds(0.5)), Call("api_ada", "/activity/")).Answer;
        Assert.Equal(tells ? new RateLimit(1, 0, Window) : null, RateLimit.Of(first));
        Assert.Equal((200, 429), (first.Status, refused.Status));
        Assert.Equal(wait is { } seconds ? TimeSpan.FromSeconds(seconds) : null, RateLimit.WaitOf(refused));
        Assert.IsType<CloseError.RateLimited>(ErrorReader.Read(refused));
    }

    [Fact]
    public void Without_a_limit_answers_say_nothing_of_one() =>
        Assert.Null(RateLimit.Of(Simulator.Step(World.Example(Lists.Noon), Call("api_ada", "/activity/")).Answer));

    [Fact]
    public async Task A_client_that_waits_as_it_is_asked_gets_through()
    {
        var close = new SimulatedClose(Limited(new SimulatedRateLimit(3, Window)), TimeSpan.FromSeconds(45));
        var client = new CloseClient(close.Transport("api_ada").WithRetries(new RetryPolicy(), close.Time, () => 0));
        for (var call = 0; call < 20; call++)
        {
            Assert.True((await client.RunAsync(SmsApi.List(SmsQuery.All))).IsRight);
        }

        Assert.InRange(close.World.Now - Lists.Noon, TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(75));
    }

    private static int Count(Dictionary<string, (DateTimeOffset Since, int Count)> counts, string group, DateTimeOffset now) =>
        counts.TryGetValue(group, out var count) && now < count.Since + Window ? count.Count : 0;

    private static HttpCall Call(string key, string path) => HttpCall.To(HttpMethod.Get, path, Repeat.Safe).WithHeader("Authorization", "Bearer " + key);

    private static World Limited(SimulatedRateLimit limit) => World.Example(Lists.Noon)
        .WithKey("api_cy", "user_ada").WithKey("api_di", "user_ada").WithKey("api_el", "user_bo")
        .WithOptions(SimulatorOptions.Default with { RateLimit = limit });
}
