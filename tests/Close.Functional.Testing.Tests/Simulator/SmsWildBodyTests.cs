using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Close.Functional.Testing.Tests.Simulating;

/// <summary>Whatever comes, the answer is one of Close's, and what is refused changes nothing.</summary>
public sealed class SmsWildBodyTests
{
    private static readonly int[] Statuses = [200, 400, 404, 415];

    private static readonly string[] Values =
    [
        "null", "true", "0", "-1", "59.9", "60", "1e400", "-0.0000001", "''", "'a'", "[]", "{}", "[null]", "[{}]", "'draft'", "'scheduled'", "'outbox'", "'sent'", "'inbox'",
        "'error'", "'queued'", "'inbound'", "'Close.io'", "'+12025550143'", "'+12025550199'", "'+1202-555-0199'", "'lead_acme'", "'lead_blue'", "'cont_cy'", "'cont_di'", "'user_bo'",
        "'smstmpl_hello'", "'smstmpl_old'", "'2026-03-02'", "'0001-01-01'", "'9999-12-31T23:59:59-14:00'", "'2026-03-01T13:00:00Z'", "'\\ud83d\\ude00'", "'\\ud800'",
        "[{'url':'https://example.com/a','filename':'a.png','content_type':'image/png'}]", "[{'url':1,'filename':'a','content_type':'image/png'}]",
    ];

    private static readonly string[] Names =
    [
        "status", "text", "template_id", "local_phone", "remote_phone", "lead_id", "contact_id", "user_id", "organization_id", "created_by", "created_by_id", "direction", "source",
        "date_created", "activity_at", "date_scheduled", "send_in", "attachments", "color", "_type", "", "\\u0000", "\\udc00",
    ];

    private static Gen<string> Body { get; } = Gen.Frequency(
        (6, from members in Member().ListOf() select $"{{{string.Join(',', members)}}}"),
        (6, from status in Gen.Elements("draft", "scheduled", "outbox", "sent", "inbox") from one in Member() select $"{{'status':'{status}',{SmsScene.Ready},'date_scheduled':'2026-03-01T12:00:30',{one}}}"),
        (1, from status in Gen.Elements("draft", "outbox") select $"{{'status':'{status}'}}"),
        (1, from cut in Gen.Choose(0, 30) select $"{{'status':'draft',{SmsScene.Ready}}}"[..cut]),
        (1, from bytes in Gen.Choose(0, 255).ListOf() select Encoding.Latin1.GetString([.. bytes.Select(one => (byte)one)])));

    private static Gen<SimulatorOptions> Options { get; } =
        from bits in Gen.Choose(0, (1 << 24) - 1)
        from lag in Gen.Choose(0, 1)
        select With(bits) with { ReadsLagBy = TimeSpan.FromSeconds(lag) };

    private static Arbitrary<List<Step>> Steps { get; } = Arb.From(
        Gen.Frequency(
            (4, from body in Body select new Step("POST", 0, body)),
            (6, from body in Body from pick in Gen.Choose(0, 9) select new Step("PUT", pick, body)),
            (1, from pick in Gen.Choose(0, 9) select new Step("DELETE", pick, "")),
            (2, from pick in Gen.Choose(0, 9) select new Step("GET", pick, "")),
            (3, from seconds in Gen.Choose(0, 40) select new Step("wait", seconds, ""))).ListOf(),
        static steps => steps.Select((_, left) => steps.Where((_, index) => index != left).ToList()));

    [Property(MaxTest = 1000)]
    public Property Every_call_is_answered_and_what_is_refused_changes_nothing() => Prop.ForAll(
        Arb.From(Gen.OneOf(Gen.Constant(SimulatorOptions.Default), Options)),
        Steps,
        (options, steps) =>
        {
            var world = SmsScene.Example.WithOptions(options);
            foreach (var step in steps)
            {
                var (after, answer) = step.In(world);
                Assert.True(answer is null || Statuses.Contains(answer.Status));
                Assert.True(answer is null or { Status: 200 } || ReferenceEquals(world, after));
                world = after;
            }
        });

    [Property(MaxTest = 1000)]
    public Property Whatever_was_written_is_read_back_and_the_library_understands_it() => Prop.ForAll(
        Arb.From(from options in Options select options with { ReadsLagBy = TimeSpan.Zero }),
        Steps,
        (options, steps) =>
        {
            var world = steps.Aggregate(SmsScene.Example.WithOptions(options), static (world, step) => step.In(world).World);

            Assert.All(world.Activities.Rows, row => Assert.Equal(row.Read(), CloseJson.ReadActivity(world.Get(row.Id).Body.Bytes).IfLeft(() => throw new InvalidOperationException("It cannot be read."))));
        });

    [Property(MaxTest = 1000)]
    public Property Only_what_waits_is_on_the_agenda() => Prop.ForAll(
        Arb.From(from options in Options select options with { ScheduledNeedsADate = true }),
        Steps,
        (options, steps) =>
        {
            var world = steps.Aggregate(SmsScene.Example.WithOptions(options), static (world, step) => step.In(world).World);

            Assert.All(world.Activities.Rows, row => Assert.Equal(world.Sms(row.Id).Status.Text is "scheduled" or "outbox", world.Agenda.Of(row.Id) is not null));
        });

    private static Gen<string> Member() =>
        from name in Gen.Elements(Names)
        from value in Gen.Elements(Values)
        select $"'{name}':{value}";

    private static SimulatorOptions With(int bits)
    {
        bool On(int bit) => (bits & (1 << bit)) != 0;
        return new SimulatorOptions
        {
            UnknownMembersAreIgnored = On(0),
            AttachmentsMayBeAnywhere = On(1),
            ErrorIsNotForCallers = On(2),
            OnlyDraftsMove = On(3),
            WaitingGoesThroughDraft = On(4),
            CancellingClearsTheSchedule = On(5),
            NumbersAreNotMatched = On(6),
            SendInNeedsOutboxInChanges = On(7),
            AnythingCanBeDeleted = On(8),
            NumbersAreStrict = On(9),
            ScheduledNeedsADate = On(10),
            ScheduleIsInTheFuture = On(11),
            SendInIsBounded = On(12),
            SendingNeedsOurNumber = On(13),
            SendingNeedsRemotePhone = On(14),
            SendingNeedsContent = On(15),
            TextWinsOverTemplate = On(16),
            TemplatesMustExist = On(17),
            NeighboursMustExist = On(18),
            ContactsBelongToTheirLead = On(19),
            LogsHappenWhenCreated = On(20),
            MessagesMoveByTheClock = On(21),
            NullStatusIsRefused = On(22),
            LeadsStayOnceSent = On(23),
        };
    }

    /// <summary>A call on the message of a number, or a wait of so many seconds.</summary>
    private sealed record Step(string Kind, int Number, string Body)
    {
        public (World World, Envelope? Answer) In(World world)
        {
            var id = world.Activities.Rows.OrderBy(row => row.Id, StringComparer.Ordinal).Skip(Number).FirstOrDefault()?.Id ?? "acti_none";
            return Kind switch
            {
                "POST" => world.Post(Body),
                "PUT" => world.Put(id, Body),
                "DELETE" => world.Delete(id),
                "GET" => (world, world.Get(id)),
                _ => (Simulator.Advance(world, TimeSpan.FromSeconds(Number)), null),
            };
        }
    }
}
