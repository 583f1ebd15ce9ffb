using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Close.Functional.Tests.Http;

namespace Close.Functional.Tests.Documentation;

/// <summary>What the code declares and the contract tells: fields, parameters, calls, statuses and sources.</summary>
internal static partial class ContractDeclarations
{
    private static readonly string[] Shared = [.. ActivityWire.Unknown.FieldNames];

    /// <summary>Blocks of the page that are written by these functions.</summary>
    public static IReadOnlyDictionary<string, Func<string>> Blocks { get; } = new Dictionary<string, Func<string>>(StringComparer.Ordinal)
    {
        ["kinds"] = Kinds,
        ["parts"] = Parts,
        ["content-types"] = ContentTypes,
    };

    /// <summary>Tables of the page, by heading, whose first column holds exactly these names.</summary>
    public static IReadOnlyDictionary<string, Func<IEnumerable<string>>> FieldTables { get; } = new Dictionary<string, Func<IEnumerable<string>>>(StringComparer.Ordinal)
    {
        ["Creating an SMS"] = () => SmsBodyWire.Draft.FieldNames.Append("send_to_inbox"),
        ["Changing an SMS"] = () => SmsBodyWire.Change.FieldNames,
        ["Listing SMS"] = () => Ranges.SelectMany(range => SmsApi.List(SmsQuery.Parse(FullSms(range)).Value()).Call.Query).Select(pair => pair.Name),
        ["Listing all activities"] = () => FullAll().SelectMany(fields => ActivityApi.List(ActivityQuery.Parse(fields).Value()).Call.Query).Select(pair => pair.Name),
    };

    /// <summary>The calls of the library, as method and path.</summary>
    public static IEnumerable<string> Calls
    {
        get
        {
            var id = SmsId.Parse("acti_7FyS").Value();
            var draft = SmsDraft.Keep("+12025550143", "+12025550199", "Hi").Value();
            HttpCall[] calls =
            [
                SmsApi.List(SmsQuery.All).Call, SmsApi.Create(draft).Call, SmsApi.Get(id).Call, SmsApi.Update(id, SmsChange.Cancel).Call, SmsApi.Delete(id).Call,
                ActivityApi.List(ActivityQuery.All).Call,
            ];
            return calls.Select(call => $"{call.Method} {call.Path.Replace(id.Value, "{id}", StringComparison.Ordinal)}");
        }
    }

    private static DateRange[] Ranges =>
    [
        new() { GreaterThan = DateTimeOffset.UnixEpoch, AtMost = DateTimeOffset.UnixEpoch },
        new() { AtLeast = DateTimeOffset.UnixEpoch, LessThan = DateTimeOffset.UnixEpoch },
    ];

    public static string ErrorOf(int status) => ErrorReader.Read(new Envelope(status, Arr<NamedValue>.Empty, HttpBody.Empty)).GetType().Name;

    /// <summary>The titles that a source text gives after "documented", in code and in comments.</summary>
    public static IEnumerable<string> PagesNamedIn(string code)
    {
        var text = CommentBreak().Replace(code.ReplaceLineEndings("\n"), " ");
        return InCode().Matches(text).Select(match => match.Groups["page"].Value)
            .Concat(InComments().Matches(text).SelectMany(match => match.Groups["pages"].Value.Split(", ")));
    }

    private static string Kinds()
    {
        var text = new StringBuilder("| `_type` | read as | fields |\n| --- | --- | --- |\n");
        Row(text, "every kind", "`Activity`", Shared);
        foreach (var (kind, declared) in ActivityWire.Cases.OrderBy(one => one.Key, StringComparer.Ordinal))
        {
            // An organization's own field is known by its being read into the record, not kept as an unknown member.
            var read = Read(declared, $$"""{"_type":"{{kind}}","id":"acti_7FyS","custom.cf_7FyS":1}""");
            Row(text, $"`{kind}`", $"`{read.GetType().Name}`", declared.FieldNames.Except(Shared, StringComparer.Ordinal).Concat(read.Extra.Count == 0 ? ["custom.…"] : []));
        }

        return text.Append("| any other | `UnknownActivity` | — |\n").ToString();
    }

