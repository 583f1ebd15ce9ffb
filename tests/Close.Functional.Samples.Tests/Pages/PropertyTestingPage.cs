using FsCheck;
using FsCheck.Fluent;

namespace Close.Functional.Samples.Tests.Pages;

/// <summary>The code of <c>docs/property-testing.md</c>. What it tests stands for a caller's own code.</summary>
public sealed class PropertyTestingPage
{
    // <property-arbitrary>
    [Property(Arbitrary = [typeof(CloseArbitraries)])]
    public void Every_activity_has_a_line_that_is_not_empty(Activity activity) =>
        Assert.NotEmpty(Line(activity));

    [Property(Arbitrary = [typeof(CloseArbitraries)])]
    public void No_error_is_answered_with_success(CloseError error) =>
        Assert.InRange(StatusOf(error), 400, 599);
    // </property-arbitrary>

    // <property-forall>
    [Fact]
    public void A_checked_draft_keeps_what_was_filled_in() =>
        Prop.ForAll(CloseGenerators.ValidSmsDraftFields, fields => SmsDraft.Parse(fields).Map(draft => draft.Fields == fields).IfLeft(false))
            .QuickCheckThrowOnFailure();
    // </property-forall>

    // <property-generator>
    private static readonly Arbitrary<Sms> Answered =
        CloseGenerators.Sms.Generator.Select(sms => sms with { Status = SmsStatus.Inbox, Direction = SmsDirection.Inbound }).ToArbitrary();
    // </property-generator>

    // <property-faults>
    [Property(MaxTest = 30)]
    public async Task Nothing_is_sent_twice_when_answers_are_lost(int seed)
    {
        var close = new SimulatedClose(skipsWaitsUpTo: TimeSpan.FromSeconds(45));
        close.Spoil(FaultPlan.Seeded(seed, share: 0.3, FaultKind.ResetBefore, FaultKind.ResetAfter, FaultKind.TooManyRequests, FaultKind.BadGateway));
        var transport = close.Transport().WithRetries(new RetryPolicy(), close.Time, draw: () => 0.5);

        await Remind("lead_acme", close.World.Now).RunAsync(transport);

        Assert.InRange(close.World.Count, 0, 1);
    }
    // </property-faults>

    [Fact]
    public void A_generator_is_built_from_another() =>
        Prop.ForAll(Answered, sms => sms.Direction == SmsDirection.Inbound).QuickCheckThrowOnFailure();

    private static string Line(Activity activity) => activity.MatchOrElse(
        otherwise: other => $"{other.Type} {other.Id}",
        sms: message => message.Text is { Length: > 0 } text ? text : "an empty message");

    private static int StatusOf(CloseError error) => error.Match(
        invalid: _ => 400, rejected: _ => 422, denied: _ => 500, notFound: _ => 404, rateLimited: _ => 429, unavailable: _ => 503, unreadable: _ => 502);

    private static CloseIO<Sms> Remind(string lead, DateTimeOffset now) =>
        from draft in SmsDraft.SendNow("+12025550143", "+12025550199", "Hi! Still on for noon?", lead)
        from sent in SmsApi.Create(draft).ToIO().OrElse(error => error is CloseError.Unavailable { Outcome: Outcome.Unknown } or CloseError.Unreadable
            ? SmsFlow.FindCreated(draft, now.AddMinutes(-1)).Bind(found => found.Count > 0 ? CloseIO.Pure(found[0]) : CloseIO.Fail<Sms>(error))
            : CloseIO.Fail<Sms>(error))
        select sent;
}
