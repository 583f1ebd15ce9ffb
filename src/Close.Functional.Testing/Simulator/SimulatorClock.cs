namespace Close.Functional.Testing;

// What happens by itself as time passes.
public static partial class Simulator
{
    /// <summary>Lets time pass: what is scheduled goes to the outbox at its date, and what is there is sent, or fails, when its delay and the sending are over.</summary>
    /// <remarks>
    /// Everything is done in order of time and dated with the moment at which it happens. To advance once or in several steps makes the same world.
    /// Nothing but the time changes while <see cref="SimulatorOptions.MessagesMoveByTheClock"/> is off.
    /// </remarks>
    /// <param name="world">The world before.</param>
    /// <param name="time">How long: zero or more. With zero, that is done for which it is time already.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative, or leads beyond the year 9999.</exception>
    public static World Advance(World world, TimeSpan time)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(time, DateTimeOffset.MaxValue - world.Now);
        var end = world.Now + time;
        while (NextMove(world) is { } at && at <= end)
        {
            world = CarryOut(world with { Now = at }, world.Agenda.Next!.Value.Id);
        }

        return world with { Now = end };
    }

    /// <summary>Gives the next time at which something happens by itself; null when nothing will. Not before the world's own time: that means now.</summary>
    /// <remarks>For hosts whose time passes by itself: wait until then, then advance.</remarks>
    /// <param name="world">The world.</param>
    public static DateTimeOffset? NextMove(World world)
    {
        ArgumentNullException.ThrowIfNull(world);
        return !world.Options.MessagesMoveByTheClock || world.Agenda.Next is not { At: var at } ? null
            : at > world.Now ? at
            : world.Now;
    }

    /// <summary>Has Close itself move a message now, without waiting for the time: it comes due, is delivered, or fails.</summary>
    /// <remarks>The only way in which messages move while <see cref="SimulatorOptions.MessagesMoveByTheClock"/> is off.</remarks>
    /// <param name="world">The world before.</param>
    /// <param name="id">Which message.</param>
    /// <param name="move">
    /// <see cref="SmsCommandKind.Due"/>, <see cref="SmsCommandKind.Delivered"/> or <see cref="SmsCommandKind.Failed"/>, the last with
    /// <see cref="SimulatorOptions.SendingError"/>. All other kinds are the caller's, who asks for them by a call, so they are refused.
    /// </param>
    /// <returns>
    /// The world after; else <see cref="CloseError.NotFound"/>, or <see cref="CloseError.Invalid"/> when <see cref="SmsLifeCycle"/> does not have the move. That
    /// includes coming due before its date, unless messages do not move by the clock.
    /// </returns>
    public static Either<CloseError, World> Move(World world, SmsId id, SmsCommandKind move)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(id);
        return world.Activities.Find(id.Value)?.Read() is Sms sms
            ? SmsMoves.BySystem(world, sms, CommandOf(world, move))
            : Left<CloseError, World>(ErrorReader.Read(Answers.NoSuch("SMS")));
    }

    private static World CarryOut(World world, string id)
    {
        var left = world with { Agenda = world.Agenda.Drop(id) };
        return world.Activities.Find(id)?.Read() is Sms sms
            ? SmsMoves.BySystem(left, sms, sms.Status == SmsStatus.Scheduled ? new SmsCommand.Due() : SmsMoves.End(world, sms)).IfLeft(left)
            : left;
    }

    private static SmsCommand CommandOf(World world, SmsCommandKind kind) => kind switch
    {
        SmsCommandKind.Edit => new SmsCommand.Edit(new SmsChangeFields()),
        SmsCommandKind.Cancel => new SmsCommand.Cancel(),
        SmsCommandKind.ScheduleAt => new SmsCommand.ScheduleAt(world.Now),
        SmsCommandKind.Send => new SmsCommand.Send(),
        SmsCommandKind.Due => new SmsCommand.Due(),
        SmsCommandKind.Delivered => new SmsCommand.Delivered(),
        SmsCommandKind.Failed => new SmsCommand.Failed(),
        _ => new SmsCommand.Mark(SmsStatus.Sent),
    };
}
