using FsCheck;
using FsCheck.Fluent;

namespace Close.Functional.Tests.Validation.LifeCycle;

/// <summary>States, commands, times and sets of assumptions, with the odd ones among them.</summary>
public static class LifeCycleValues
{
    /// <summary>The time at which most tests happen.</summary>
    public static DateTimeOffset Noon { get; } = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public static Arbitrary<DateTimeOffset> Times() => Arb.From(Time);

    public static Arbitrary<SmsState> States() => Arb.From(
        from status in Gen.OneOf(Gen.Elements(SmsStatus.Known.AsEnumerable()), Texts.Select(SmsStatus.Of))
        from date in Gen.OneOf(Gen.Constant<DateTimeOffset?>(null), Time.Select(time => (DateTimeOffset?)time))
        select SmsState.Of(status, date));

    public static Arbitrary<SmsCommand> Commands() => Arb.From(Gen.OneOf(CallersOwn, ClosesOwn));

    public static Arbitrary<CallersCommand> CallersCommands() => Arb.From(CallersOwn.Select(command => new CallersCommand(command)));

    public static Arbitrary<ClosesCommand> ClosesCommands() => Arb.From(ClosesOwn.Select(command => new ClosesCommand(command)));

    public static Arbitrary<Assumptions> AssumptionSets() => Arb.From(
        Gen.SubListOf(Enum.GetValues<Assumption>().AsEnumerable())
            .Select(off => off.Aggregate(Assumptions.All, (set, assumption) => set.Without(assumption))));

    public static Arbitrary<SmsChange> Changes() => Arb.From(
        from command in CallersOwn
        from text in Gen.Elements(Update<string>.Keep, Update<string>.Clear, Update<string>.To("Hello"))
        select Change(command.ToChange(assumptions: Nothing), text));

    /// <summary>No assumption at all: only what is documented or inferred holds.</summary>
    public static Assumptions Nothing { get; } =
        Enum.GetValues<Assumption>().Aggregate(Assumptions.All, (set, assumption) => set.Without(assumption));

    private static Gen<string> Texts { get; } = Gen.Elements("", "queued", "Draft", " sent", "error ", "+12025550143", new string('x', 500), "\ud83d\ude00\n|");

    private static Gen<DateTimeOffset> Time { get; } = Gen.OneOf(
        Gen.Elements(DateTimeOffset.MinValue, DateTimeOffset.MaxValue, Noon),
        Gen.Choose(-100, 100).Select(minutes => Noon.AddMinutes(minutes)),
        Gen.Choose(-11, 11).Select(hours => Noon.ToOffset(TimeSpan.FromHours(hours))));

    private static Gen<SmsCommand> CallersOwn { get; } = Gen.OneOf(
        Gen.Elements<SmsCommand>(new SmsCommand.Edit(new SmsChangeFields().WithText("Hello")), new SmsCommand.Cancel(), new SmsCommand.Send()),
        Time.Select(at => (SmsCommand)new SmsCommand.ScheduleAt(at)),
        Gen.Choose(-5, 59).Select(seconds => (SmsCommand)new SmsCommand.Send(TimeSpan.FromSeconds(seconds))),
        Gen.Elements("inbox", "sent", "error", "queued").Select(text => (SmsCommand)new SmsCommand.Mark(SmsStatus.Of(text))));

    private static Gen<SmsCommand> ClosesOwn { get; } =
        Gen.Elements<SmsCommand>(new SmsCommand.Due(), new SmsCommand.Delivered(), new SmsCommand.Failed());

    private static SmsChange Change(Either<CloseError, SmsChange> change, Update<string> text) =>
        change.Bind(valid => SmsChange.Parse(valid.Fields.WithText(text), assumptions: Nothing)).Value();
}

/// <summary>A command that a caller can give.</summary>
public sealed record CallersCommand(SmsCommand Command);

/// <summary>A command that only Close gives.</summary>
public sealed record ClosesCommand(SmsCommand Command);
