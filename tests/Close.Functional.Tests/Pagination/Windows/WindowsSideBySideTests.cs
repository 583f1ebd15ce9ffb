using static LanguageExt.Prelude;

namespace Close.Functional.Tests.Pagination;

/// <summary>Windows walked at the same time: how many, how far ahead, and how they end.</summary>
[Properties(typeof(WalkGenerators))]
public sealed class WindowsSideBySideTests
{
    private static readonly CloseError Down = new CloseError.Unavailable(FailureCause.NotConnected, Outcome.NotProcessed);

    [Property]
    public async Task An_error_comes_after_all_rows_that_come_before_its_window_and_ends_the_walk(Walk walk, byte broken)
    {
        var windows = walk.IsOldestFirst ? walk.Plan.Windows : [.. walk.Plan.Windows.Reverse()];
        var failing = windows[broken % windows.Count];
        var feed = new Feed(walk.Rows, walk.Crowd);

        var given = await Walk.Ids(walk.Listing.ItemsAsync((call, token) => IsOf(call, failing) ? Task.FromResult(Left<CloseError, Envelope>(Down)) : feed.SendAsync(call, token)));

        var before = walk.Rows.Where(row => windows.TakeWhile(window => window != failing).Any(window => window.Contains(row.Date)));
        Assert.Equal(toArray(Feed.Sort(before, walk.IsOldestFirst).Select(row => row.Id).Append(Down.Message)), given);
    }

    [Property]
    public async Task An_exception_comes_after_all_rows_that_come_before_its_window(Walk walk, byte broken)
    {
        var windows = walk.IsOldestFirst ? walk.Plan.Windows : [.. walk.Plan.Windows.Reverse()];
        var failing = windows[broken % windows.Count];
        var feed = new Feed(walk.Rows, walk.Crowd);
        var given = new List<string>();

        await Assert.ThrowsAsync<InvalidOperationException>(async () =>
        {
            await foreach (var row in walk.Listing.ItemsAsync((call, token) => IsOf(call, failing) ? throw new InvalidOperationException() : feed.SendAsync(call, token)))
            {
                given.Add(Walk.Must(row).Id.Value);
            }
        });

        var before = walk.Rows.Where(row => windows.TakeWhile(window => window != failing).Any(window => window.Contains(row.Date)));
        Assert.Equal(toArray(Feed.Sort(before, walk.IsOldestFirst).Select(row => row.Id)), toArray(given));
    }

