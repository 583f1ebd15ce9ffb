using System.Text.Json.Nodes;

namespace Close.Functional.Testing;

/// <summary>What Close itself records, and what organizations define, on sample pages.</summary>
internal static class SampleRecords
{
    public static JsonObject Created(int index) => With(SampleShared.Of("Created", index), new() { ["import_id"] = null, ["source"] = "ui" });

    public static JsonObject LeadStatusChange(int index) => With(SampleShared.Of("LeadStatusChange", index), new()
    {
        ["new_status_id"] = SampleText.Id("stat", 2),
        ["new_status_label"] = "Qualified",
        ["old_status_id"] = SampleText.Id("stat", 1),
        ["old_status_label"] = "Potential",
    });

    public static JsonObject OpportunityStatusChange(int index) => With(SampleShared.Of("OpportunityStatusChange", index), new()
    {
        ["new_pipeline_id"] = SampleText.Id("pipe", 1),
        ["new_pipeline_name"] = "Sales",
        ["new_status_id"] = SampleText.Id("stat", 4),
        ["new_status_label"] = "Won",
        ["new_status_type"] = "won",
        ["old_pipeline_id"] = SampleText.Id("pipe", 1),
        ["old_pipeline_name"] = "Sales",
        ["old_status_id"] = SampleText.Id("stat", 3),
        ["old_status_label"] = "Open",
        ["old_status_type"] = "active",
        ["opportunity_confidence"] = 90,
        ["opportunity_date_won"] = "2026-03-01T00:00:00+00:00",
        ["opportunity_id"] = SampleText.Id("oppo", index),
        ["opportunity_value"] = 50_000 + index,
        ["opportunity_value_currency"] = "USD",
        ["opportunity_value_formatted"] = "$500 monthly",
        ["opportunity_value_period"] = "monthly",
    });

    public static JsonObject LeadMerge(int index) => With(SampleShared.Of("LeadMerge", index), new()
    {
        ["destination_display_name"] = "Example A",
        ["destination_lead_id"] = SampleText.Id("lead", index % 43),
        ["error_message"] = null,
        ["merge_status"] = "completed",
        ["source_display_name"] = "Example B",
        ["source_lead_id"] = SampleText.Id("lead", (index + 1) % 43),
    });

    public static JsonObject TaskCompleted(int index)
    {
        var item = With(SampleShared.Of("TaskCompleted", index), new()
        {
            ["task_assigned_to"] = SampleShared.User(index),
            ["task_assigned_to_name"] = SampleShared.UserName(index),
            ["task_id"] = SampleText.Id("task", index),
            ["task_text"] = "Call back about the offer",
        });
        item.Remove("contact_id"); // Seen: this kind alone never has it.
        SampleShared.AddSequence(item, index);
        return item;
    }

    public static JsonObject ImportUpdate(int index) => With(
        SampleShared.Of("ImportUpdate", index), new() { ["import_id"] = SampleText.Id("impo", 1), ["reverted"] = false });

    public static JsonObject FormSubmission(int index) => With(SampleShared.Of("FormSubmission", index, byNobody: true), new()
    {
        ["form_configuration_id"] = SampleText.Id("formconf", 1),
        ["form_id"] = SampleText.Id("form", 1),
        ["form_name"] = "Contact us",
        ["ip_address"] = "192.0.2.1",
        ["origin"] = "https://example.com",
        ["source_url"] = "https://example.com/contact?ad=1",
        ["source_url_normalized"] = "https://example.com/contact",
        ["values"] = new JsonObject { ["formfld_1"] = "Bob Example", ["formfld_2"] = true, ["formfld_3"] = null },
        ["values_by_name"] = new JsonObject { ["Name"] = "Bob Example", ["Agrees"] = true, ["Company"] = null },
    });

    public static JsonObject Custom(int index) => With(SampleShared.Of("CustomActivity", index), new()
    {
        ["custom_activity_type_id"] = SampleText.Id("actitype", 1),
        ["custom.cf_color"] = "blue",
        ["custom.cf_seats"] = index % 50,
        ["custom.cf_tags"] = new JsonArray("new", "large"),
        ["last_published_at"] = SampleText.Date(SampleText.Made(index)),
        ["mentions"] = new JsonArray(),
        ["mentions_updated_at"] = null,
        ["pinned"] = false,
        ["pinned_at"] = null,
        ["source"] = "api",
        ["status"] = "published",
    });

    /// <summary>Gives an item further members.</summary>
    public static JsonObject With(JsonObject item, JsonObject more)
    {
        foreach (var (name, value) in more)
        {
            item[name] = value?.DeepClone();
        }

        return item;
    }
}
