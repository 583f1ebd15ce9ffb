using System.Text.Json;

namespace Close.Functional.Testing.Tests.Shapes;

/// <summary>The laws of shapes.</summary>
[Properties(typeof(ShapeArbitraries))]
public sealed class JsonShapeTests
{
    [Property]
    public void A_value_fits_its_own_shape(JsonElement value) => Assert.True(JsonShape.Of(value).Fits(value));

    [Property]
    public void Merging_does_not_depend_on_the_order(JsonShape one, JsonShape two) => Assert.Equal(one.Merge(two), two.Merge(one));

    [Property]
    public void Merging_does_not_depend_on_the_grouping(JsonShape one, JsonShape two, JsonShape three) =>
        Assert.Equal(one.Merge(two).Merge(three), one.Merge(two.Merge(three)));

    [Property]
    public void Merging_a_shape_with_itself_changes_nothing(JsonShape shape) => Assert.Equal(shape, shape.Merge(shape));

    [Property]
    public void Nothing_changes_nothing(JsonShape shape) => Assert.Equal((shape, shape), (shape.Merge(JsonShape.Nothing), JsonShape.Nothing.Merge(shape)));

    [Property]
    public void A_merged_shape_covers_both(JsonShape one, JsonShape two) => Assert.True(one.Merge(two).Covers(one) && one.Merge(two).Covers(two));

    [Property]
    public void There_is_no_difference_just_when_one_covers_the_other(JsonShape one, JsonShape two) => Assert.Equal(one.Covers(two), one.Compare(two).IsEmpty);

    [Property]
    public void A_list_looks_like_its_items_together(JsonElement one, JsonElement two) => Assert.Equal(
        JsonShape.Of(one).Merge(JsonShape.Of(two)),
        JsonShape.Of(JsonElement.Parse($"[{one.GetRawText()},{two.GetRawText()}]")).Items);

    [Property]
    public void The_order_of_members_is_no_matter(JsonElement one, JsonElement two) => Assert.Equal(
        JsonShape.Of(JsonElement.Parse($$"""{"a":{{one.GetRawText()}},"b":{{two.GetRawText()}}}""")),
        JsonShape.Of(JsonElement.Parse($$"""{"b":{{two.GetRawText()}},"a":{{one.GetRawText()}}}""")));

    [Fact]
    public void Of_a_name_that_comes_twice_the_last_counts() =>
        Assert.Equal(JsonShape.Of(JsonElement.Parse("""{"a":"x"}""")), JsonShape.Of(JsonElement.Parse("""{"a":1,"a":"x"}""")));

    [Fact]
    public void A_text_that_is_no_Unicode_is_a_text_all_the_same() =>
        Assert.Equal(JsonKinds.Text, JsonShape.Of(JsonElement.Parse("""{"status":"\ud83d"}""")).Objects[0].Member("status")!.Shape.Kinds);

    [Fact]
    public void A_shape_keeps_no_free_text() =>
        Assert.Equal(JsonShape.Of(JsonElement.Parse("""{"text":"one"}""")), JsonShape.Of(JsonElement.Parse("""{"text":"another"}""")));
}
