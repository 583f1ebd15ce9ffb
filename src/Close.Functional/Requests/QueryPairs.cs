using System.Globalization;

namespace Close.Functional;

/// <summary>Turns queries into the pairs of a URL, always in the same order, and long ones into the POST that stands for a GET.</summary>
internal static class QueryPairs
{
    // Close documents the override for URLs beyond about 2,000 characters; the address of the API takes some of them.
    private const int LongestQuery = 1_900;

    /// <summary>The header that says which method a POST stands for.</summary>
    public const string Override = "x-http-method-override";

    public static IEnumerable<NamedValue> Of(SmsQueryFields fields) =>
    [
        .. Page(fields.Limit, fields.Skip),
        .. List("id__in", fields.Ids),
        .. List("lead_id", fields.LeadIds),
        .. List("contact_id", fields.ContactIds),
        .. List("user_id", fields.UserIds),
        .. Text("organization_id", fields.OrganizationId),
        .. Range("date_created", fields.DateCreated),
        .. Range("activity_at", fields.ActivityAt),
        .. Fields(fields.Fields),
    ];

    public static IEnumerable<NamedValue> Of(ActivityQueryFields fields) =>
    [
        .. Page(fields.Limit, fields.Skip),
        .. List("id__in", fields.Ids),
        .. OneOrMore("lead_id", fields.LeadIds),
        .. OneOrMore("contact_id", fields.ContactIds),
        .. OneOrMore("user_id", fields.UserIds),
        .. OneOrMore("_type", fields.Types?.Select(type => type == "CustomActivity" ? "Custom" : type).ToList()),
        .. Text("organization_id", fields.OrganizationId),
        .. Range("date_created", fields.DateCreated),
        .. Range("activity_at", fields.ActivityAt),
        .. Text("_order_by", fields.Order switch
        {
            ActivityOrder.OldestCreated => "date_created",
            ActivityOrder.NewestActivity => "-activity_at",
            _ => null,
        }),
        .. Text("thread_emails", fields.EmailThreads switch
        {
            EmailThreads.Both => "true",
            EmailThreads.Only => "only",
            _ => null,
        }),
        .. Fields(fields.Fields),
    ];

    /// <summary>The GET of a list; a POST that stands for it when the query is too long for a URL (documented: Filter Parameters).</summary>
    public static HttpCall Call(string path, IEnumerable<NamedValue> query)
    {
        var pairs = toArray(query);
        var get = HttpCall.To(HttpMethod.Get, path, Repeat.Safe);
        return Fits(pairs) ? get.WithQuery(pairs) : Posted(get, pairs);
    }

    /// <summary>Whether a query is short enough for a URL.</summary>
    public static bool Fits(IEnumerable<NamedValue> query) => QueryEncoding.Encode(query).Length <= LongestQuery;

    /// <summary>The POST that stands for a GET: the query goes in its body, all else stays.</summary>
    public static HttpCall Posted(HttpCall get, IEnumerable<NamedValue> query) =>
        get.WithMethod(HttpMethod.Post).WithQuery([]).WithHeader(Override, "GET").WithJson(Params(toArray(query)));

    /// <summary>The pair that asks for some fields only. Without kind and id an answer cannot be told apart, so they are always asked for.</summary>
    public static IEnumerable<NamedValue> Fields(IReadOnlyList<string>? names) =>
        names is { } given ? List("_fields", [.. given.Prepend("id").Prepend("_type").Distinct(StringComparer.Ordinal)]) : [];

    private static HttpBody Params(Arr<NamedValue> pairs) => JsonBody.Write(writer =>
    {
        writer.WriteStartObject();
        writer.WriteStartObject("_params");
        foreach (var pair in pairs.AsEnumerable())
        {
            writer.WriteString(pair.Name, pair.Value);
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    });

    private static IEnumerable<NamedValue> Page(int? limit, int? skip) =>
        [.. Text("_limit", limit?.ToString(CultureInfo.InvariantCulture)), .. Text("_skip", skip?.ToString(CultureInfo.InvariantCulture))];

    private static IEnumerable<NamedValue> List(string name, IReadOnlyList<string>? values) =>
        values is { Count: > 0 } given ? [new NamedValue(name, string.Join(',', given))] : [];

    // The list of all activities documents its plural filters under names of their own.
    private static IEnumerable<NamedValue> OneOrMore(string name, IReadOnlyList<string>? values) =>
        List(values is { Count: > 1 } ? name + "__in" : name, values);

    private static IEnumerable<NamedValue> Text(string name, string? value) => value is null ? [] : [new NamedValue(name, value)];

    private static IEnumerable<NamedValue> Range(string name, DateRange range) =>
    [
        .. Text($"{name}__gt", Date(range.GreaterThan)),
        .. Text($"{name}__gte", Date(range.AtLeast)),
        .. Text($"{name}__lt", Date(range.LessThan)),
        .. Text($"{name}__lte", Date(range.AtMost)),
    ];

    private static string? Date(DateTimeOffset? date) => date is { } given ? WireDate.Format(given) : null;
}
