using System.Text.Json.Nodes;

namespace Close.Functional.Testing;

/// <summary>Calls, e-mails, notes, meetings and WhatsApp messages of sample pages.</summary>
internal static class SampleConversations
{
    public static JsonObject Call(int index)
    {
        var isAnswered = index % 2 == 0;
        var item = SampleRecords.With(SampleShared.Of("Call", index), new()
        {
            ["call_method"] = "regular",
            ["coach_legs"] = new JsonArray(),
            ["cost"] = "2",
            ["date_answered"] = isAnswered ? SampleText.Date(SampleText.Made(index).AddSeconds(7)) : null,
            ["dialer_id"] = null,
            ["dialer_saved_search_id"] = null,
            ["direction"] = "outbound",
            ["disposition"] = isAnswered ? "answered" : "no-answer",
            ["duration"] = isAnswered ? 61 + (index % 600) : 0,
            ["forwarded_to"] = null,
            ["has_recording"] = isAnswered,
            ["is_forwarded"] = false,
            ["is_joinable"] = false,
            ["is_to_group_number"] = false,
            ["local_country_iso"] = "",
            ["note"] = isAnswered ? SampleText.Message(index) : "",
            ["note_html"] = isAnswered ? "<p>" + SampleText.Message(index) + "</p>" : "",
            ["outcome_id"] = null,
            ["phone"] = SampleText.Phone(index),
            ["recording_expires_at"] = null,
            ["recording_url"] = isAnswered ? "https://app.close.com/go/call/" + SampleText.Id("acti", index) + "/recording/" : null,
            ["remote_country_iso"] = "US",
            ["source"] = "Close.io",
            ["status"] = "completed",
            ["transferred_from"] = null,
            ["transferred_from_user_id"] = null,
            ["transferred_to"] = null,
            ["transferred_to_user_id"] = null,
            ["voicemail_duration"] = 0,
            ["voicemail_url"] = null,
        });
        SampleShared.AddPhones(item, index);
        SampleShared.AddSequence(item, index: null);
        return item;
    }

    public static JsonObject Email(int index)
    {
        var item = EmailWithoutBody(index);
        var text = SampleText.Message(index + 2) + "\n\n" + SampleText.Message(index + 1);
        return SampleRecords.With(item, new()
        {
            ["body_html"] = "<html><body><p>" + text.Replace("\n", "<br>", StringComparison.Ordinal) + "</p></body></html>",
            ["body_preview"] = SampleText.Message(index + 2),
            ["body_text"] = text,
        });
    }

    public static JsonObject EmailThread(int index) => SampleRecords.With(SampleShared.Of("EmailThread", index), new()
    {
        ["emails"] = new JsonArray(EmailWithoutBody(index + 1), EmailWithoutBody(index + 2)),
        ["latest_normalized_subject"] = "The offer we talked about",
        ["n_emails"] = 2,
        ["participants"] = new JsonArray(SampleShared.Person("ann@example.com", "Ann Example"), SampleShared.Person("bob@example.com", "Bob Example")),
    });

    public static JsonObject Note(int index) => SampleRecords.With(SampleShared.Of("Note", index), new()
    {
        ["attachments"] = new JsonArray(),
        ["note"] = SampleText.Message(index),
        ["note_html"] = "<p>" + SampleText.Message(index) + "</p>",
        ["note_mentions"] = new JsonArray(),
        ["pinned"] = false,
        ["pinned_at"] = null,
        ["title"] = "First talk",
    });

    public static JsonObject Meeting(int index) => SampleRecords.With(SampleShared.Of("Meeting", index), new()
    {
        ["actual_duration"] = null,
        ["attached_call_ids"] = new JsonArray(),
        ["attendees"] = new JsonArray(Attendee("ann@example.com", "Ann Example", isOrganizer: true), Attendee("bob@example.com", "Bob Example", isOrganizer: false)),
        ["calendar_event_link"] = "https://example.com/event",
        ["calendar_event_uids"] = new JsonArray("1@example.com"),
        ["conference_links"] = new JsonArray(new JsonObject { ["type"] = "ZOOM", ["url"] = "https://example.com/join" }),
        ["connected_account_id"] = SampleText.Id("emailacct", 1),
        ["duration"] = 1800,
        ["ends_at"] = SampleText.Date(SampleText.Made(index).AddMinutes(30)),
        ["integrations"] = new JsonArray(),
        ["is_recurring"] = false,
        ["location"] = null,
        ["note"] = SampleText.Message(index),
        ["outcome_id"] = null,
        ["provider_calendar_event_id"] = "ev1",
        ["provider_calendar_ids"] = new JsonArray("ann@example.com"),
        ["provider_calendar_type"] = "google",
        ["source"] = "calendar",
        ["starts_at"] = SampleText.Date(SampleText.Made(index)),
        ["status"] = "completed",
        ["title"] = "Demo",
        ["user_note"] = null,
        ["user_note_date_updated"] = null,
        ["user_note_html"] = null,
        ["user_note_mentions"] = new JsonArray(),
    });

