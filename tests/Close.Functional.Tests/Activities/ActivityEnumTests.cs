using System.Reflection;

namespace Close.Functional.Tests.Activities;

/// <summary>The texts of the open enums, said a second time.</summary>
public sealed class ActivityEnumTests
{
    public static TheoryData<string, IReadOnlyList<OpenEnum>> Table => new()
    {
        { "created in-progress completed cancel no-answer busy failed timeout", CallStatus.Known },
        { "inbound outbound", CallDirection.Known },
        { "Close.io External", CallSource.Known },
        { "answered no-answer vm-answer vm-left busy blocked error abandoned", CallDisposition.Known },
        { "regular power predictive external", CallMethod.Known },
        { "inbox draft scheduled outbox sent error", EmailStatus.Known },
        { "incoming outgoing", MessageDirection.Known },
        { "upcoming in-progress completed canceled declined-by-org declined-by-lead", MeetingStatus.Known },
        { "calendar manual", MeetingSource.Known },
        { "noreply yes no maybe", AttendeeStatus.Known },
        { "google microsoft", CalendarProvider.Known },
        { "ZOOM GOOGLE_MEET GOOGLE_HANGOUTS MICROSOFT_TEAMS SKYPE WEBEX GO_TO_MEETING", ConferenceService.Known },
        { "low medium high", OutcomeConfidence.Known },
        { "draft published", CustomActivityStatus.Known },
        { "won lost active", OpportunityStatusType.Known },
        { "one_time monthly annual", OpportunityValuePeriod.Known },
        { "pending in_progress completed errored", LeadMergeStatus.Known },
        {
            "ui api import clipper email suggestion segment-integration customerio-integration calendly-integration ai whatsapp webform",
            CreationSource.Known
        },
    };

    public static IEnumerable<object[]> EnumTypes => typeof(OpenEnum).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(OpenEnum))).Select(type => new object[] { type });

    [Theory]
    [MemberData(nameof(Table), DisableDiscoveryEnumeration = true)]
    public void Known_texts_are_those_of_the_table(string texts, IReadOnlyList<OpenEnum> known) =>
        Assert.Equal(texts, string.Join(' ', known.Select(one => one.Text)));

    [Theory]
    [MemberData(nameof(EnumTypes))]
    public void A_known_text_gives_the_known_value(Type type) => Assert.All(Known(type), one => Assert.Same(one, Of(type, one.Text)));

    [Theory]
    [MemberData(nameof(EnumTypes))]
    public void A_text_that_nobody_knows_is_kept(Type type) => Assert.Equal("surprise", Of(type, "surprise").Text);

    [Theory]
    [MemberData(nameof(EnumTypes))]
    public void Two_values_with_the_same_unknown_text_are_equal(Type type) => Assert.Equal(Of(type, "surprise"), Of(type, "surprise"));

    [Theory]
    [MemberData(nameof(EnumTypes))]
    public void Empty_text_says_nothing(Type type) => Assert.True(Of(type, "").IsUnspecified);

    [Theory]
    [MemberData(nameof(EnumTypes))]
    public void Every_public_value_is_known(Type type) =>
        Assert.Equal(
            Known(type).Count + 1,
            type.GetProperties(BindingFlags.Public | BindingFlags.Static).Count(property => property.PropertyType == type));

    [Fact]
    public void A_call_status_is_matched_by_its_case() =>
        AssertOwnText(CallStatus.Known, one => one.Match(
            created: () => "created",
            inProgress: () => "in-progress",
            completed: () => "completed",
            canceled: () => "cancel",
            noAnswer: () => "no-answer",
            busy: () => "busy",
            failed: () => "failed",
            timedOut: () => "timeout",
            unknown: _ => "unknown"));

    [Fact]
    public void An_email_status_is_matched_by_its_case() =>
        AssertOwnText(EmailStatus.Known, one => one.Match(
            inbox: () => "inbox",
            draft: () => "draft",
            scheduled: () => "scheduled",
            outbox: () => "outbox",
            sent: () => "sent",
            error: () => "error",
            unknown: _ => "unknown"));

    [Fact]
    public void A_meeting_status_is_matched_by_its_case() =>
        AssertOwnText(MeetingStatus.Known, one => one.Match(
            upcoming: () => "upcoming",
            inProgress: () => "in-progress",
            completed: () => "completed",
            canceled: () => "canceled",
            declinedByOrganization: () => "declined-by-org",
            declinedByLead: () => "declined-by-lead",
            unknown: _ => "unknown"));

    [Fact]
    public void A_merge_status_is_matched_by_its_case() =>
        AssertOwnText(LeadMergeStatus.Known, one => one.Match(
            pending: () => "pending", inProgress: () => "in_progress", completed: () => "completed", errored: () => "errored", unknown: _ => "unknown"));

    [Fact]
    public void A_custom_status_is_matched_by_its_case() =>
        AssertOwnText(CustomActivityStatus.Known, one => one.Match(draft: () => "draft", published: () => "published", unknown: _ => "unknown"));

    [Fact]
    public void An_unknown_status_is_matched_with_its_text() =>
        Assert.Equal("archived", CustomActivityStatus.Of("archived").Match(draft: () => "draft", published: () => "published", unknown: text => text));

    private static void AssertOwnText<T>(IReadOnlyList<T> known, Func<T, string> match)
        where T : OpenEnum => Assert.All(known, one => Assert.Equal(one.Text, match(one)));

    private static IReadOnlyList<OpenEnum> Known(Type type) => (IReadOnlyList<OpenEnum>)type.GetProperty("Known")!.GetValue(null)!;

    private static OpenEnum Of(Type type, string text) => (OpenEnum)type.GetMethod("Of")!.Invoke(null, [text])!;
}
