namespace Close.Functional;

/// <summary>Which way a call went.</summary>
/// <remarks>Open: an unknown text is kept. Source: documented (Get a single Call activity).</remarks>
public sealed record CallDirection : OpenEnum
{
    private CallDirection(string text)
        : base(text)
    {
    }

    /// <summary>From the other side to us.</summary>
    public static CallDirection Inbound { get; } = new("inbound");

    /// <summary>From us to the other side.</summary>
    public static CallDirection Outbound { get; } = new("outbound");

    /// <summary>The answer did not say.</summary>
    public static CallDirection Unspecified { get; } = new("");

    /// <summary>The values this version knows, in the order of the documentation.</summary>
    public static IReadOnlyList<CallDirection> Known { get; } = [Inbound, Outbound];

    /// <summary>Gives the value with this text; one that is not known keeps it.</summary>
    /// <param name="text">The text Close uses, compared exactly. Empty text gives <see cref="Unspecified"/>.</param>
    public static CallDirection Of(string text) =>
        text is "" ? Unspecified : Find(Known, text, static unknown => new CallDirection(unknown));
}

/// <summary>Who carried a call.</summary>
/// <remarks>Open: an unknown text is kept. Source: documented (Get a single Call activity).</remarks>
public sealed record CallSource : OpenEnum
{
    private CallSource(string text)
        : base(text)
    {
    }

    /// <summary>Close's own telephony.</summary>
    public static CallSource CloseIo { get; } = new("Close.io");

    /// <summary>Something else; Close only keeps the record.</summary>
    public static CallSource External { get; } = new("External");

    /// <summary>The answer did not say.</summary>
    public static CallSource Unspecified { get; } = new("");

    /// <summary>The values this version knows, in the order of the documentation.</summary>
    public static IReadOnlyList<CallSource> Known { get; } = [CloseIo, External];

    /// <summary>Gives the value with this text; one that is not known keeps it.</summary>
    /// <param name="text">The text Close uses, compared exactly. Empty text gives <see cref="Unspecified"/>.</param>
    public static CallSource Of(string text) =>
        text is "" ? Unspecified : Find(Known, text, static unknown => new CallSource(unknown));
}

/// <summary>How the other side of a call was reached.</summary>
/// <remarks>Open: an unknown text is kept. Source: documented (Get a single Call activity).</remarks>
public sealed record CallDisposition : OpenEnum
{
    private CallDisposition(string text)
        : base(text)
    {
    }

    /// <summary>A person answered.</summary>
    public static CallDisposition Answered { get; } = new("answered");

    /// <summary>Nobody answered.</summary>
    public static CallDisposition NoAnswer { get; } = new("no-answer");

    /// <summary>A mailbox answered.</summary>
    public static CallDisposition VoicemailAnswered { get; } = new("vm-answer");

    /// <summary>A message was left in a mailbox.</summary>
    public static CallDisposition VoicemailLeft { get; } = new("vm-left");

    /// <summary>The line was busy.</summary>
    public static CallDisposition Busy { get; } = new("busy");

    /// <summary>The call was blocked.</summary>
    public static CallDisposition Blocked { get; } = new("blocked");

    /// <summary>Something went wrong.</summary>
    public static CallDisposition Error { get; } = new("error");

    /// <summary>The caller hung up before an answer.</summary>
    public static CallDisposition Abandoned { get; } = new("abandoned");

    /// <summary>The answer did not say.</summary>
    public static CallDisposition Unspecified { get; } = new("");

    /// <summary>The values this version knows, in the order of the documentation.</summary>
    public static IReadOnlyList<CallDisposition> Known { get; } = [Answered, NoAnswer, VoicemailAnswered, VoicemailLeft, Busy, Blocked, Error, Abandoned];

    /// <summary>Gives the value with this text; one that is not known keeps it.</summary>
    /// <param name="text">The text Close uses, compared exactly. Empty text gives <see cref="Unspecified"/>.</param>
    public static CallDisposition Of(string text) =>
        text is "" ? Unspecified : Find(Known, text, static unknown => new CallDisposition(unknown));
}

/// <summary>How a call was dialled.</summary>
/// <remarks>Open: an unknown text is kept. Source: documented (Get a single Call activity).</remarks>
public sealed record CallMethod : OpenEnum
{
    private CallMethod(string text)
        : base(text)
    {
    }

    /// <summary>By a user, one call at a time.</summary>
    public static CallMethod Regular { get; } = new("regular");

    /// <summary>By the power dialer: one number after the other.</summary>
    public static CallMethod Power { get; } = new("power");

    /// <summary>By the predictive dialer: several numbers at once.</summary>
    public static CallMethod Predictive { get; } = new("predictive");

    /// <summary>Outside Close.</summary>
    public static CallMethod External { get; } = new("external");

    /// <summary>The answer did not say.</summary>
    public static CallMethod Unspecified { get; } = new("");

    /// <summary>The values this version knows, in the order of the documentation.</summary>
    public static IReadOnlyList<CallMethod> Known { get; } = [Regular, Power, Predictive, External];

    /// <summary>Gives the value with this text; one that is not known keeps it.</summary>
    /// <param name="text">The text Close uses, compared exactly. Empty text gives <see cref="Unspecified"/>.</param>
    public static CallMethod Of(string text) =>
        text is "" ? Unspecified : Find(Known, text, static unknown => new CallMethod(unknown));
}
