namespace Close.Functional.Tests.Validation;

public sealed class ForbiddenNullTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly SmsState Draft = SmsState.Of(SmsStatus.Draft);

    public static TheoryData<string, Action> Calls() => new()
    {
        { "fields", () => SmsDraft.Parse(null!) },
        { "fields", () => SmsChange.Parse(null!) },
        { "fields", () => SmsQuery.Parse(null!) },
        { "fields", () => ActivityQuery.Parse(null!) },
        { "lead", () => SmsQuery.OfLead(null!) },
        { "lead", () => ActivityQuery.OfLead(null!) },
        { "command", () => SmsLifeCycle.Apply(Draft, null!, Noon) },
        { "state", () => SmsLifeCycle.Apply(null!, new SmsCommand.Cancel(), Noon) },
        { "command", () => SmsLifeCycle.ApplyAs(SmsActor.Caller, Draft, null!, Noon) },
        { "state", () => SmsLifeCycle.ApplyChange(null!, SmsChange.Cancel, Noon) },
        { "change", () => SmsLifeCycle.ApplyChange(Draft, null!, Noon) },
        { "id", () => _ = new Sms(null!) },
        { "id", () => _ = new NoteActivity(null!) },
        { "members", () => Extra.Of(null!) },
    };

    [Theory]
    [MemberData(nameof(Calls))]
    public void A_forbidden_null_is_named(string parameter, Action call) => Assert.Equal(parameter, Assert.Throws<ArgumentNullException>(call).ParamName);
}
