using System.Globalization;

namespace Close.Functional.Tests.Effects;

[Properties(typeof(Generators))]
public sealed class CloseIOLawTests
{
    [Property(MaxTest = 1_000)]
    public async Task A_program_does_what_the_same_steps_do_in_direct_style(Tree tree, int input, World world) =>
        Assert.Equal(world.Expect(send => tree.Mean(input, send)), await world.Observe(tree.Build(input)));

    [Property]
    public Task Mapping_with_identity_changes_nothing(Tree tree, World world) =>
        Laws.MapIdentity(tree.Build(0)).HoldsIn(world);

    [Property]
    public Task Mapping_twice_is_mapping_with_both(Tree tree, int plus, World world) =>
        Laws.MapComposition(tree.Build(0), value => value + plus, value => value.ToString(CultureInfo.InvariantCulture)).HoldsIn(world);

    [Property]
    public Task Binding_a_value_is_going_on_with_it(int value, Tree next, World world) =>
        Laws.LeftIdentity(value, next.Build).HoldsIn(world);

    [Property]
    public Task Binding_to_Pure_changes_nothing(Tree tree, World world) =>
        Laws.RightIdentity(tree.Build(0)).HoldsIn(world);

    [Property]
    public Task Binding_is_associative(Tree tree, Tree first, Tree second, World world) =>
        Laws.Associativity(tree.Build(0), first.Build, second.Build).HoldsIn(world);

    [Property]
    public Task Mapping_is_binding_to_a_changed_value(Tree tree, int plus, World world) =>
        Laws.MapIsBindToPure(tree.Build(0), value => value + plus).HoldsIn(world);

    [Property]
    public Task Nothing_follows_a_failure(int code, Tree next, World world) =>
        Laws.FailureEndsBind<int>(Ask.Wrong(code), next.Build).HoldsIn(world);

    [Property]
    public Task Changing_errors_with_identity_changes_nothing(Tree tree, World world) =>
        Laws.MapErrorIdentity(tree.Build(0)).HoldsIn(world);

    [Property]
    public Task Changing_errors_twice_is_changing_them_with_both(Tree tree, int plus, World world) =>
        Laws.MapErrorComposition(tree.Build(0), error => Ask.Wrong(Ask.Code(error) + plus), error => Ask.Wrong(2 * Ask.Code(error))).HoldsIn(world);

    [Property]
    public Task Changing_an_error_is_failing_with_the_changed_one(Tree tree, int plus, World world) =>
        Laws.MapErrorIsOrElseToFail(tree.Build(0), error => Ask.Wrong(Ask.Code(error) + plus)).HoldsIn(world);

    [Property]
    public Task OrElse_after_a_failure_is_the_other(int code, Tree other, World world) =>
        Laws.OrElseLeftIdentity(Ask.Wrong(code), error => other.Build(Ask.Code(error))).HoldsIn(world);

    [Property]
    public Task OrElse_to_Fail_changes_nothing(Tree tree, World world) =>
        Laws.OrElseRightIdentity(tree.Build(0)).HoldsIn(world);

    [Property]
    public Task OrElse_is_associative(Tree tree, Tree first, Tree second, World world) =>
        Laws.OrElseAssociativity(tree.Build(0), error => first.Build(Ask.Code(error)), error => second.Build(Ask.Code(error))).HoldsIn(world);

    [Property]
    public Task OrElse_after_a_success_never_runs_the_other(int value, Tree other, World world) =>
        Laws.SuccessEndsOrElse(value, error => other.Build(Ask.Code(error))).HoldsIn(world);

    [Property]
    public Task An_attempt_keeps_the_whole_outcome(Tree tree, World world) =>
        Laws.AttemptIsUndoneByBind(tree.Build(0)).HoldsIn(world);

    [Property]
    public async Task An_attempt_never_fails(Tree tree, World world)
    {
        var trace = await world.Observe(tree.Build(0).Attempt());

        Assert.NotEqual(true, trace.Result?.IsLeft);
    }

    [Property]
    public async Task Running_a_program_again_does_the_same_again(Tree tree, World world)
    {
        var program = tree.Build(0);

        Assert.Equal(await world.Observe(program), await world.Observe(program));
    }
}
