using System.Runtime.CompilerServices;
using FsCheck;
using FsCheck.Fluent;
using static LanguageExt.Prelude;

namespace Close.Functional.Tests.Effects;

public sealed class TraverseParallelTests
{
    /// <summary>How the program of one item ends: when it is told to, or before it hangs at all.</summary>
    public enum Ending
    {
        Succeeds,
        Fails,
        Throws,
        SucceedsAtOnce,
        FailsAtOnce,
        ThrowsInEach,
    }

    public static class Plans
    {
        public static Arbitrary<Plan> All() => Arb.From(
            from atOnce in Gen.Choose(-1, 5)
            from endings in Gen.ListOf(Gen.Frequency(
                (12, Gen.Constant(Ending.Succeeds)),
                (4, Gen.Constant(Ending.SucceedsAtOnce)),
                (1, Gen.Elements(Ending.Fails, Ending.Throws, Ending.FailsAtOnce, Ending.ThrowsInEach))))
            from picks in Gen.ArrayOf(Gen.Choose(0, 100), endings.Count)
            select new Plan(atOnce, toArray(endings), toArray(picks)));
    }

    /// <summary>A run to play through.</summary>
    /// <param name="AtOnce">How many programs may be under way.</param>
    /// <param name="Endings">How each item ends.</param>
    /// <param name="Picks">Which of those under way ends next, over and over.</param>
    public sealed record Plan(int AtOnce, Arr<Ending> Endings, Arr<int> Picks);

