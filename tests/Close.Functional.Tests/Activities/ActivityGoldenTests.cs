namespace Close.Functional.Tests.Activities;

public sealed class ActivityGoldenTests
{
    public static TheoryData<string> Types => [.. GoldenActivities.Full.Keys];

    [Fact]
    public void Every_modelled_kind_has_a_golden_object() =>
        Assert.Equal(ActivityWire.Cases.Keys.Order(StringComparer.Ordinal), GoldenActivities.Full.Keys.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Types))]
    public void The_golden_object_has_every_declared_field(string type) =>
        Assert.Empty(ActivityWire.Cases[type].FieldNames.Except(ActivityText.Parse(GoldenActivities.Full[type]).EnumerateObject().Select(member => member.Name), StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Types))]
    public void Nothing_of_the_golden_object_is_unknown(string type) => Assert.Equal(Extra.Empty, ActivityText.Read(GoldenActivities.Full[type]).Extra);

    [Theory]
    [MemberData(nameof(Types))]
    public void A_kind_is_read_as_its_own_record(string type) => Assert.Equal(type, ActivityText.Read(GoldenActivities.Full[type]).Type);

    [Theory]
    [MemberData(nameof(Types))]
    public void A_modelled_kind_is_never_the_unknown_one(string type) => Assert.IsNotType<UnknownActivity>(ActivityText.Read(GoldenActivities.Full[type]));

    [Theory]
    [MemberData(nameof(Types))]
    public void A_full_object_is_written_back_as_it_came(string type) =>
        ActivityText.AssertSame(GoldenActivities.Full[type], ActivityText.Write(ActivityText.Read(GoldenActivities.Full[type])));

    [Theory]
    [MemberData(nameof(Types))]
    public void The_least_object_is_written_back_as_it_came(string type) =>
        ActivityText.AssertSame(GoldenActivities.Least(type), ActivityText.Write(ActivityText.Read(GoldenActivities.Least(type))));

    [Theory]
    [MemberData(nameof(Types))]
    public void Kind_and_id_alone_are_enough(string type) =>
        Assert.Equal("acti_1", ActivityText.Read($$"""{ "id": "acti_1", "_type": "{{type}}" }""").Id.Value);

    [Theory]
    [MemberData(nameof(Types))]
    public void Text_of_an_activity_is_kind_and_id(string type) => Assert.Equal($"{type} acti_1", ActivityText.Read(GoldenActivities.Full[type]).ToString());
}
