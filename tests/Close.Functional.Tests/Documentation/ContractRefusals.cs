using System.Globalization;

namespace Close.Functional.Tests.Documentation;

/// <summary>Requests that break each rule of the checks, and what the checks say about them.</summary>
internal static class ContractRefusals
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly NewAttachment[] BadFiles = [.. Enumerable.Repeat(new NewAttachment("", "", ""), 10), new("http://example.com/a", "a", "a/b")];

    /// <summary>The refusals that the table below a heading tells.</summary>
    public static IReadOnlyDictionary<string, Func<IEnumerable<FieldError>>> Tables { get; } = new Dictionary<string, Func<IEnumerable<FieldError>>>(StringComparer.Ordinal)
    {
        ["Creating an SMS"] = () => Drafts.SelectMany(fields => Reasons(SmsDraft.Parse(fields, Now))),
        ["Changing an SMS"] = () => Changes.SelectMany(fields => Reasons(SmsChange.Parse(fields, Now))),
        ["Listing SMS"] = () => SmsQueries.SelectMany(fields => Reasons(SmsQuery.Parse(fields))),
        ["Listing all activities"] = () => ActivityQueries.SelectMany(fields => Reasons(ActivityQuery.Parse(fields))),
    };

    private static SmsDraftFields[] Drafts =>
    [
        new SmsDraftFields
        {
            TemplateId = "", LocalPhone = "", RemotePhone = "", LeadId = "", ContactId = "", UserId = "", OrganizationId = "", CreatedBy = "",
            DateScheduled = Now, SendIn = TimeSpan.FromSeconds(60), SendToInbox = true,
        }.WithAttachments(BadFiles),
        new() { Status = SmsStatus.Error, Text = "Hi", TemplateId = "smstmpl_7FyS", SendIn = TimeSpan.FromSeconds(-1) },
        new() { Status = SmsStatus.Scheduled },
        new() { Status = SmsStatus.Scheduled, DateScheduled = Now },
        new() { Status = SmsStatus.Outbox },
    ];

    private static SmsChangeFields[] Changes =>
    [
        new SmsChangeFields
        {
            Status = SmsStatus.Sent, TemplateId = "", LocalPhone = "", RemotePhone = "", LeadId = "", ContactId = "", UserId = "", DateScheduled = Now,
            SendIn = TimeSpan.FromSeconds(60),
        }.WithAttachments(BadFiles),
        new() { Status = SmsStatus.Error, Text = "Hi", TemplateId = "smstmpl_7FyS", SendIn = TimeSpan.FromSeconds(-1) },
        new() { Status = SmsStatus.Scheduled },
        new() { Status = SmsStatus.Scheduled, DateScheduled = Now },
    ];

    private static DateRange[] BadRanges =>
    [
        new() { GreaterThan = Now, AtLeast = Now, LessThan = Now, AtMost = Now },
        DateRange.Between(Now, Now.AddDays(-1)),
    ];

    private static IEnumerable<SmsQueryFields> SmsQueries =>
    [
        new SmsQueryFields { Limit = 101, Skip = 250_001 }.WithIds().WithLeadIds().WithContactIds().WithUserIds().WithFields(),
        new SmsQueryFields { OrganizationId = "" }.WithIds("").WithLeadIds("").WithContactIds("").WithUserIds("").WithFields("a b"),
        .. BadRanges.Select(range => new SmsQueryFields { DateCreated = range, ActivityAt = range }),
    ];

    private static IEnumerable<ActivityQueryFields> ActivityQueries =>
    [
        new ActivityQueryFields { Limit = 101, Skip = 250_001 }.WithIds().WithLeadIds().WithContactIds().WithUserIds().WithTypes().WithFields(),
        new ActivityQueryFields { OrganizationId = "", Order = ActivityOrder.NewestActivity }.WithIds("").WithLeadIds("", "").WithContactIds("").WithUserIds("").WithTypes("a b").WithFields("a b"),
        .. BadRanges.Select(range => new ActivityQueryFields { DateCreated = range, ActivityAt = range }),
        new() { DateCreated = DateRange.Since(Now), Order = ActivityOrder.NewestActivity },
    ];

    /// <summary>The word of the page for a source.</summary>
    public static string WordFor(RuleSource source) => source.Match(
        documented: static _ => "documented",
        inferred: static _ => "inferred",
        assumed: static assumed => string.Create(CultureInfo.InvariantCulture, $"A-{(int)assumed.Assumption:00}"),
        answered: static _ => "answered");

    private static Arr<FieldError> Reasons<T>(Either<CloseError, T> checkedFields) => checkedFields.Match(
        Right: _ => throw new InvalidOperationException("An example of a refusal passes."),
        Left: error => ((CloseError.Invalid)error).Fields);
}