    [Property(MaxTest = 1_000, Arbitrary = [typeof(Plans)])]
    public async Task Items_start_in_order_within_the_bound_and_none_after_a_failure(Plan plan)
    {
        var script = new Script();
        var model = new Model(plan);
        var run = Program(plan, script).RunAsync(Nobody);
        model.Start(Math.Max(1, plan.AtOnce));

        for (var turn = 0; model.UnderWay.Count > 0; turn++)
        {
            Assert.Equal((toArray(model.UnderWay), false), (toArray(script.UnderWay), run.IsCompleted));
            var item = model.UnderWay.ElementAt(plan.Picks[turn] % model.UnderWay.Count);
            model.End(item);
            End(script, plan, item);
        }

        Assert.True(run.IsCompleted);
        await ((Task)run).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    [Property(MaxTest = 1_000, Arbitrary = [typeof(Plans)])]
    public async Task The_outcome_is_that_of_one_after_the_other(Plan plan)
    {
        var script = new Script();
        var run = Program(plan, script).RunAsync(Nobody);
        for (var turn = 0; script.UnderWay.Count > 0; turn++)
        {
            End(script, plan, script.UnderWay.ElementAt(plan.Picks[turn] % script.UnderWay.Count));
        }

        Assert.Equal(await OneByOne(plan), await Outcome(run));
    }

    [Fact]
    public async Task No_items_give_no_results()
    {
        var result = await Enumerable.Empty<int>().TraverseParallel(3, CloseIO.Pure).RunAsync(Nobody);

        Assert.Equal(Right<CloseError, Arr<int>>(Arr<int>.Empty), result);
    }

    [Fact]
    public Task Cancellation_reaches_those_under_way_and_starts_no_more() => Script.Offstage(async () =>
    {
        using var caller = new CancellationTokenSource();
        var script = new Script();
        var run = Enumerable.Range(0, 5).TraverseParallel(2, item => script.Hang(item, heedsCancellation: true)).RunAsync(Nobody, caller.Token);

        await caller.CancelAsync();

        Assert.Equal((Array(0, 1), true), (toArray(script.Started), run.IsCanceled));
    });

    [Fact]
    public Task After_cancellation_those_that_do_not_heed_it_are_waited_for() => Script.Offstage(async () =>
    {
        using var caller = new CancellationTokenSource();
        var script = new Script();
        var run = Enumerable.Range(0, 5).TraverseParallel(2, item => script.Hang(item)).RunAsync(Nobody, caller.Token);

        await caller.CancelAsync();
        script.Succeed(1);
        Assert.False(run.IsCompleted);
        script.Succeed(0);

        Assert.Equal((Array(0, 1), true), (toArray(script.Started), run.IsCanceled));
    });

    [Fact]
    public Task Results_that_are_all_there_are_given_after_a_cancellation_too() => Script.Offstage(async () =>
    {
        using var caller = new CancellationTokenSource();
        var script = new Script();
        var run = Enumerable.Range(0, 2).TraverseParallel(2, item => script.Hang(item)).RunAsync(Nobody, caller.Token);

        await caller.CancelAsync();
        script.Succeed(1);
        script.Succeed(0);

        Assert.True(run.IsCompletedSuccessfully);
        Assert.Equal(Right<CloseError, Arr<int>>(Array(0, 1)), await run);
    });

    [Fact]
    public Task No_exception_is_left_unobserved() => Script.Offstage(() =>
    {
        var unobserved = new List<int>();
        void Note(object? sender, UnobservedTaskExceptionEventArgs e) =>
            unobserved.AddRange(e.Exception.Flatten().InnerExceptions.OfType<ItemException>().Select(thrown => thrown.Item).Where(item => item is 101 or 102)); // Others may be of another test.

        TaskScheduler.UnobservedTaskException += Note;
        ThrowTwice();
        GC.Collect();
        GC.WaitForPendingFinalizers();
        TaskScheduler.UnobservedTaskException -= Note;

        Assert.Empty(unobserved);
        return Task.CompletedTask;
    });

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void ThrowTwice()
    {
        var script = new Script();
        var run = Array(101, 102).TraverseParallel(2, item => script.Hang(item)).RunAsync(Nobody);
        script.Throw(102);
        script.Throw(101);
        Assert.Equal(101, ((ItemException)run.Exception!.InnerException!).Item);
    }

    private static CloseIO<Arr<int>> Program(Plan plan, Script script) =>
        Enumerable.Range(0, plan.Endings.Count).TraverseParallel(plan.AtOnce, item => plan.Endings[item] switch
        {
            Ending.SucceedsAtOnce => CloseIO.Pure(item),
            Ending.FailsAtOnce => CloseIO.Fail<int>(Ask.Wrong(item)),
            Ending.ThrowsInEach => throw new ItemException(item),
            _ => script.Hang(item),
        });

    private static void End(Script script, Plan plan, int item)
    {
        switch (plan.Endings[item])
        {
            case Ending.Succeeds:
                script.Succeed(item);
                break;
            case Ending.Fails:
                script.Fail(item);
                break;
            default:
                script.Throw(item);
                break;
        }
    }

    private static Task<string> OneByOne(Plan plan) => Outcome(Enumerable.Range(0, plan.Endings.Count).Traverse(item => plan.Endings[item] switch
    {
        Ending.Succeeds or Ending.SucceedsAtOnce => CloseIO.Pure(item),
        Ending.Fails or Ending.FailsAtOnce => CloseIO.Fail<int>(Ask.Wrong(item)),
        _ => throw new ItemException(item),
    }).RunAsync(Nobody));

    private static async Task<string> Outcome(Task<Either<CloseError, Arr<int>>> run)
    {
        try
        {
            return (await run).Match(Right: results => $"gives {string.Join(',', results)}", Left: error => $"fails for item {Ask.Code(error)}");
        }
        catch (ItemException thrown)
        {
            return $"throws for item {thrown.Item}";
        }
    }

    private static Task<Either<CloseError, Envelope>> Nobody(HttpCall call, CancellationToken cancellationToken) =>
        throw new InvalidOperationException("No call was expected.");

    /// <summary>Which items are under way, in the simplest words.</summary>
    private sealed class Model(Plan plan)
    {
        private int next;
        private bool hasFailed;

        public SortedSet<int> UnderWay { get; } = [];

        public void Start(int many)
        {
            for (var free = many; free > 0 && !hasFailed && next < plan.Endings.Count; next++)
            {
                if (plan.Endings[next] is Ending.Succeeds or Ending.Fails or Ending.Throws)
                {
                    UnderWay.Add(next);
                    free--;
                }

                hasFailed = plan.Endings[next] is Ending.FailsAtOnce or Ending.ThrowsInEach;
            }
        }

        public void End(int item)
        {
            UnderWay.Remove(item);
            hasFailed |= plan.Endings[item] is not Ending.Succeeds;
            Start(1);
        }
    }
}
