using System.Globalization;
using System.Text.Json;

namespace Close.Functional.Tests.Validation.Queries;

/// <summary>Reads a query back from the call that asks it, in either of the two ways in which it can be sent.</summary>
internal static class SentQuery
{
    /// <summary>The pairs as a server sees them: from the URL, or from the body that stands for one.</summary>
    public static Arr<NamedValue> Pairs(HttpCall call)
    {
        if (call.Method == HttpMethod.Get)
        {
            return QueryEncoding.Decode(QueryEncoding.Encode(call.Query));
        }

        using var body = JsonDocument.Parse(call.Body.Bytes);
        return Prelude.toArray(body.RootElement.GetProperty("_params").EnumerateObject().Select(member => new NamedValue(member.Name, member.Value.GetString()!)));
    }

    public static SmsQueryFields Sms(HttpCall call) => new Members(Pairs(call)).Read(static all => new SmsQueryFields
    {
        Limit = all.Number("_limit"),
        Skip = all.Number("_skip"),
        Ids = all.List("id__in"),
        LeadIds = all.List("lead_id"),
        ContactIds = all.List("contact_id"),
        UserIds = all.List("user_id"),
        OrganizationId = all.Text("organization_id"),
        DateCreated = all.Range("date_created"),
        ActivityAt = all.Range("activity_at"),
        Fields = all.List("_fields"),
    });

    public static ActivityQueryFields Activity(HttpCall call) => new Members(Pairs(call)).Read(static all => new ActivityQueryFields
    {
        Limit = all.Number("_limit"),
        Skip = all.Number("_skip"),
        Ids = all.List("id__in"),
        LeadIds = all.OneOrMore("lead_id"),
        ContactIds = all.OneOrMore("contact_id"),
        UserIds = all.OneOrMore("user_id"),
        Types = all.OneOrMore("_type"),
        OrganizationId = all.Text("organization_id"),
        DateCreated = all.Range("date_created"),
        ActivityAt = all.Range("activity_at"),
        Fields = all.List("_fields"),
        Order = all.Text("_order_by") switch
        {
            null => ActivityOrder.NewestCreated,
            "date_created" => ActivityOrder.OldestCreated,
            "-activity_at" => ActivityOrder.NewestActivity,
            var other => throw new FormatException(other),
        },
        EmailThreads = all.Text("thread_emails") switch
        {
            null => EmailThreads.Apart,
            "true" => EmailThreads.Both,
            "only" => EmailThreads.Only,
            var other => throw new FormatException(other),
        },
    });

    /// <summary>What asking adds to the named fields: without kind and id an answer cannot be told apart.</summary>
    public static IReadOnlyList<string>? Asked(IReadOnlyList<string>? names) =>
        names is null ? null : [.. names.Prepend("id").Prepend("_type").Distinct(StringComparer.Ordinal)];

    /// <summary>Takes each pair once; one that is left over or comes twice is a failure.</summary>
    private sealed class Members(IEnumerable<NamedValue> pairs)
    {
        private readonly Dictionary<string, string> left = pairs.ToDictionary(pair => pair.Name, pair => pair.Value, StringComparer.Ordinal);

        public T Read<T>(Func<Members, T> read)
        {
            var value = read(this);
            Assert.Empty(left);
            return value;
        }

        public string? Text(string name) => left.Remove(name, out var value) ? value : null;

        public int? Number(string name) => Text(name) is { } value ? int.Parse(value, CultureInfo.InvariantCulture) : null;

        public string[]? List(string name) => Text(name)?.Split(',');

        public string[]? OneOrMore(string name) => List(name) ?? List(name + "__in");

        public DateRange Range(string name) => new()
        {
            GreaterThan = Date($"{name}__gt"),
            AtLeast = Date($"{name}__gte"),
            LessThan = Date($"{name}__lt"),
            AtMost = Date($"{name}__lte"),
        };

        private DateTimeOffset? Date(string name) =>
            Text(name) is { } value ? DateTimeOffset.ParseExact(value, "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture) : null;
    }
}
