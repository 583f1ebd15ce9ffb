using FsCheck;
using FsCheck.Fluent;
using static LanguageExt.Prelude;

namespace Close.Functional.Tests.Retries;

/// <summary>A call under a policy, and how its tries go.</summary>
public sealed record Scene(RetryPolicy Policy, Repeat Repeat, Arr<Try> Tries, int Percent, int Lag);

public static class RetryArbitraries
{
    private static readonly Gen<int?> Asked = Gen.OneOf(Gen.Constant((int?)null), Gen.Choose(0, 90).Select(seconds => (int?)seconds));

    private static Gen<Ending> Endings => Gen.Frequency(
        (2, Gen.Elements(200, 204, 400, 401, 404, 500, 501).Select(status => new Ending(status))),
        (4, Asked.Select(asked => new Ending(429, asked))),
        (3, from status in Gen.Elements(502, 503, 504) from asked in Asked select new Ending(status, asked)),
        (4, Gen.Elements(Ending.Lost, Ending.NotConnected)));

    private static Gen<Try> Tries =>
        from ending in Endings
        from takes in Gen.Frequency((3, Gen.Choose(0, 2_000)), (1, Gen.Choose(0, 100_000)))
        from leaves in Gen.Elements(true, false)
        select new Try(ending, TimeSpan.FromMilliseconds(takes), leaves);

    private static Gen<TimeSpan> Seconds(int most) => Gen.Choose(1, most * 1_000).Select(milliseconds => TimeSpan.FromMilliseconds(milliseconds));

    public static Arbitrary<RetryPolicy> Policy() => Arb.From(
        from attempts in Gen.Choose(1, 6)
        from ceiling in Seconds(120)
        from total in Gen.Frequency((4, Seconds(300)), (1, Gen.Constant(Timeout.InfiniteTimeSpan)))
        from first in Seconds(5)
        from longest in Seconds(60)
        from without in Seconds(10)
        from budget in Gen.OneOf(Gen.Constant((int?)null), Gen.Choose(0, 10).Select(most => (int?)most))
        select new RetryPolicy
        {
            Attempts = attempts,
            Ceiling = ceiling,
            TotalTime = total,
            FirstWait = first,
            LongestBackoff = longest,
            WaitWithoutHint = without,
            Budget = budget,
        });

    public static Arbitrary<Scene> Scenes() => Arb.From(
        from policy in Policy().Generator
        from repeat in Gen.Elements(Repeat.Safe, Repeat.Unsafe)
        from tries in Gen.NonEmptyListOf(Tries)
        from percent in Gen.Choose(0, 99)
        from lag in Gen.Frequency((3, Gen.Constant(0)), (1, Gen.Choose(1, 5_000)))
        select new Scene(policy, repeat, toArray(tries), percent, lag));
}
