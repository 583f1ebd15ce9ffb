namespace Close.Functional.Tests.Activities;

/// <summary>The values inside activities: when they are equal, and what their text keeps to itself.</summary>
public sealed class ActivityPartTests
{
    public static TheoryData<string, string> Same => new()
    {
        { "{ \"a\": 1, \"b\": [1, 2] }", "{\"b\":[1,2],\"a\":1.0}" },
        { "\"\\u00e9\"", "\"é\"" },
        { "[1e1, null]", "[10, null]" },
        { "true", " true " },
        { "\"\\ud83d\"", "\"\\ud83d\"" },
        { "1e99999999999", "1e99999999999" },
    };

    public static TheoryData<string, string> Different => new()
    {
        { "[1, 2]", "[2, 1]" },
        { "{}", "[]" },
        { "null", "false" },
        { "{ \"a\": 1 }", "{ \"a\": \"1\" }" },
        { "\"\\ud83d\"", "\"\\ud83e\"" },
    };

    public static TheoryData<object, string> Texts => new()
    {
        { Email.MailEnvelope!, "Recipients: 1" },
        { Email.MailEnvelope!.From[0], "EmailAddress" },
        { Email.BodyTextQuoted[0], "text, 5 characters" },
        { Email.BodyHtmlQuoted[0], "HTML, 12 characters" },
        { Email.Attachments[0], "application/pdf, 1024 bytes" },
        { ActivityText.Read<EmailThreadActivity>(GoldenActivities.EmailThread).LatestEmails[0], "Email acti_4" },
        { Meeting.Attendees[0], "yes" },
        { new MeetingAttendee { Name = "Ann Example" }, "MeetingAttendee" },
        { Meeting.ConferenceLinks[0], "ZOOM" },
        { new ConferenceLink { Url = "https://example.com/join" }, "ConferenceLink" },
        { Meeting.Summary!, "Object" },
        { ActivityText.Read<FormSubmissionActivity>(GoldenActivities.FormSubmission).Values, "formfld_1, formfld_2, formfld_3" },
    };

    private static EmailActivity Email => ActivityText.Read<EmailActivity>(GoldenActivities.Email);

    private static MeetingActivity Meeting => ActivityText.Read<MeetingActivity>(GoldenActivities.Meeting);

    [Theory]
    [MemberData(nameof(Same))]
    public void Json_that_means_the_same_is_equal(string one, string other) => Assert.Equal(Raw(one), Raw(other));

    [Theory]
    [MemberData(nameof(Same))]
    public void Json_that_means_the_same_has_one_hash_code(string one, string other) => Assert.Equal(Raw(one).GetHashCode(), Raw(other).GetHashCode());

    [Theory]
    [MemberData(nameof(Different))]
    public void Json_that_means_something_else_is_not_equal(string one, string other) => Assert.NotEqual(Raw(one), Raw(other));

    [Fact]
    public void Values_of_fields_are_equal_in_any_order() => Assert.Equal(Values(("a", "1"), ("b", "[2]")), Values(("b", "[2.0]"), ("a", "1")));

    [Fact]
    public void Values_of_fields_have_one_hash_code_in_any_order() =>
        Assert.Equal(Values(("a", "1"), ("b", "2")).GetHashCode(), Values(("b", "2"), ("a", "1")).GetHashCode());

    [Fact]
    public void A_field_that_is_null_differs_from_one_that_is_missing() => Assert.NotEqual(Values(("a", "null")), FieldValues.Empty);

    [Theory]
    [MemberData(nameof(Texts), DisableDiscoveryEnumeration = true)]
    public void The_text_of_a_part_tells_nothing_about_people(object part, string text) => Assert.Equal(text, part.ToString());

    private static RawJson Raw(string json) => RawJson.Of(ActivityText.Parse(json));

    private static FieldValues Values(params IEnumerable<(string Name, string Json)> values) =>
        FieldValues.Of(values.Select(value => KeyValuePair.Create(value.Name, ActivityText.Parse(value.Json))));
}
