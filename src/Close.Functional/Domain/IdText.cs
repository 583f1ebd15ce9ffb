using System.Buffers;

namespace Close.Functional;

/// <summary>The one rule for the text of an id: refuse only what is surely wrong.</summary>
internal static class IdText
{
    public const string Activity = "acti";
    public const string Lead = "lead";
    public const string Contact = "cont";
    public const string User = "user";
    public const string Organization = "orga";
    public const string SmsTemplate = "smstmpl";

    // No page describes ids: the prefixes are those of the ids in its samples.
    private static readonly RuleSource Samples = new RuleSource.Inferred("List all activities");

    // What may stand in a path segment and in a comma list without being encoded (RFC 3986, unreserved).
    private static readonly SearchValues<char> Allowed =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~");

    private static readonly string[] KnownPrefixes =
    [
        Activity, Lead, Contact, User, Organization, SmsTemplate, "phon", "task", "oppo", "stat", "emailacct", "media",
        "actitype", "pipe", "seq", "sub", "outcome", "form", "formfld", "formconf",
    ];

    public static Validation<FieldError, string> Check(string? text, string prefix, string field)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return Fail(field, $"an id that starts with {prefix}_ is needed, not empty text");
        }

        if (text.AsSpan().ContainsAnyExcept(Allowed) || text.AsSpan().Trim('.').IsEmpty)
        {
            return Fail(field, "an id holds only letters, digits and the signs - . _ ~");
        }

        var end = text.IndexOf('_', StringComparison.Ordinal);
        var found = end < 0 ? null : KnownPrefixes.FirstOrDefault(known => text.AsSpan(0, end).SequenceEqual(known));
        return found is null || found == prefix
            ? Success<FieldError, string>(text)
            : Fail(field, $"an id that starts with {prefix}_ is needed, this one names another kind ({found}_)");
    }

    private static Validation<FieldError, string> Fail(string field, string message) =>
        Fail<FieldError, string>(new FieldError(field, message, Samples));
}
