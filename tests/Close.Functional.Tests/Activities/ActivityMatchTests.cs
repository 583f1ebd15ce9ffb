namespace Close.Functional.Tests.Activities;

public sealed class ActivityMatchTests
{
    private const string Unknown = "Fax";

    public static TheoryData<string> Types => [.. GoldenActivities.Full.Keys, Unknown];

    [Theory]
    [MemberData(nameof(Types))]
    public void Match_gives_each_kind_to_its_own_function(string type) => Assert.Equal(type is Unknown ? "unknown" : type, Name(Read(type)));

    [Theory]
    [MemberData(nameof(Types))]
    public void MatchOrElse_gives_each_kind_to_its_own_function(string type) => Assert.Equal(type is Unknown ? "unknown" : type, NameOrElse(Read(type)));

    [Theory]
    [MemberData(nameof(Types))]
    public void MatchOrElse_gives_a_kind_that_is_not_named_to_the_other_function(string type) =>
        Assert.Equal(type, Read(type).MatchOrElse(otherwise: activity => activity.Type));

    [Fact]
    public void MatchOrElse_prefers_the_function_that_is_named() =>
        Assert.Equal("note", Read("Note").MatchOrElse(otherwise: _ => "otherwise", note: _ => "note"));

    [Fact]
    public void MatchOrElse_leaves_the_kinds_that_are_not_named() =>
        Assert.Equal("otherwise", Read("Call").MatchOrElse(otherwise: _ => "otherwise", note: _ => "note"));

    [Fact]
    public void MatchOrElse_needs_the_other_function() =>
        Assert.Equal("otherwise", Assert.Throws<ArgumentNullException>(() => Read("Note").MatchOrElse<string>(null!)).ParamName);

    private static Activity Read(string type) => ActivityText.Read(GoldenActivities.Least(type));

    private static string Name(Activity activity) => activity.Match(
        sms: _ => "SMS",
        call: _ => "Call",
        email: _ => "Email",
        emailThread: _ => "EmailThread",
        note: _ => "Note",
        meeting: _ => "Meeting",
        whatsApp: _ => "WhatsAppMessage",
        custom: _ => "CustomActivity",
        created: _ => "Created",
        formSubmission: _ => "FormSubmission",
        leadStatusChange: _ => "LeadStatusChange",
        opportunityStatusChange: _ => "OpportunityStatusChange",
        leadMerge: _ => "LeadMerge",
        taskCompleted: _ => "TaskCompleted",
        importUpdate: _ => "ImportUpdate",
        unknown: _ => "unknown");

    private static string NameOrElse(Activity activity) => activity.MatchOrElse(
        otherwise: _ => "otherwise",
        sms: _ => "SMS",
        call: _ => "Call",
        email: _ => "Email",
        emailThread: _ => "EmailThread",
        note: _ => "Note",
        meeting: _ => "Meeting",
        whatsApp: _ => "WhatsAppMessage",
        custom: _ => "CustomActivity",
        created: _ => "Created",
        formSubmission: _ => "FormSubmission",
        leadStatusChange: _ => "LeadStatusChange",
        opportunityStatusChange: _ => "OpportunityStatusChange",
        leadMerge: _ => "LeadMerge",
        taskCompleted: _ => "TaskCompleted",
        importUpdate: _ => "ImportUpdate",
        unknown: _ => "unknown");
}
