namespace Close.Functional.Testing;

/// <summary>Moves messages from one state to another. Whether a move is allowed is for <see cref="SmsLifeCycle"/> to say, with the assumptions that are switched on.</summary>
internal static class SmsMoves
{
    /// <summary>The library's assumptions that hold in a world.</summary>
    public static Assumptions InForce(SimulatorOptions options) =>
        new[]
        {
            (options.ErrorIsNotForCallers, Assumption.ErrorIsNotForCallers),
            (options.OnlyDraftsMove, Assumption.OnlyDraftsMove),
            (options.WaitingGoesThroughDraft, Assumption.WaitingGoesThroughDraft),
            (options.ScheduleIsInTheFuture, Assumption.ScheduleIsInTheFuture),
            (options.MessagesMoveByTheClock, Assumption.DueComesWithTheDate),
            (options.UnknownStatusesStay, Assumption.UnknownStatusesStay),
        }.Aggregate(Assumptions.All, static (all, one) => one.Item1 ? all : all.Without(one.Item2));

    /// <summary>Asks for what a change does, one thing after the other; what stands against it goes to the faults.</summary>
    public static SmsState Ask(World world, Faults faults, Sms sms, IEnumerable<SmsCommand> commands)
    {
        var inForce = InForce(world.Options);
        return commands.Aggregate(SmsState.Of(sms), (state, command) => IsFree(world.Options, state, command)
            ? state
            : SmsLifeCycle.ApplyAs(SmsActor.Caller, state, command, world.Now, inForce).Match(
                Right: after => after,
                Left: error =>
                {
                    foreach (var fault in ((CloseError.Invalid)error).Fields.AsEnumerable())
                    {
                        faults.Add(fault.Field, $"{fault.Message}.");
                    }

                    return state;
                }));
    }

    /// <summary>Lets Close itself move a message, if the life cycle has the move.</summary>
    public static Either<CloseError, World> BySystem(World world, Sms sms, SmsCommand command) =>
        SmsLifeCycle.ApplyAs(SmsActor.System, SmsState.Of(sms), command, world.Now, InForce(world.Options)).Map(state => Moved(world, sms, state));

    /// <summary>What Close does with a message in the outbox in the end.</summary>
    public static SmsCommand End(World world, Sms sms) =>
        sms.RemotePhone is { } remote && world.Options.Unreachable.Contains(remote.Value, StringComparer.Ordinal) ? new SmsCommand.Failed() : new SmsCommand.Delivered();

    /// <summary>Notes when Close will move a message by itself: one that has come into its state just now.</summary>
    public static World Plan(World world, Sms sms, TimeSpan? delay = null) => world with
    {
        Agenda = SmsState.Of(sms) switch
        {
            SmsState.Scheduled { At: { } at } => world.Agenda.Set(sms.Id.Value, at > world.Now ? at : world.Now),
            SmsState.Outbox => world.Agenda.Set(sms.Id.Value, BodyDate.Add(BodyDate.Add(world.Now, delay ?? TimeSpan.Zero), world.Options.SendingTime)),
            _ => world.Agenda.Drop(sms.Id.Value),
        },
    };

    private static World Moved(World world, Sms sms, SmsState state)
    {
        var now = BodyDate.Stamp(world.Now);
        var isSent = state is SmsState.Sent;
        var moved = sms with
        {
            status = state.Status,
            dateScheduled = null,
            dateUpdated = now,
            updatedBy = null,
            updatedByName = null,
            dateSent = isSent ? now : sms.dateSent,
            activityAt = isSent ? now : sms.activityAt,
            cost = isSent ? world.Options.Cost.Sent : sms.cost,
            errorMessage = state is SmsState.Failed ? world.Options.SendingError : sms.errorMessage,
        };
        var before = world.Activities;
        return Plan(world with { Activities = before.Put(Row.Of(moved)) }, moved).Remember(before);
    }

    // Where the simulator is told to allow more than the library would ever ask for: editing what is no draft, or whom it is about.
    private static bool IsFree(SimulatorOptions options, SmsState state, SmsCommand command) =>
        command is SmsCommand.Edit { Fields: var fields } && state is not SmsState.Unknown && (!options.OnlyDraftsMove || (!options.LeadsStayOnceSent && IsAboutWhom(fields)));

    private static bool IsAboutWhom(SmsChangeFields fields) =>
        (fields.LeadId.IsGiven || fields.ContactId.IsGiven)
        && new SmsCommand.Edit(fields with { LeadId = Update<string>.Keep, ContactId = Update<string>.Keep, UserId = Update<string>.Keep }).Fields == new SmsChangeFields();
}
