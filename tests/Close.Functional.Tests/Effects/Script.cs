namespace Close.Functional.Tests.Effects;

/// <summary>Programs that end when the test says so: each item's program hangs until it is told how it ends.</summary>
/// <remarks>Use it off xunit's context (<see cref="Offstage"/>): all that follows from an ending has then happened when the call that made it returns.</remarks>
internal sealed class Script
{
    private readonly SortedDictionary<int, TaskCompletionSource<Either<CloseError, int>>> underWay = [];

    /// <summary>The items whose programs were started, in order.</summary>
    public List<int> Started { get; } = [];

    /// <summary>The items whose programs have not ended.</summary>
    public IReadOnlyCollection<int> UnderWay => underWay.Keys;

    /// <summary>A program that hangs until it is ended, and until the caller cancels when it heeds that.</summary>
    public CloseIO<int> Hang(int item, bool heedsCancellation = false) => CloseIO.Effect(token =>
    {
        Started.Add(item);
        var end = underWay[item] = new();
        if (heedsCancellation)
        {
            token.Register(() => Take(item).SetCanceled(token));
        }

        return end.Task;
    });

    public void Succeed(int item) => Take(item).SetResult(item);

    public void Fail(int item) => Take(item).SetResult(Ask.Wrong(item));

    public void Throw(int item) => Take(item).SetException(new ItemException(item));

    /// <summary>Runs a test where continuations run at once, on the stack of what they follow from.</summary>
    public static Task Offstage(Func<Task> test) => Task.Run(test);

    private TaskCompletionSource<Either<CloseError, int>> Take(int item)
    {
        underWay.Remove(item, out var end);
        return end!;
    }
}

/// <summary>What a program under test throws for an item.</summary>
internal sealed class ItemException(int item) : Exception($"item {item}")
{
    public int Item { get; } = item;
}
