namespace Close.Functional.Tests.Activities;

internal static partial class GoldenActivities
{
    public const string Note = $$"""
        { "_type": "Note", {{Shared}} "title": "First talk", "note": "Likes blue", "note_html": "<p>Likes blue</p>", "note_mentions": ["user_2"],
          "pinned": true, "pinned_at": "2026-03-02T12:00:00+00:00", "source": "ui", "attachments": [{{Attachment}}] }
        """;

    public const string Meeting = $$"""
        { "_type": "Meeting", {{Shared}} "title": "Demo", "note": "Bring the plan", "location": "Room 1", "starts_at": "2026-03-01T12:00:00+00:00",
          "ends_at": "2026-03-01T13:00:00+00:00", "duration": 3600, "actual_duration": 3540, "status": "completed", "source": "calendar",
          "attendees": [{ "contact_id": "cont_1", "email": "bob@example.com", "is_organizer": false, "name": "Bob Example", "status": "yes", "user_id": null }],
          "calendar_event_link": "https://example.com/event", "calendar_event_uids": ["1@example.com"], "connected_account_id": "emailacct_1",
          "provider_calendar_event_id": "ev1", "provider_calendar_ids": ["ann@example.com"], "provider_calendar_type": "google",
          "conference_links": [{ "type": "ZOOM", "url": "https://example.com/join" }], "is_recurring": false, "integrations": [{ "name": "example" }],
          "attached_call_ids": ["acti_2"], "outcome_id": "outcome_1", "outcome_reason": "user-selected", "outcome_autofill_confidence": "high",
          "outcome_autofill_reasoning": "They agreed", "playbook_id": "playbook_1", "playbook_reason": "autodetected", "conversation_type_id": "convtype_1",
          "conversation_type_reason": "autodetected", "user_note": "Went well", "user_note_html": "<p>Went well</p>",
          "user_note_date_updated": "2026-03-01T14:00:00+00:00", "user_note_mentions": ["user_2"], "summary": { "text": "A demo" },
          "transcripts": [{ "utterances": [] }], "notetaker_id": null, "comment_summary": { "count": 1 }, "_paused_subscriptions": [] }
        """;

    public const string Custom = $$"""
        { "_type": "CustomActivity", {{Shared}} "custom_activity_type_id": "actitype_1", "status": "published", "pinned": false, "pinned_at": null,
          "last_published_at": "2026-03-01T12:00:00+00:00", "mentions": ["user_2"], "mentions_updated_at": null, "source": "api",
          "comment_summary": null, "custom.cf_1": "blue", "custom.cf_2": 12.5, "custom.cf_3": ["a", "b"], "custom.cf_4": null, "custom.cf_5": true }
        """;

    public const string Created = $$"""
        { "_type": "Created", {{Shared}} "source": "import", "import_id": "impo_1" }
        """;

    public const string FormSubmission = $$"""
        { "_type": "FormSubmission", {{Shared}} "form_id": "form_1", "form_configuration_id": "formconf_1", "form_name": "Contact us",
          "values": { "formfld_1": "Bob Example", "formfld_2": true, "formfld_3": null }, "values_by_name": { "Name": "Bob Example", "Agrees": true, "Company": null },
          "ip_address": "192.0.2.1", "origin": "https://example.com", "source_url": "https://example.com/contact?ad=1", "source_url_normalized": "https://example.com/contact" }
        """;

    public const string LeadStatusChange = $$"""
        { "_type": "LeadStatusChange", {{Shared}} "old_status_id": "stat_1", "old_status_label": "Potential", "new_status_id": "stat_2",
          "new_status_label": "Qualified", "_paused_subscriptions": [{ "id": "sub_1" }] }
        """;

    public const string OpportunityStatusChange = $$"""
        { "_type": "OpportunityStatusChange", {{Shared}} "opportunity_id": "oppo_1", "opportunity_value": 50000, "opportunity_value_currency": "USD",
          "opportunity_value_formatted": "$500 monthly", "opportunity_value_period": "monthly", "opportunity_confidence": 90,
          "opportunity_date_won": "2026-03-01T00:00:00+00:00", "old_status_id": "stat_1", "old_status_label": "Open", "old_status_type": "active",
          "old_pipeline_id": "pipe_1", "old_pipeline_name": "Sales", "new_status_id": "stat_2", "new_status_label": "Won", "new_status_type": "won",
          "new_pipeline_id": "pipe_1", "new_pipeline_name": "Sales" }
        """;

    public const string LeadMerge = $$"""
        { "_type": "LeadMerge", {{Shared}} "merge_status": "in_progress", "source_lead_id": "lead_2", "source_display_name": "Example B",
          "destination_lead_id": "lead_1", "destination_display_name": "Example A", "error_message": null }
        """;

    public const string TaskCompleted = $$"""
        { "_type": "TaskCompleted", {{Shared}} "task_id": "task_1", "task_text": "Call back", "task_assigned_to": "user_1", "task_assigned_to_name": "Ann Example", {{Sequence}} }
        """;

    public const string ImportUpdate = $$"""
        { "_type": "ImportUpdate", {{Shared}} "import_id": "impo_1", "reverted": false }
        """;
}
