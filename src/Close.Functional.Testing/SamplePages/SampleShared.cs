using System.Globalization;
using System.Text.Json.Nodes;

namespace Close.Functional.Testing;

/// <summary>The members that several kinds of sample activities have.</summary>
internal static class SampleShared
{
    /// <summary>The members of every kind. There are 7 users, 43 leads and 61 contacts.</summary>
    /// <param name="type">What <c>_type</c> says.</param>
    /// <param name="index">The number of the item.</param>
    /// <param name="byNobody">Whether nobody in the organization made it, as when it came in.</param>
    public static JsonObject Of(string type, int index, bool byNobody = false)
    {
        var made = SampleText.Made(index);
        return new JsonObject
        {
            ["_type"] = type,
            ["activity_at"] = SampleText.Date(made),
            ["contact_id"] = SampleText.Id("cont", index % 61),
            ["created_by"] = byNobody ? null : User(index),
            ["created_by_name"] = byNobody ? null : UserName(index),
            ["date_created"] = SampleText.Date(made),
            ["date_updated"] = SampleText.Date(made.AddMilliseconds(28_949)),
            ["id"] = SampleText.Id("acti", index),
            ["lead_id"] = SampleText.Id("lead", index % 43),
            ["organization_id"] = SampleText.Id("orga", 1),
            ["updated_by"] = byNobody ? null : User(index),
            ["updated_by_name"] = byNobody ? null : UserName(index),
            ["user_id"] = User(index),
            ["user_name"] = UserName(index),
            ["users"] = new JsonArray(),
        };
    }

    /// <summary>The id of one of the users.</summary>
    public static string User(int index) => SampleText.Id("user", index % 7);

    /// <summary>The name of the same user.</summary>
    public static string UserName(int index) => string.Create(CultureInfo.InvariantCulture, $"User {index % 7}");

    /// <summary>Our number and that of the other side.</summary>
    public static void AddPhones(JsonObject item, int index)
    {
        item["local_phone"] = "+12025550143";
        item["local_phone_formatted"] = "+1 202-555-0143";
        item["remote_phone"] = SampleText.Phone(index);
        item["remote_phone_formatted"] = SampleText.FormattedPhone(index);
    }

    /// <summary>The sequence that made it, or none.</summary>
    public static void AddSequence(JsonObject item, int? index)
    {
        item["sequence_id"] = index is { } id ? SampleText.Id("seq", id % 3) : null;
        item["sequence_name"] = index is null ? null : "Welcome";
        item["sequence_subscription_id"] = index is { } number ? SampleText.Id("sub", number) : null;
    }

    /// <summary>A file.</summary>
    public static JsonObject Attachment(int index) => new()
    {
        ["content_type"] = "application/pdf",
        ["filename"] = "offer.pdf",
        ["media_id"] = SampleText.Id("media", index)[..28],
        ["size"] = 10_240 + index,
        ["thumbnail_url"] = null,
        ["url"] = "https://app.close.com/go/file/" + SampleText.Id("acti", index) + "/",
    };

    /// <summary>A person of an e-mail.</summary>
    public static JsonObject Person(string address, string name) => new() { ["email"] = address, ["name"] = name };
}
