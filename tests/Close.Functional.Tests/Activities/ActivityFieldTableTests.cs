namespace Close.Functional.Tests.Activities;

/// <summary>The fields of each kind as Close's documentation and samples name them, said a second time and compared with the declarations.</summary>
public sealed class ActivityFieldTableTests
{
    private const string Shared = """
        _type id organization_id lead_id contact_id user_id user_name users created_by created_by_name updated_by updated_by_name
        date_created date_updated activity_at
        """;

    private const string Sequence = "sequence_id sequence_name sequence_subscription_id";

    public static TheoryData<string, string> Table => new()
    {
        {
            "SMS",
            $"""
            status direction source text template_id local_phone local_phone_formatted local_country_iso remote_phone remote_phone_formatted
            remote_country_iso date_scheduled date_sent error_message cost attachments {Sequence} agent_config_id agent_action_reason
            caller_id_mode caller_id_reason
            """
        },
        {
            "Call",
            $"""
            status direction source disposition call_method duration cost phone local_phone local_phone_formatted local_country_iso
            remote_phone remote_phone_formatted remote_country_iso note note_html outcome_id recording_url voicemail_url voicemail_duration
            has_recording recording_expires_at date_answered dialer_id dialer_saved_search_id transferred_from transferred_from_user_id
            transferred_to transferred_to_user_id forwarded_to is_forwarded is_joinable is_to_group_number coach_legs quality_info
            recording_transcript voicemail_transcript {Sequence}
            """
        },
        {
            "Email",
            $"""
            direction status subject body_text body_html body_preview body_text_quoted body_html_quoted sender to cc bcc envelope attachments
            date_sent date_scheduled opens opens_summary send_attempts thread_id in_reply_to_id message_ids references has_reply template_id
            template_name bulk_email_action_id send_as_id email_account_id followup_sequence_id followup_sequence_delay
            followup_sequence_add_cc_bcc need_smtp_credentials {Sequence} agent_config_id agent_action_reason
            """
        },
        { "EmailThread", "latest_normalized_subject n_emails participants emails latest_emails importance summary comment_summary" },
        { "Note", "note note_html title pinned pinned_at attachments note_mentions source" },
        {
            "Meeting",
            """
            title note location starts_at ends_at duration actual_duration status source attendees calendar_event_link calendar_event_uids
            connected_account_id provider_calendar_event_id provider_calendar_ids provider_calendar_type conference_links is_recurring
            integrations attached_call_ids outcome_id outcome_reason outcome_autofill_confidence outcome_autofill_reasoning playbook_id
            playbook_reason conversation_type_id conversation_type_reason user_note user_note_html user_note_date_updated user_note_mentions
            summary notetaker_id comment_summary _paused_subscriptions transcripts
            """
        },
        {
            "WhatsAppMessage",
            $"""
            direction external_whatsapp_message_id message_markdown message_html text local_phone remote_phone local_phone_formatted
            remote_phone_formatted integration_link integration_name response_to_id source attachments {Sequence}
            """
        },
        {
            "CustomActivity",
            "custom_activity_type_id status pinned pinned_at last_published_at mentions mentions_updated_at source comment_summary"
        },
        { "Created", "source import_id" },
        { "FormSubmission", "form_id form_configuration_id form_name ip_address origin source_url source_url_normalized values values_by_name" },
        { "LeadStatusChange", "old_status_id new_status_id old_status_label new_status_label _paused_subscriptions" },
        {
            "OpportunityStatusChange",
            """
            old_status_id new_status_id old_status_label new_status_label old_status_type new_status_type old_pipeline_id new_pipeline_id
            old_pipeline_name new_pipeline_name opportunity_id opportunity_value opportunity_value_currency opportunity_value_formatted
            opportunity_value_period opportunity_confidence opportunity_date_won
            """
        },
        { "LeadMerge", "merge_status source_lead_id source_display_name destination_lead_id destination_display_name error_message" },
        { "TaskCompleted", $"task_id task_text task_assigned_to task_assigned_to_name {Sequence}" },
        { "ImportUpdate", "import_id reverted" },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void Declared_fields_are_those_of_the_table(string type, string fields) =>
        Assert.Equal(Sorted($"{Shared} {fields}"), Sorted(string.Join(' ', ActivityWire.Cases[type].FieldNames)));

    [Fact]
    public void The_table_names_every_modelled_kind() =>
        Assert.Equal(Sorted(string.Join(' ', ActivityWire.Cases.Keys)), Sorted(string.Join(' ', Table.Select(row => row[0]))));

    private static string Sorted(string words) =>
        string.Join('\n', words.Split(null as char[], StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));
}
