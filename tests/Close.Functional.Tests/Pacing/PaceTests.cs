using FsCheck;
using FsCheck.Fluent;

namespace Close.Functional.Tests.Pacing;

/// <summary>The machine alone: what follows from what was told.</summary>
public sealed class PaceTests
{
    private static readonly PacingPolicy Policy = new();
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Property(MaxTest = 2_000)]
    public Property No_window_of_the_server_gets_more_calls_than_it_allows() => Prop.ForAll(Arb.From(PaceScenes.Any), scene =>
        scene.Play().Counts.All(window => window.Value <= scene.Limit).Label(scene.ToString()));

    [Property(MaxTest = 2_000)]
    public Property Everybody_goes_within_a_few_windows_for_each_limit_full_of_callers() => Prop.ForAll(Arb.From(PaceScenes.Any), scene =>
    {
        var played = scene.Play();
        var slowest = scene.Calls.Max(call => call.There + call.Back);
        var waves = (scene.Calls.Count / scene.Limit) + 2;
        var bound = scene.Calls[^1].Comes + (waves * ((2 * scene.Window) + slowest));
        return (played.Sent.Count == scene.Calls.Count && played.Sent[^1] <= bound).Label(scene.ToString());
    });

    [Fact]
    public void Nobody_waits_while_nothing_is_known() => Assert.Equal(TimeSpan.Zero, Pace.Unknown.WaitAt(default, Policy));

    public static TheoryData<RateLimit> Incomplete { get; } =
        [new(100, null, Second), new(100, 0, null), new(null, null, null), new(100, 0, TimeSpan.Zero)];

    [Theory]
    [MemberData(nameof(Incomplete))]
    public void A_limit_that_was_told_in_part_holds_nobody_back(RateLimit told) =>
        Assert.Equal(TimeSpan.Zero, Pace.Unknown.Take(default).Learned(default, default, told).WaitAt(default, Policy));

    [Fact]
    public void While_much_is_left_calls_go_at_once() =>
        Assert.Equal(TimeSpan.Zero, Told(limit: 100, remaining: 21).WaitAt(default, Policy));

    [Fact]
    public void When_little_is_left_calls_are_spread_over_the_rest_of_the_window()
    {
        var pace = Told(limit: 100, remaining: 4);
        var now = TimeSpan.Zero;
        var waits = new List<double>();
        for (var call = 0; call < 5; call++)
        {
            var wait = pace.WaitAt(now, Policy);
            waits.Add(wait.TotalSeconds);
            now += wait;
            pace = pace.At(now).Take(now);
        }

        Assert.Equal([2, 2, 2, 2, 2], waits);
    }

    [Fact]
    public void When_nothing_is_left_calls_wait_for_the_next_window() =>
        Assert.Equal(10 * Second, Told(limit: 100, remaining: 0).WaitAt(default, Policy));

    [Fact]
    public void Calls_under_way_count_as_not_yet_counted() =>
        Assert.Equal(10 * Second, Pace.Unknown.Take(default).Take(default).Learned(default, default, new(100, 1, 10 * Second)).WaitAt(default, Policy));

    [Fact]
    public void After_a_refusal_nobody_goes_before_its_time()
    {
        var pace = Pace.Unknown.Take(default).Refused(Second, 5 * Second);

        Assert.Equal([5, 0.5, 0], new[] { 1, 5.5, 6 }.Select(at => pace.WaitAt(at * Second, Policy).TotalSeconds));
    }

    [Fact]
    public void A_shorter_refusal_does_not_shorten_a_longer_one() =>
        Assert.Equal(9 * Second, Pace.Unknown.Refused(default, 10 * Second).Refused(Second, Second).WaitAt(Second, Policy));

    [Fact]
    public void A_refusal_holds_while_much_is_left() =>
        Assert.Equal(3 * Second, Told(limit: 100, remaining: 90).Refused(default, 3 * Second).WaitAt(default, Policy));

    [Fact]
    public void An_answer_that_comes_late_does_not_give_back_what_was_used_since() =>
        Assert.Equal(Told(limit: 100, remaining: 3).Told, Told(limit: 100, remaining: 3).Take(default).Learned(default, default, new(100, 50, 10 * Second)).Told! with { Left = 3 });

    [Fact]
    public void An_answer_from_the_window_before_changes_nothing()
    {
        var before = Told(limit: 100, remaining: 50).Take(default);

        Assert.Equal(before.Told, before.Learned(default, default, new(100, 0, Second)).Told);
    }

    [Fact]
    public void A_call_whose_turn_has_passed_goes_at_once() =>
        Assert.Equal(TimeSpan.Zero, Told(limit: 100, remaining: 4).WaitAt(5 * Second, Policy));

    [Fact]
    public void A_limit_that_was_not_told_is_taken_to_be_the_most_that_was_seen()
    {
        var first = Pace.Unknown.Take(default).Learned(default, default, new(null, 50, 10 * Second));
        var second = first.Take(default).Learned(default, default, new(null, 20, 10 * Second));

        Assert.Equal((50, 50, 20), (first.Told!.Limit, second.Told!.Limit, second.Told.Left));
    }

    [Fact]
    public void An_answer_from_the_next_window_takes_the_place_of_what_was_known() =>
        Assert.Equal(90, Told(limit: 100, remaining: 0).Learned(9 * Second, new(9 * Second, 1), new(100, 90, 10 * Second)).Told!.Left);

    [Fact]
    public void The_next_window_is_as_long_as_the_longest_that_was_told()
    {
        var next = Told(limit: 100, remaining: 0).Learned(8 * Second, new(8 * Second, 1), new(100, 0, 2 * Second)).At(10 * Second);

        Assert.Equal(new PaceWindow(100, 100, 10 * Second, 20 * Second, 10 * Second, default), next.Told! with { LastTake = default });
    }

    [Fact]
    public void A_call_that_did_not_go_leaves_its_place_to_the_next_one()
    {
        var before = Told(limit: 100, remaining: 3);

        Assert.Equal((before.UnderWay, before.Told!.Left), (before.Take(default).GivenBack().UnderWay, before.Take(default).GivenBack().Told!.Left));
    }

    [Fact]
    public void Giving_back_more_than_was_taken_makes_no_places()
    {
        var full = Told(limit: 100, remaining: 100).GivenBack();

        Assert.Equal((0, 100), (full.UnderWay, full.Told!.Left));
    }

    private static Pace Told(int limit, int remaining) => Pace.Unknown.Take(default).Learned(default, default, new(limit, remaining, 10 * Second));
}
