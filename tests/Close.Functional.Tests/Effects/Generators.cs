using FsCheck;
using FsCheck.Fluent;

namespace Close.Functional.Tests.Effects;

/// <summary>Programs and worlds for the laws.</summary>
public static class Generators
{
    public static Arbitrary<Tree> Trees() => Arb.From(Gen.Sized(size => Grow(size)), Smaller);

    public static Arbitrary<World> Worlds() => Arb.From(
        from seed in Gen.Choose(0, 10_000)
        from cancelled in Gen.Frequency((3, Gen.Constant((int?)null)), (1, Gen.Choose(0, 6).Select(calls => (int?)calls)))
        from yields in Gen.Elements(false, true)
        select new World(seed, cancelled, yields),
        world => world.CancelledAfter is null ? [] : [world with { CancelledAfter = null }]);

    private static Gen<Tree> Grow(int size)
    {
        var number = Gen.Choose(-5, 5);
        var leaf = Gen.Frequency(
            (2, number.Select(plus => (Tree)new Tree.Pure(plus))),
            (1, number.Select(code => (Tree)new Tree.Failing(code))),
            (4, number.Select(plus => (Tree)new Tree.Sent(plus))));
        if (size < 2)
        {
            return leaf;
        }

        var one = Grow(size * 3 / 4);
        var half = Grow(size / 2);
        return Gen.Frequency(
            (1, leaf),
            (2, from first in one from plus in number select (Tree)new Tree.Mapped(first, plus)),
            (5, from first in half from next in half select (Tree)new Tree.Bound(first, next)),
            (3, from first in half from other in half select (Tree)new Tree.Rescued(first, other)),
            (1, from first in one from plus in number select (Tree)new Tree.Renamed(first, plus)),
            (1, from first in one select (Tree)new Tree.Attempted(first)),
            (1, from count in Gen.Choose(0, 3) from item in Grow(size / 4) select (Tree)new Tree.Each(count, item)));
    }

    // A part of a program is a smaller program; so is a program with a smaller part.
    private static IEnumerable<Tree> Smaller(Tree tree) => tree switch
    {
        Tree.Mapped { First: var first } x => [first, .. Smaller(first).Select(part => x with { First = part })],
        Tree.Renamed { First: var first } x => [first, .. Smaller(first).Select(part => x with { First = part })],
        Tree.Attempted { First: var first } x => [first, .. Smaller(first).Select(part => x with { First = part })],
        Tree.Each { Item: var item } x => [item, .. Smaller(item).Select(part => x with { Item = part })],
        Tree.Bound { First: var first, Next: var next } x =>
            [first, next, .. Smaller(first).Select(part => x with { First = part }), .. Smaller(next).Select(part => x with { Next = part })],
        Tree.Rescued { First: var first, Other: var other } x =>
            [first, other, .. Smaller(first).Select(part => x with { First = part }), .. Smaller(other).Select(part => x with { Other = part })],
        _ => [],
    };
}
