using FsCheck;
using FsCheck.Fluent;

namespace Close.Functional.Testing.Tests.Simulating;

/// <summary>The library and the simulator are of one mind: what the one lets through, the other takes, save for what only Close can know.</summary>
[Properties(typeof(CloseArbitraries))]
public sealed class AgreementTests
{
    private static readonly DateTimeOffset Early = new(1990, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>A world that believes in every number, lead, contact, user and template.</summary>
    private static World Trusting { get; } = World.Example(Early).WithOptions(new SimulatorOptions
    {
        SendingNeedsOurNumber = false,
        TemplatesMustExist = false,
        NeighboursMustExist = false,
    });

    [Property]
    public void A_draft_that_the_library_lets_through_is_taken(SmsDraft draft)
    {
        var request = SmsApi.Create(draft);
        var (world, answer) = Sent(Trusting, request.Call);

        Assert.Equal(200, answer.Status);
        Assert.True(request.Decode(answer).Match(Right: sms => sms == world.Find(sms.Id.Value), Left: _ => false));
    }

    [Property]
    public void A_draft_is_refused_only_for_what_only_Close_can_know(SmsDraft draft)
    {
        var (_, answer) = Sent(World.Example(Early), SmsApi.Create(draft).Call);

        Assert.Empty(answer.FaultyFields().Except(["lead", "contact", "user", "template", "organization", "created_by", "local_phone"], StringComparer.Ordinal));
    }

    [Property]
    public void A_message_says_what_its_draft_said(SmsDraft draft)
    {
        var made = Sent(Trusting, SmsApi.Create(draft).Call).World.Activities.Rows.Select(row => (Sms)row.Read()).Single();

        Assert.Equal(
            (draft.Fields.Status, draft.Fields.Text, draft.Fields.TemplateId, draft.Fields.LocalPhone, draft.Fields.RemotePhone, draft.Fields.LeadId, draft.Fields.Attachments.Count),
            (made.Status, made.Text, made.TemplateId?.Value, made.LocalPhone?.Value, made.RemotePhone?.Value, made.LeadId?.Value, made.Attachments.Count));
    }

    [Property]
    public Property A_change_moves_a_message_just_as_the_life_cycle_says() => Prop.ForAll(
        Arb.From(Gen.Elements("inbox", "draft", "scheduled", "outbox", "sent", "error", "queued")),
        CloseGenerators.SmsChange,
        (status, change) =>
        {
            var (world, id) = SmsScene.Example.InStatus(status);
            world = world.WithOptions(Trusting.Options with { SendingNeedsContent = false, SendingNeedsRemotePhone = false });
            var expected = SmsLifeCycle.ApplyChange(SmsState.Of(world.Sms(id)), change, world.Now)
                .Match(Right: state => state.ToString(), Left: error => Faults(((CloseError.Invalid)error).Fields.Select(fault => fault.Field)));

            var (after, answer) = Sent(world, SmsApi.Update(SmsScene.IdOf(id), change).Call);

            Assert.Equal(expected, answer.Status == 200 ? after.Sms(id).Status.Text : Faults(answer.FaultyFields()));
        });

    private static string Faults(IEnumerable<string> fields) => $"refused: {string.Join(' ', fields.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))}";

    private static (World World, Envelope Answer) Sent(World world, HttpCall call) => Simulator.Step(world, call.WithHeader("Authorization", "Bearer api_ada"));
}