    private static Activity Read(ActivityCase declared, string json)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read();
        return declared.Read(ref reader);
    }

    // Every other JSON object with a declaration of its own; bodies and kinds of activity have their own tables.
    private static string Parts()
    {
        var parts =
            from type in typeof(WireType<>).Assembly.GetTypes()
            where type.Name.EndsWith("Wire", StringComparison.Ordinal)
            from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
            where field.FieldType is { IsGenericType: true } declared && declared.GetGenericTypeDefinition() == typeof(WireType<>)
            let item = field.FieldType.GetGenericArguments()[0]
            where !item.IsAssignableTo(typeof(Activity)) && item != typeof(SmsDraftFields) && item != typeof(SmsChangeFields)
            let names = (IEnumerable<string>)field.FieldType.GetProperty(nameof(WireType<>.FieldNames))!.GetValue(field.GetValue(null))!
            select (Name: item.Name.Split('`')[0], Fields: string.Join(' ', names));
        var text = new StringBuilder("| object | fields |\n| --- | --- |\n");
        foreach (var (name, fields) in parts.Distinct().OrderBy(part => part.Name, StringComparer.Ordinal))
        {
            Row(text, $"`{name}`", fields.Split(' '));
        }

        return text.ToString();
    }

    private static string ContentTypes()
    {
        var text = new StringBuilder("| media type | subtypes |\n| --- | --- |\n");
        foreach (var group in NewAttachment.ContentTypes.Order(StringComparer.Ordinal).GroupBy(type => type.Split('/')[0], StringComparer.Ordinal))
        {
            Row(text, $"`{group.Key}/`", group.Select(type => type[(group.Key.Length + 1)..]));
        }

        return text.ToString();
    }

    private static void Row(StringBuilder text, string first, IEnumerable<string> codes) =>
        text.Append(CultureInfo.InvariantCulture, $"| {first} | {string.Join(", ", codes.Select(code => $"`{code}`"))} |\n");

    private static void Row(StringBuilder text, string first, string second, IEnumerable<string> codes) => Row(text, $"{first} | {second}", codes);

    private static SmsQueryFields FullSms(DateRange range) => new SmsQueryFields { Limit = 1, Skip = 1, OrganizationId = "orga_7FyS", DateCreated = range, ActivityAt = range }
        .WithIds("acti_7FyS").WithLeadIds("lead_7FyS").WithContactIds("cont_7FyS").WithUserIds("user_7FyS").WithFields("status");

    private static IEnumerable<ActivityQueryFields> FullAll()
    {
        var most = new ActivityQueryFields { Limit = 1, Skip = 1, OrganizationId = "orga_7FyS", EmailThreads = EmailThreads.Only }.WithIds("acti_7FyS").WithFields("status");
        var ofOneLead = most.WithLeadIds("lead_7FyS").WithOrder(ActivityOrder.NewestActivity);
        return
        [
            most.WithLeadIds("lead_7FyS", "lead_8GzT"),
            .. Ranges.Select(range => most.WithDateCreated(range)),
            .. Ranges.Select(range => ofOneLead.WithActivityAt(range).WithContactIds("cont_7FyS").WithUserIds("user_7FyS").WithTypes("SMS")),
            ofOneLead.WithContactIds("cont_7FyS", "cont_8GzT").WithUserIds("user_7FyS", "user_8GzT").WithTypes("SMS", "Call"),
        ];
    }

    [GeneratedRegex(@"\s*\n\s*///?\s*", RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex CommentBreak();

    [GeneratedRegex(@"RuleSource\.(Documented|Inferred)\(""(?<page>[^""]+)""\)", RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex InCode();

    [GeneratedRegex(@"(?<!not )documented(: | \()(?<pages>[A-Z][^)<""]+)\)", RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex InComments();
}