    public static JsonObject WhatsApp(int index)
    {
        var item = SampleRecords.With(SampleShared.Of("WhatsAppMessage", index, byNobody: true), new()
        {
            ["attachments"] = new JsonArray(SampleShared.Attachment(index)),
            ["direction"] = "incoming",
            ["external_whatsapp_message_id"] = "wamid." + SampleText.Id("x", index),
            ["integration_link"] = "https://example.com/1",
            ["integration_name"] = "Example",
            ["message_html"] = "<p>" + SampleText.Message(index) + "</p>",
            ["message_markdown"] = SampleText.Message(index),
            ["response_to_id"] = null,
            ["source"] = "whatsapp",
            ["text"] = SampleText.Message(index),
        });
        SampleShared.AddPhones(item, index);
        SampleShared.AddSequence(item, index: null);
        return item;
    }

    private static JsonObject EmailWithoutBody(int index)
    {
        var item = SampleRecords.With(SampleShared.Of("Email", index), new()
        {
            ["attachments"] = index % 3 == 0 ? new JsonArray(SampleShared.Attachment(index)) : new JsonArray(),
            ["bcc"] = new JsonArray(),
            ["bulk_email_action_id"] = null,
            ["cc"] = new JsonArray(),
            ["date_scheduled"] = null,
            ["date_sent"] = SampleText.Date(SampleText.Made(index)),
            ["direction"] = "outgoing",
            ["email_account_id"] = SampleText.Id("emailacct", 1),
            ["envelope"] = Envelope(index),
            ["followup_sequence_add_cc_bcc"] = false,
            ["followup_sequence_delay"] = null,
            ["followup_sequence_id"] = null,
            ["has_reply"] = index % 2 == 0,
            ["in_reply_to_id"] = null,
            ["message_ids"] = new JsonArray("<" + SampleText.Id("m", index) + "@example.com>"),
            ["need_smtp_credentials"] = false,
            ["opens"] = new JsonArray(),
            ["opens_summary"] = null,
            ["references"] = new JsonArray(),
            ["send_as_id"] = null,
            ["send_attempts"] = new JsonArray(),
            ["sender"] = "Ann Example <ann@example.com>",
            ["status"] = "sent",
            ["subject"] = "The offer we talked about",
            ["template_id"] = SampleText.Id("tmpl", index % 4),
            ["template_name"] = "Offer",
            ["thread_id"] = SampleText.Id("acti", index + 1),
            ["to"] = new JsonArray("bob@example.com"),
        });
        SampleShared.AddSequence(item, index % 2 == 0 ? index : null);
        return item;
    }

    private static JsonObject Envelope(int index) => new()
    {
        ["bcc"] = new JsonArray(),
        ["cc"] = new JsonArray(),
        ["date"] = "Sun, 01 Mar 2026 12:00:00 -0000",
        ["from"] = new JsonArray(SampleShared.Person("ann@example.com", "Ann Example")),
        ["in_reply_to"] = null,
        ["is_autoreply"] = false,
        ["message_id"] = "<" + SampleText.Id("m", index) + "@example.com>",
        ["reply_to"] = new JsonArray(),
        ["sender"] = new JsonArray(SampleShared.Person("ann@example.com", "Ann Example")),
        ["subject"] = "The offer we talked about",
        ["to"] = new JsonArray(SampleShared.Person("bob@example.com", "Bob Example")),
    };

    private static JsonObject Attendee(string email, string name, bool isOrganizer) => new()
    {
        ["contact_id"] = null,
        ["email"] = email,
        ["is_organizer"] = isOrganizer,
        ["name"] = name,
        ["status"] = "yes",
        ["user_id"] = null,
    };
}
