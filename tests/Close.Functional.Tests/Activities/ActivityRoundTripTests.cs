using System.Text.Json;

namespace Close.Functional.Tests.Activities;

[Properties(typeof(ActivityObjects))]
public sealed class ActivityRoundTripTests
{
    public static IEnumerable<object[]> Fields =>
        from type in ActivityWire.Cases.Keys
        from name in ActivityObjects.Names(type)
        select new object[] { type, name };

    [Property(MaxTest = 1000)]
    public bool Any_fields_of_any_kind_are_written_back_as_they_came(ActivityObject one) =>
        ActivityText.Same(one.Json, ActivityText.Write(ActivityText.Read(one.Json)));

    [Property]
    public bool The_same_object_read_twice_is_equal(ActivityObject one) => ActivityText.Read(one.Json).Equals(ActivityText.Read(one.Json));

    [Property]
    public bool The_same_object_read_twice_has_one_hash_code(ActivityObject one) =>
        ActivityText.Read(one.Json).GetHashCode() == ActivityText.Read(one.Json).GetHashCode();

    [Property]
    public bool The_order_of_members_does_not_count(ActivityObject one) =>
        ActivityText.Read(one.Json).Equals(ActivityText.Read((one with { Members = [.. one.Members.Reverse()] }).Json));

    [Property]
    public bool What_is_written_reads_as_the_same_activity(ActivityObject one) =>
        ActivityText.Read(ActivityText.Write(ActivityText.Read(one.Json))).Equals(ActivityText.Read(one.Json));

    [Property]
    public bool Another_id_is_another_activity(ActivityObject one) =>
        !ActivityText.Read(one.Json).Equals(ActivityText.Read(one.Json.Replace("\"acti_1\"", "\"acti_2\"", StringComparison.Ordinal)));

    [Theory]
    [MemberData(nameof(Fields))]
    public void A_field_may_be_null_and_may_hold_something(string type, string field) =>
        Assert.True(ActivityObjects.Accepted(type, field) is ["null", _, ..]);

    [Theory]
    [MemberData(nameof(Fields))]
    public void What_a_field_holds_makes_a_difference(string type, string field)
    {
        var held = ActivityText.Parse(GoldenActivities.Full[type]).GetProperty(field);
        var isBlank = held.ValueKind is JsonValueKind.Null || (held.ValueKind is JsonValueKind.Array && held.GetArrayLength() == 0);
        var value = isBlank ? ActivityObjects.Accepted(type, field)[^1] : held.GetRawText();
        Assert.NotEqual(
            ActivityText.Read($$"""{ "_type": "{{type}}", "id": "acti_1" }"""),
            ActivityText.Read($$"""{ "_type": "{{type}}", "id": "acti_1", "{{field}}": {{value}} }"""));
    }
}
