namespace Close.Functional.Tests.Activities;

/// <summary>What Close may change at any time, and what is refused all the same.</summary>
public sealed class ActivityLenienceTests
{
    public static TheoryData<string> Types => [.. GoldenActivities.Full.Keys];

    [Theory]
    [MemberData(nameof(Types))]
    public void The_kind_may_be_named_last(string type) =>
        Assert.Equal(type, ActivityText.Read($$"""{ "id": "acti_1", "surprise": { "_type": "Fax" }, "_type": "{{type}}" }""").Type);

    [Theory]
    [MemberData(nameof(Types))]
    public void A_member_that_nobody_knows_is_kept(string type) =>
        Assert.Equal(7, ActivityText.Read($$"""{ "_type": "{{type}}", "id": "acti_1", "surprise": 7 }""").Extra.Find("surprise")?.GetInt32());

    [Fact]
    public void A_kind_that_nobody_knows_is_kept_whole()
    {
        const string Fax = """{ "pages": [1, { "of": 2 }], "_type": "Fax", "id": "acti_1", "user_id": null, "custom.cf_1": "x" }""";
        ActivityText.AssertSame(Fax, ActivityText.Write(ActivityText.Read<UnknownActivity>(Fax)));
    }

    [Fact]
    public void A_kind_that_nobody_knows_still_has_the_shared_fields() =>
        Assert.Equal(new LeadId("lead_1"), ActivityText.Read<UnknownActivity>(GoldenActivities.Least("Fax")).LeadId);

    [Fact]
    public void A_status_that_nobody_knows_is_kept() =>
        Assert.Equal("ringing", ActivityText.Read<CallActivity>("""{ "_type": "Call", "id": "acti_1", "status": "ringing" }""").Status.Text);

    [Theory]
    [InlineData("""{ "_type": "Email", "id": "acti_1", "attachments": null, "to": [] }""")]
    [InlineData("""{ "_type": "Email", "id": "acti_1", "attachments": [], "to": null }""")]
    [InlineData("""{ "_type": "Email", "id": "acti_1", "direction": "", "envelope": {} }""")]
    [InlineData("""{ "_type": "Email", "id": "acti_1", "direction": null, "envelope": null }""")]
    [InlineData("""{ "_type": "FormSubmission", "id": "acti_1", "values": {}, "values_by_name": null }""")]
    public void Null_and_empty_are_told_apart_when_written_back(string json) => ActivityText.AssertSame(json, ActivityText.Write(ActivityText.Read(json)));

    [Theory]
    [InlineData("""{"_type":"Email","id":"acti_1","opens":["\ud83d"]}""")]
    [InlineData("""{"_type":"FormSubmission","id":"acti_1","values":{"a":"\ud83d"}}""")]
    [InlineData("""{"_type":"CustomActivity","id":"acti_1","custom.cf_1":"\ud83d"}""")]
    public void Half_a_character_is_written_back_as_it_came(string json) => Assert.Equal(json, ActivityText.Write(ActivityText.Read(json)));

    [Fact]
    public void Null_and_empty_mean_the_same() =>
        Assert.Equal(
            ActivityText.Read("""{ "_type": "Email", "id": "acti_1", "to": null }"""),
            ActivityText.Read("""{ "_type": "Email", "id": "acti_1", "to": [] }"""));

    [Theory]
    [InlineData("""{ "_type": "Call", "id": "acti_1", "duration": "long" }""", ".duration")]
    [InlineData("""{ "_type": "Call", "id": "acti_1", "is_forwarded": 1 }""", ".is_forwarded")]
    [InlineData("""{ "_type": "Email", "id": "acti_1", "envelope": { "to": [{}, { "email": 1 }] } }""", ".envelope.to[1].email")]
    [InlineData("""{ "_type": "EmailThread", "id": "acti_1", "emails": [{ "_type": "SMS", "id": "acti_2" }] }""", ".emails[0]._type")]
    [InlineData("""{ "_type": "FormSubmission", "id": "acti_1", "values": { "a": 1, "a": 2 } }""", ".values.a")]
    [InlineData("""{ "_type": "CustomActivity", "id": "acti_1", "custom.cf_1": 1, "custom.cf_1": 2 }""", ".custom.cf_1")]
    [InlineData("""{ "_type": "Note" }""", ".id")]
    [InlineData("""{ "_type": "Note", "id": null }""", ".id")]
    public void A_failure_names_the_place(string json, string path) =>
        Assert.Equal(path, Assert.Throws<WireException>(() => ActivityText.Read(json)).Path);
}