    [Theory]
    [InlineData(int.MinValue, 1)]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(3, 3)]
    [InlineData(int.MaxValue, 6)]
    public async Task As_many_windows_are_under_way_as_were_allowed(int allowed, int expected)
    {
        var close = new Held();
        await using var walk = SixSeconds().WithAtOnce(allowed).ItemsAsync(close.SendAsync).GetAsyncEnumerator();

        var first = walk.MoveNextAsync();
        var underWay = close.UnderWay;
        close.AnswerAll();
        await first;

        Assert.Equal(expected, underWay);
    }

    [Fact]
    public async Task A_window_that_waits_for_its_turn_pauses_when_it_holds_ten_pages_ready()
    {
        var rows = Enumerable.Range(0, 100).Select(row => new FeedRow($"acti_{row}", (row * 1_000) + 1_000));
        var feed = new Feed(rows.Prepend(new FeedRow("acti_first", 0)));
        var first = new TaskCompletionSource();
        var plan = Walk.Must(WindowPlan.Parse("2026-03-01T12:00:00Z/2026-03-01T12:00:01Z/.."));
        await using var walk = Walk.Of(plan, pageSize: 2, isOldestFirst: true).WithAtOnce(2).ItemsAsync(SendAsync).GetAsyncEnumerator();

        var next = walk.MoveNextAsync();
        var ahead = feed.Calls.Count;
        first.SetResult();
        await next;

        // Ten wait, and one more is at hand to be put with them.
        Assert.Equal(11, ahead);

        async Task<Either<CloseError, Envelope>> SendAsync(HttpCall call, CancellationToken token)
        {
            if (IsOf(call, plan.Windows[0]))
            {
                await first.Task;
            }

            return await feed.SendAsync(call, token);
        }
    }

    [Fact]
    public async Task Cancelling_stops_all_windows_before_it_is_thrown()
    {
        using var caller = new CancellationTokenSource();
        var close = new Held();
        var walk = SixSeconds().WithAtOnce(3).ItemsAsync(close.SendAsync, caller.Token).ToListAsync();
        var underWay = close.UnderWay;

        await caller.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await walk);
        Assert.Equal((3, 0, 3), (underWay, close.UnderWay, close.Asked));
    }

    [Fact]
    public async Task The_token_of_the_enumeration_cancels_too()
    {
        using var caller = new CancellationTokenSource();
        var close = new Held();
        await using var walk = SixSeconds().WithAtOnce(3).ItemsAsync(close.SendAsync).GetAsyncEnumerator(caller.Token);
        var next = walk.MoveNextAsync();

        await caller.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await next);
        Assert.Equal(0, close.UnderWay);
    }

    [Fact]
    public async Task A_caller_who_stops_early_leaves_no_window_under_way()
    {
        var close = new Held();
        var walk = SixSeconds().WithAtOnce(3).ItemsAsync(close.SendAsync).GetAsyncEnumerator();
        var next = walk.MoveNextAsync();
        close.AnswerFirst();
        await next;
        var underWay = close.UnderWay;

        await walk.DisposeAsync();

        Assert.Equal((2, 0, 3), (underWay, close.UnderWay, close.Asked));
    }

    [Fact]
    public async Task An_error_stops_the_windows_behind_it()
    {
        var close = new Held();
        var walk = SixSeconds().WithAtOnce(3).ItemsAsync(close.SendAsync).ToListAsync();
        close.FailFirst(Down);

        Assert.Equal(Left<CloseError, Activity>(Down), Assert.Single(await walk));
        Assert.Equal((0, 3), (close.UnderWay, close.Asked));
    }

    private static WindowedListing<Activity> SixSeconds() =>
        Walk.Of(Walk.Must(WindowPlan.Of(Feed.Start, Feed.Start.AddSeconds(6), TimeSpan.FromSeconds(1))), pageSize: 10, isOldestFirst: true);

    // Walks oldest first narrow the start of what is asked for, the others its end.
    private static bool IsOf(HttpCall call, Window window)
    {
        var from = call.Query.FirstOrDefault(pair => pair.Name == "date_created__gte")?.Value;
        var to = call.Query.FirstOrDefault(pair => pair.Name == "date_created__lt")?.Value;
        return (from is null ? window.From is null : window.Contains(Date(from)) || window.From == Date(from))
            && (to is null ? window.To is null : window.Contains(Date(to).AddTicks(-1)));

        static DateTimeOffset Date(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>A transport whose calls wait to be answered, each with one row of the second that it asks for.</summary>
    private sealed class Held
    {
        private readonly List<(HttpCall Call, TaskCompletionSource<Either<CloseError, Envelope>> Answer)> calls = [];

        public int Asked => calls.Count;

        public int UnderWay => calls.Count(call => !call.Answer.Task.IsCompleted);

        public Task<Either<CloseError, Envelope>> SendAsync(HttpCall call, CancellationToken cancellationToken)
        {
            var answer = new TaskCompletionSource<Either<CloseError, Envelope>>();
            cancellationToken.Register(() => answer.TrySetCanceled(cancellationToken));
            calls.Add((call, answer));
            return answer.Task;
        }

        public void AnswerFirst() => Answer(0);

        public void AnswerAll()
        {
            for (var at = 0; at < calls.Count; at++)
            {
                Answer(at);
            }
        }

        public void FailFirst(CloseError error) => calls[0].Answer.SetResult(error);

        private void Answer(int at) => calls[at].Answer.SetResult(
            Feed.Answer(Enumerable.Range(0, 6).Select(second => new FeedRow($"acti_{second}", second * 1_000)), int.MaxValue, calls[at].Call));
    }
}
