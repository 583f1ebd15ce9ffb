using static LanguageExt.Prelude;

namespace Close.Functional.Tests.Effects;

[Properties(typeof(Generators))]
public sealed class TraverseTests
{
    [Property]
    public Task Traversing_is_binding_one_item_after_the_other(int[] items, Tree each, World world) =>
        world.Agrees(items.Traverse(each.Build), Fold(items, each.Build));

    [Property]
    public Task One_at_once_is_one_after_the_other(int[] items, Tree each, World world) =>
        world.Agrees(items.TraverseParallel(1, each.Build), items.Traverse(each.Build));

    [Property]
    public async Task Items_are_read_no_further_than_the_first_error(byte failing)
    {
        var read = 0;
        IEnumerable<int> Endless()
        {
            while (true)
            {
                yield return read++;
            }
        }

        var result = await Endless().Traverse(item => item == failing ? CloseIO.Fail<int>(Ask.Wrong(item)) : CloseIO.Pure(item)).RunAsync(Nobody);

        Assert.Equal((Left<CloseError, Arr<int>>(Ask.Wrong(failing)), failing + 1), (result, read));
    }

    [Fact]
    public async Task Items_are_read_anew_on_each_run()
    {
        var items = new List<int> { 1, 2 };
        var program = items.Traverse(CloseIO.Pure);
        await program.RunAsync(Nobody);
        items.Add(3);

        Assert.Equal(Right<CloseError, Arr<int>>(Array(1, 2, 3)), await program.RunAsync(Nobody));
    }

    private static CloseIO<Arr<int>> Fold(IEnumerable<int> items, Func<int, CloseIO<int>> each) => items.Aggregate(
        CloseIO.Pure(Arr<int>.Empty),
        (before, item) => before.Bind(results => each(item).Map(results.Add)));

    private static Task<Either<CloseError, Envelope>> Nobody(HttpCall call, CancellationToken cancellationToken) =>
        throw new InvalidOperationException("No call was expected.");
}
