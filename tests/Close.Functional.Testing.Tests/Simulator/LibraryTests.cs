using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace Close.Functional.Testing.Tests.Simulating;

/// <summary>The library against the simulator: walks, windows, retries, pacing and flows, while rows come and go and calls go wrong.</summary>
public sealed class LibraryTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(45);

    private static readonly Gen<FaultPlan> AnyFaults =
        from seed in Gen.Choose(0, 1_000_000)
        from percent in Gen.Choose(0, 40)
        select FaultPlan.Seeded(seed, percent / 100.0, Enum.GetValues<FaultKind>().Where(kind => kind is not FaultKind.Overtaken and not FaultKind.InternalError)); // 500 is not repeated.

    [Property(MaxTest = 40)]
    public Property A_walk_gives_every_row_once_and_in_order_whatever_goes_wrong() => Prop.ForAll(
        Arb.From(from faults in AnyFaults from count in Gen.Choose(0, 60) from limit in Gen.Choose(1, 12) select (faults, count, limit)),
        one =>
        {
            var close = Opened(World.Example(Lists.Noon).With(Enumerable.Range(1, one.count).Select(number => Lists.Sms(number, Lists.Noon.AddSeconds(number / 3))))).Spoil(one.faults);
            var walked = Must(Listings.Of(Query(new SmsQueryFields { Limit = one.limit })).Collect(1_000).RunAsync(Patiently(close)).Result);
            Assert.Equal([.. Enumerable.Range(1, one.count).Reverse()], [.. walked.Select(Number)]);
        });

    [Property(MaxTest = 40)]
    public Property A_walk_among_rows_that_come_and_go_gives_those_that_stay_once() => Prop.ForAll(
        Arb.From(from faults in AnyFaults from count in Gen.Choose(1, 60) from limit in Gen.Choose(5, 12) from seed in Gen.Choose(0, 1_000) select (faults, count, limit, seed)),
        one =>
        {
            var close = Opened(World.Example(Lists.Noon).With(Enumerable.Range(1, one.count).Select(number => Lists.Sms(number, Lists.Noon.AddSeconds(number))))).Spoil(one.faults);
            var draws = new System.Random(one.seed);
            var gone = new System.Collections.Generic.HashSet<int>();
            var busy = Patiently(close);
            Transport moving = (call, token) =>
            {
                // New rows come in front, others leave anywhere: fewer than a page holds, or no walk could get ahead of them.
                var (fresh, leaving) = (1_000 + draws.Next(1_000), 1 + draws.Next(one.count));
                gone.Add(leaving);
                close.Change(world => world.With([Lists.Sms(fresh, Lists.Noon.AddHours(1).AddSeconds(fresh))]));
                close.Change(world => world with { Activities = world.Activities.Remove(Lists.Sms(leaving, Lists.Noon).Id.Value) });
                return busy(call, token);
            };
            var walked = Must(Listings.Of(Query(new SmsQueryFields { Limit = one.limit })).Collect(5_000).RunAsync(moving).Result).Select(Number).ToList();
            Assert.Equal(walked.Distinct().Count(), walked.Count);
            Assert.Equal([.. Enumerable.Range(1, one.count).Where(number => !gone.Contains(number)).Reverse()], [.. walked.Where(number => number < 1_000 && !gone.Contains(number))]);
        });

    [Property(MaxTest = 20)]
    public Property Windows_reach_every_row_however_low_the_cap_is_and_whatever_goes_wrong() => Prop.ForAll(
        Arb.From(from faults in AnyFaults from side in Gen.Choose(1, 4) from minutes in Gen.Choose(5, 120) from cap in Gen.Choose(20, 60) select (faults, side, minutes, cap)),
        one =>
        {
            var world = World.Example(Lists.Noon).WithSamples(700, Lists.Noon.AddHours(-7), Lists.Noon)
                .WithOptions(SimulatorOptions.Default with { Caps = new PageCaps(25, one.cap) });
            var close = Opened(world).Spoil(one.faults);
            var plan = Must(WindowPlan.Of(Lists.Noon.AddHours(-8), Lists.Noon, TimeSpan.FromMinutes(one.minutes)));
            var windows = Must(Windows.Of(Query(new SmsQueryFields { Limit = 25 }), plan)).WithAtOnce(one.side).WithDeepest(one.cap);
            var rows = windows.ItemsAsync(Patiently(close)).ToBlockingEnumerable().Select(Must).Select(sms => sms.Id.Value).ToList();
            Assert.Equal([.. Enumerable.Range(0, 700).Select(place => world.Activities.All[699 - place].Id)], rows);
        });

    [Property(MaxTest = 60)]
    public Property To_send_and_wait_ends_with_what_became_of_the_one_message() => Prop.ForAll(
        Arb.From(from faults in AnyFaults from isReachable in Gen.Elements(true, false) select (faults, isReachable)),
        one =>
        {
            var close = Opened(World.Example(Lists.Noon).WithOptions(SimulatorOptions.Default with { Unreachable = ["+12025550166"], SendingTime = TimeSpan.FromSeconds(20) }));
            var draft = Must(SmsDraft.SendNow("+12025550143", one.isReachable ? "+12025550199" : "+12025550166", "Hello"));
            var transport = Patiently(close);
            Transport later = (call, token) =>
            {
                // Nothing goes wrong with the first call, which makes the message.
                close.Spoil(close.Calls > 0 ? one.faults : FaultPlan.None);
                return transport(call, token);
            };
            var settled = SmsFlow.SendAndWait(draft, clock: close.Time).RunAsync(later).Result;

            // While looking goes wrong too often, nobody knows what became of it; the message is there all the same, once.
            settled.IfRight(end => Assert.Contains(end.GetType().Name, new[] { one.isReachable ? "Sent" : "Failed", "OutOfSight" }, StringComparer.Ordinal));
            Assert.Equal(1, close.World.Count);
        });

    [Fact]
    public async Task Nobody_who_is_paced_runs_into_a_limit_that_was_told()
    {
        var close = Opened(World.Example(Lists.Noon).WithOptions(SimulatorOptions.Default with { RateLimit = new SimulatedRateLimit(10, TimeSpan.FromSeconds(5)) }));
        var refused = 0;
        var wire = close.Transport();
        Transport counted = async (call, token) =>
        {
            var answer = await wire(call, token);
            answer.IfRight(given => Interlocked.Add(ref refused, given.Status == 429 ? 1 : 0));
            return answer;
        };
        var paced = counted.WithPacing(new Pacer(new PacingPolicy(), close.Time));
        for (var call = 0; call < 200; call++)
        {
            Must(await SmsApi.List(SmsQuery.All).ToIO().RunAsync(paced));
        }

        Assert.Equal(0, refused);
    }

    [Fact]
    public async Task What_is_taken_back_in_time_is_not_sent_and_what_is_not_says_so()
    {
        var close = Opened(World.Example(Lists.Noon));
        var transport = close.Transport();
        var sent = await Send("in time", 30);
        close.Advance(TimeSpan.FromSeconds(29));
        Assert.Equal(SmsStatus.Draft, Must(await SmsFlow.CancelIfUnsent(sent.Id).RunAsync(transport)).Status);
        var late = await Send("too late", 1);
        close.Advance(TimeSpan.FromSeconds(10));
        Assert.True((await SmsFlow.CancelIfUnsent(late.Id).RunAsync(transport)).IsLeft);
        Assert.True((await SmsFlow.EditIfDraft(late.Id, SmsChange.Reword("changed"), close.World.Now).RunAsync(transport)).IsLeft);
        Assert.Equal("changed", Must(await SmsFlow.EditIfDraft(sent.Id, SmsChange.Reword("changed"), close.World.Now).RunAsync(transport)).Text);
        close.Advance(TimeSpan.FromHours(1));
        Assert.Equal(("draft", "sent"), (close.World.Sms(sent.Id.Value).Status.Text, close.World.Sms(late.Id.Value).Status.Text));

        async Task<Sms> Send(string text, int seconds)
        {
            var draft = Must(SmsDraft.Keep("+12025550143", "+12025550199", text));
            var made = Must(await SmsApi.Create(draft).ToIO().RunAsync(transport));
            return Must(await SmsApi.Update(made.Id, Must(SmsChange.SendIn(TimeSpan.FromSeconds(seconds)))).ToIO().RunAsync(transport));
        }
    }

    [Fact]
    public async Task Reads_that_lag_do_not_show_a_write_yet()
    {
        var close = Opened(World.Example(Lists.Noon).WithOptions(SimulatorOptions.Default with { ReadsLagBy = TimeSpan.FromSeconds(30) }));
        var made = Must(await SmsApi.Create(Must(SmsDraft.Keep("+12025550143", "+12025550199", "new"))).ToIO().RunAsync(close.Transport()));
        Assert.True((await SmsApi.Get(made.Id).ToIO().RunAsync(close.Transport())).IsLeft);
        close.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal("new", Must(await SmsApi.Get(made.Id).ToIO().RunAsync(close.Transport())).Text);
        Must(await SmsApi.Delete(made.Id).ToIO().RunAsync(close.Transport()));
        Assert.Equal("new", Must(await SmsApi.Get(made.Id).ToIO().RunAsync(close.Transport())).Text);
        Assert.True((await SmsApi.Delete(made.Id).ToIO().RunAsync(close.Transport())).IsLeft);
    }

    private static SimulatedClose Opened(World world) => new(world, Patience);

    /// <summary>A transport that repeats what is safe to repeat until it is through: so many faults in a row are as good as none.</summary>
    private static Transport Patiently(SimulatedClose close) =>
        close.Transport().WithRetries(new RetryPolicy { Attempts = 60, Budget = null, TotalTime = Timeout.InfiniteTimeSpan }, close.Time, () => 0.5);

    private static SmsQuery Query(SmsQueryFields fields) => Must(SmsQuery.Parse(fields));

    private static int Number(Sms sms) => int.Parse(sms.Id.Value.AsSpan(5), CultureInfo.InvariantCulture);

    private static T Must<T>(LanguageExt.Either<CloseError, T> result) => result.Match(Right: value => value, Left: error => throw new InvalidOperationException(error.Message));
}
