namespace Close.Functional.Tests.Activities;

internal static partial class GoldenActivities
{
    public const string Sms = $$"""
        { "_type": "SMS", {{Shared}} "status": "sent", "direction": "outbound", "source": "Close.io", "text": "Hello", "template_id": "smstmpl_1",
          {{Phones}} "local_country_iso": "US", "remote_country_iso": "", "date_scheduled": null, "date_sent": "2026-03-01T12:00:00+00:00",
          "error_message": null, "cost": "3", "attachments": [{{Attachment}}], {{Sequence}}, "agent_config_id": null, "agent_action_reason": null,
          "caller_id_mode": "auto", "caller_id_reason": "local_presence" }
        """;

    public const string Call = $$"""
        { "_type": "Call", {{Shared}} "status": "completed", "direction": "outbound", "source": "Close.io", "disposition": "vm-left", "call_method": "power",
          "duration": 61, "cost": "4", "phone": "+12025550144", {{Phones}} "local_country_iso": "", "remote_country_iso": "US",
          "note": "Will call back", "note_html": "<p>Will call back</p>", "outcome_id": "outcome_1",
          "has_recording": true, "recording_url": "https://app.close.com/go/call/1/", "recording_expires_at": "2027-03-01T12:00:00+00:00",
          "recording_transcript": { "utterances": [{ "speaker_side": "close-user", "text": "Hello" }], "summary_text": null },
          "voicemail_url": null, "voicemail_duration": 0, "voicemail_transcript": null, "date_answered": "2026-03-01T12:00:05.500000+00:00",
          "dialer_id": "dialer_1", "dialer_saved_search_id": "save_1", "transferred_from": null, "transferred_from_user_id": "user_3",
          "transferred_to": "+12025550145", "transferred_to_user_id": null, "forwarded_to": null, "is_forwarded": false, "is_joinable": false,
          "is_to_group_number": true, "coach_legs": [{ "user_id": "user_4" }], "quality_info": { "mos": 4.1 }, {{Sequence}},
          "custom.cf_1": "blue", "custom.cf_2": [1, 2], "custom.cf_3": null }
        """;

    public const string Email = $$"""
        { "_type": "Email", {{Shared}} "status": "sent", "direction": "outgoing", "subject": "Plan", "body_text": "Hello\n> Hi", "body_html": "<p>Hello</p>",
          "body_preview": "Hello", "body_text_quoted": [{ "text": "Hello", "expand": true }, { "text": "> Hi", "expand": false }],
          "body_html_quoted": [{ "html": "<p>Hello</p>", "expand": true }], "sender": "Ann Example <ann@example.com>", "to": ["bob@example.com"],
          "cc": [], "bcc": ["cy@example.com"], "envelope": {{Envelope}}, "attachments": [{{Attachment}}], "date_sent": "2026-03-01T12:00:00.123000+00:00",
          "date_scheduled": null, "opens": [{ "opened_at": "2026-03-01T13:00:00" }], "opens_summary": "Opened once", "send_attempts": [],
          "thread_id": "acti_2", "in_reply_to_id": "acti_3", "message_ids": ["<1@example.com>"], "references": ["<0@example.com>"], "has_reply": false,
          "template_id": "tmpl_1", "template_name": "Plan", "bulk_email_action_id": null, "send_as_id": null, "email_account_id": "emailacct_1",
          "followup_sequence_id": "seq_2", "followup_sequence_delay": 86400, "followup_sequence_add_cc_bcc": true, "need_smtp_credentials": false,
          {{Sequence}}, "agent_config_id": "agent_1", "agent_action_reason": "Asked for the plan" }
        """;

    public const string EmailThread = $$"""
        { "_type": "EmailThread", {{Shared}} "latest_normalized_subject": "Plan", "n_emails": 2,
          "participants": [{ "email": "ann@example.com", "name": "Ann Example" }, { "email": "bob@example.com", "name": null }],
          "emails": [{ "_type": "Email", {{LeastShared}}, "subject": "Plan" }], "latest_emails": [{{Preview}}],
          "importance": { "type": "high", "reason": "A plan" }, "summary": { "text": "A plan was sent" }, "comment_summary": { "count": 0 } }
        """;

    public const string WhatsAppMessage = $$"""
        { "_type": "WhatsAppMessage", {{Shared}} "direction": "incoming", "external_whatsapp_message_id": "wamid.1", "text": "Hello", "message_markdown": "*Hello*",
          "message_html": "<b>Hello</b>", {{Phones}} "response_to_id": "acti_2", "integration_name": "Example", "integration_link": "https://example.com/1",
          "source": "whatsapp", "attachments": [{{Attachment}}], {{Sequence}} }
        """;

    private const string Envelope = """
        { "from": [{ "email": "ann@example.com", "name": "Ann Example" }], "sender": [{ "email": "ann@example.com" }], "to": [{ "email": "bob@example.com", "name": "" }],
          "cc": [], "bcc": null, "reply_to": [], "date": "Sun, 01 Mar 2026 12:00:00 -0000", "subject": "Plan", "message_id": "<1@example.com>",
          "in_reply_to": null, "is_autoreply": false }
        """;

    private const string Preview = $$"""
        { "id": "acti_4", "status": "sent", "direction": "outgoing", "subject": "Plan", "sender": "ann@example.com", "to": ["bob@example.com"], "cc": [], "bcc": [],
          "envelope": {{Envelope}}, "body_preview": "Hello", "has_attachments": true, "opens_summary": null, "send_as_id": null, "user_id": "user_1",
          "date_created": "2026-03-01T12:00:00+00:00", "date_updated": "2026-03-01T12:00:00+00:00", "date_sent": "2026-03-01T12:00:00+00:00",
          "date_scheduled": null, "activity_at": "2026-03-01T12:00:00+00:00" }
        """;
}
