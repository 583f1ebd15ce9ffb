using System.Text.Json.Nodes;

namespace Close.Functional.Testing;

/// <summary>The SMS of sample pages.</summary>
internal static class SampleSms
{
    private static readonly string[] Statuses = ["sent", "inbox", "sent", "sent", "draft", "error", "inbox", "sent"];

    /// <summary>The item of this number.</summary>
    public static JsonObject Item(int index)
    {
        var status = Statuses[index % Statuses.Length];
        var isInbound = status == "inbox";
        var made = SampleText.Made(index);
        var item = SampleShared.Of("SMS", index, isInbound);
        item["agent_action_reason"] = null;
        item["agent_config_id"] = null;
        item["attachments"] = new JsonArray();
        item["caller_id_mode"] = "fixed";
        item["caller_id_reason"] = "context";
        item["cost"] = status == "sent" ? "1" : null;
        item["date_scheduled"] = null;
        item["date_sent"] = status == "sent" ? SampleText.Date(made.AddMilliseconds(28_948)) : null;
        item["direction"] = isInbound ? "inbound" : "outbound";
        item["error_message"] = status == "error" ? "The carrier did not accept the message." : null;
        item["source"] = "Close.io";
        item["status"] = status;
        item["template_id"] = null;
        item["text"] = SampleText.Message(index);
        SampleShared.AddPhones(item, index);
        item["local_country_iso"] = "US";
        item["remote_country_iso"] = "US";
        SampleShared.AddSequence(item, index: null);
        return item;
    }
}
