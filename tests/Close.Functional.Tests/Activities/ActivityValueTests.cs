namespace Close.Functional.Tests.Activities;

/// <summary>What the fields of a kind mean, one example each.</summary>
public sealed class ActivityValueTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private static CallActivity Call { get; } = ActivityText.Read<CallActivity>(GoldenActivities.Call);

    private static EmailActivity Email { get; } = ActivityText.Read<EmailActivity>(GoldenActivities.Email);

    private static EmailThreadActivity Thread { get; } = ActivityText.Read<EmailThreadActivity>(GoldenActivities.EmailThread);

    private static MeetingActivity Meeting { get; } = ActivityText.Read<MeetingActivity>(GoldenActivities.Meeting);

    private static FormSubmissionActivity Form { get; } = ActivityText.Read<FormSubmissionActivity>(GoldenActivities.FormSubmission);

    [Fact]
    public void A_call_lasts_so_many_seconds() => Assert.Equal(TimeSpan.FromSeconds(61), Call.Duration);

    [Fact]
    public void A_call_says_how_the_other_side_was_reached() => Assert.Equal(CallDisposition.VoicemailLeft, Call.Disposition);

    [Fact]
    public void A_call_keeps_an_empty_country() => Assert.Equal("", Call.LocalCountryIso);

    [Fact]
    public void Custom_fields_of_a_call_are_found_by_their_id() => Assert.Equal("blue", Call.CustomFields.Find("cf_1")?.GetString());

    [Fact]
    public void A_custom_field_that_is_null_is_a_value() => Assert.Equal(System.Text.Json.JsonValueKind.Null, Call.CustomFields.Find("cf_3")?.ValueKind);

    [Fact]
    public void Custom_fields_of_a_custom_activity_stand_flat_in_its_json()
    {
        var custom = new CustomActivity(new ActivityId("acti_1"))
        {
            CustomFields = FieldValues.Of([KeyValuePair.Create("cf_1", ActivityText.Parse("[1]"))]),
        };
        ActivityText.AssertSame("""{ "_type": "CustomActivity", "id": "acti_1", "custom.cf_1": [1] }""", ActivityText.Write(custom));
    }

    [Fact]
    public void A_custom_field_is_written_once_even_when_an_unknown_member_has_its_name()
    {
        var custom = new CustomActivity(new ActivityId("acti_1"))
        {
            CustomFields = FieldValues.Of([KeyValuePair.Create("cf_1", ActivityText.Parse("1"))]),
            Extra = Extra.Of([KeyValuePair.Create("custom.cf_1", ActivityText.Parse("2")), KeyValuePair.Create("custom.cf_2", ActivityText.Parse("3"))]),
        };
        ActivityText.AssertSame("""{ "_type": "CustomActivity", "id": "acti_1", "custom.cf_1": 1, "custom.cf_2": 3 }""", ActivityText.Write(custom));
    }

    [Fact]
    public void An_email_went_out_not_outbound() => Assert.Equal(MessageDirection.Outgoing, Email.Direction);

    [Fact]
    public void An_email_has_an_envelope_with_people() =>
        Assert.Equal(new EmailAddress { Email = "ann@example.com", Name = "Ann Example" }, Email.MailEnvelope?.From.Single());

    [Fact]
    public void An_email_is_cut_into_what_is_new_and_what_is_quoted() => Assert.Equal((true, false), (Email.BodyTextQuoted[0].Expand, Email.BodyTextQuoted[1].Expand));

    [Fact]
    public void An_email_that_says_little_is_read() =>
        Assert.Equal("Plan", ActivityText.Read<EmailActivity>("""{ "id": "acti_1", "subject": "Plan", "_type": "Email", "status": "inbox" }""").Subject);

    [Fact]
    public void A_thread_may_hold_its_emails() => Assert.Equal("Plan", Thread.Emails.Single().Subject);

    [Fact]
    public void A_thread_may_hold_emails_in_brief_that_name_no_kind() => Assert.Equal(EmailStatus.Sent, Thread.LatestEmails.Single().Status);

    [Fact]
    public void A_thread_keeps_what_is_not_documented() => Assert.Equal("high", Thread.Importance?.Element.GetProperty("type").GetString());

    [Fact]
    public void A_meeting_lists_who_was_invited_and_what_they_answered() => Assert.Equal(AttendeeStatus.Yes, Meeting.Attendees.Single().Status);

    [Fact]
    public void A_meeting_says_where_to_join_it() => Assert.Equal(ConferenceService.Zoom, Meeting.ConferenceLinks.Single().Service);

    [Fact]
    public void A_meeting_may_have_no_place() =>
        Assert.Null(ActivityText.Read<MeetingActivity>("""{ "_type": "Meeting", "id": "acti_1", "location": null }""").Location);

    [Fact]
    public void A_meeting_may_be_created_after_it_was_updated()
    {
        var meeting = ActivityText.Read<MeetingActivity>("""
            { "_type": "Meeting", "id": "acti_1", "date_created": "2126-03-01T12:00:00+00:00", "starts_at": "2126-03-01T12:00:00+00:00", "date_updated": "2026-03-01T12:00:00+00:00" }
            """);
        Assert.Equal((Noon.AddYears(100), Noon), (meeting.DateCreated, meeting.DateUpdated));
    }

    [Fact]
    public void An_opportunity_is_worth_so_many_cents() =>
        Assert.Equal(50_000, ActivityText.Read<OpportunityStatusChangeActivity>(GoldenActivities.OpportunityStatusChange).OpportunityValue);

    [Fact]
    public void An_answer_to_a_form_is_found_by_its_field() => Assert.True(Form.ValuesByName.Find("Agrees")?.GetBoolean());

    [Fact]
    public void A_question_that_a_form_did_not_ask_has_no_answer() => Assert.Null(Form.Values.Find("formfld_9"));

    [Fact]
    public void A_completed_task_without_a_contact_is_written_without_one()
    {
        var json = GoldenActivities.TaskCompleted.Replace("\"contact_id\": \"cont_1\",", "", StringComparison.Ordinal);
        Assert.False(ActivityText.Parse(ActivityText.Write(ActivityText.Read(json))).TryGetProperty("contact_id", out _));
    }

    [Fact]
    public void Fields_that_were_left_out_are_absent()
    {
        var call = ActivityText.Read<CallActivity>(GoldenActivities.Least("Call"));
        Assert.Equal(
            (CallStatus.Unspecified, null, null, 0, 0),
            (call.Status, call.Duration, call.IsForwarded, call.Users.Count, call.CustomFields.Count));
    }
}
