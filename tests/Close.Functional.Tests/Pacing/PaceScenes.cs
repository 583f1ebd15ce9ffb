using FsCheck;
using FsCheck.Fluent;

namespace Close.Functional.Tests.Pacing;

/// <summary>Generates scenes: small limits, windows of seconds, and calls that take from no time to longer than a window.</summary>
public static class PaceScenes
{
    internal static Gen<PaceScene> Any { get; } =
        from limit in Gen.Choose(1, 8)
        from window in Gen.Choose(5, 100)
        from spread in Gen.Elements(0, 0.2, 0.5, 1)
        from gaps in Gen.NonEmptyListOf(Gen.Frequency((3, Gen.Constant(0)), (1, Gen.Choose(0, 60))))
        from times in Gen.ArrayOf(Gen.Zip(Gen.Choose(0, 40), Gen.Choose(0, 40)), gaps.Count + 1)
        let calls = gaps.Select((_, at) => new PaceScene.Call(Tenths(1_000 + gaps.Take(at).Sum()), Tenths(times[at + 1].Item1), Tenths(times[at + 1].Item2)))
        select new PaceScene(limit, Tenths(window), spread, [new PaceScene.Call(TimeSpan.Zero, Tenths(1), Tenths(1)), .. calls]);

    private static TimeSpan Tenths(int tenths) => TimeSpan.FromMilliseconds(tenths * 100);
}
