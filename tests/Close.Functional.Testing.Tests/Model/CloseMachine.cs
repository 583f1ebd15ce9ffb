using FsCheck;
using FsCheck.Experimental;
using FsCheck.Fluent;

namespace Close.Functional.Testing.Tests.Model;

/// <summary>Random programs: from an empty Close, whatever a caller, a customer and the clock may do.</summary>
internal sealed class CloseMachine(Func<Scene> open, Counter counter, int mostCommands = 60) : Machine<Scene, ModelWorld>(mostCommands)
{
    private static readonly string?[] Leads = [null, "lead_acme", "lead_acme", "lead_blue", "lead_nobody"];
    private static readonly string?[] Texts = ["Hello", "Grüße 👍", "Yes \"noon\"", null];
    private static readonly string?[] Ours = ["+12025550143", "+12025550143", "+12025550144", null];
    private static readonly string?[] Theirs = ["+12025550199", "+12025550188", ModelWorld.Unreachable, null];
    private static readonly int?[] Delays = [null, null, 0, 30, 59, 60, -1];
    private static readonly TimeSpan?[] Dates = [null, TimeSpan.FromMinutes(-1), TimeSpan.Zero, TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(2), TimeSpan.FromHours(3)];

    private static readonly Gen<Wanted> AnyWanted =
        from lead in Gen.Elements<string?>(null, "lead_acme", "lead_blue")
        from start in Gen.Elements<TimeSpan?>(null, null, TimeSpan.FromSeconds(-10), TimeSpan.FromMinutes(-5))
        from end in Gen.Elements<TimeSpan?>(null, null, TimeSpan.FromMilliseconds(-3), TimeSpan.FromSeconds(-2))
        select new Wanted(lead, start, end);

    public override Arbitrary<Setup<Scene, ModelWorld>> Setup => Arb.From(Gen.Constant<Setup<Scene, ModelWorld>>(new Start(open)));

    public override TearDown<Scene> TearDown { get; } = new Closing();

    public override Gen<Operation<Scene, ModelWorld>> Next(ModelWorld model) => Gen.Frequency(
        (6, As(Creates)),
        (6, As(Changes(model))),
        (2, As(from number in Some(model) select new GetCommand(number))),
        (1, As(from number in Some(model) select new DeleteCommand(number))),
        (3, As(from seconds in Gen.Elements(0.001, 1, 2, 29, 45, 61, 200, 12_000) select new WaitCommand(TimeSpan.FromSeconds(seconds)))),
        (1, As(from text in Gen.Elements("Yes", "Stop") select new ReceiveCommand(text))),
        (2, As(from wanted in AnyWanted from limit in Gen.Choose(1, 7) from skip in Gen.Choose(0, 9) select new PageCommand(wanted, limit, skip))),
        (1, As(from wanted in AnyWanted from limit in Gen.Choose(1, 7) select new WalkCommand(wanted, limit))),
        (1, As(from lead in Gen.Elements("lead_acme", "lead_blue") from type in Gen.Elements("SMS", "SMS", "Call") select new FeedCommand(lead, type))));

    private static Gen<CreateCommand> Creates =>
        from status in Gen.Elements<string?>("draft", "draft", "draft", "scheduled", "scheduled", "outbox", "outbox", "inbox", "sent", "error", "nonsense", null)
        from text in Often(Texts)
        from lead in Gen.Elements(Leads)
        from ours in Often(Ours)
        from theirs in Often(Theirs)
        from at in Gen.Elements(Dates)
        from delay in Gen.Elements(Delays)
        from isLost in Gen.Frequency((9, Gen.Constant(false)), (1, Gen.Constant(true)))
        select new CreateCommand(
            new NewMessage(status, text, lead, ours, theirs) { Delay = status is "outbox" ? delay : null }, status is "scheduled" ? at : null, isLost);

    private static Gen<ChangeCommand> Changes(ModelWorld model) =>
        from number in Some(model)
        from status in Gen.Elements<string?>(null, null, "draft", "draft", "scheduled", "outbox", "outbox", "sent", "inbox", "error", "nonsense")
        from text in Often(Texts)
        from textIsGiven in Gen.Elements(true, false)
        from at in Gen.Elements(Dates)
        from delay in Gen.Elements(Delays)
        select new ChangeCommand(
            number,
            new ChangedMessage(status) { TextIsGiven = textIsGiven, Text = text, Delay = status is "outbox" ? delay : null },
            status is "scheduled" ? at : null);

    /// <summary>One of the messages that were made, or one more.</summary>
    private static Gen<int> Some(ModelWorld model) => Gen.Choose(0, model.Made);

    private static Gen<T> Often<T>(T[] values) => Gen.Frequency((3, Gen.Constant(values[0])), (2, Gen.Elements(values)));

    private Gen<Operation<Scene, ModelWorld>> As<T>(Gen<T> commands)
        where T : Command => commands.Select(command =>
        {
            command.Compared = counter;
            return (Operation<Scene, ModelWorld>)command;
        });

    private sealed class Start(Func<Scene> open) : Setup<Scene, ModelWorld>
    {
        public override Scene Actual() => open();

        public override ModelWorld Model() => new(Scene.Start);

        public override string ToString() => "an empty Close";
    }

    private sealed class Closing : TearDown<Scene>
    {
        public override void Actual(Scene scene) => scene.Dispose();
    }
}
