namespace Close.Functional;

/// <summary>Where a meeting comes from.</summary>
/// <remarks>Open: an unknown text is kept. Source: documented (Meetings).</remarks>
public sealed record MeetingSource : OpenEnum
{
    private MeetingSource(string text)
        : base(text)
    {
    }

    /// <summary>A synced calendar.</summary>
    public static MeetingSource Calendar { get; } = new("calendar");

    /// <summary>A user entered it.</summary>
    public static MeetingSource Manual { get; } = new("manual");

    /// <summary>The answer did not say.</summary>
    public static MeetingSource Unspecified { get; } = new("");

    /// <summary>The values this version knows, in the order of the documentation.</summary>
    public static IReadOnlyList<MeetingSource> Known { get; } = [Calendar, Manual];

    /// <summary>Gives the value with this text; one that is not known keeps it.</summary>
    /// <param name="text">The text Close uses, compared exactly. Empty text gives <see cref="Unspecified"/>.</param>
    public static MeetingSource Of(string text) =>
        text is "" ? Unspecified : Find(Known, text, static unknown => new MeetingSource(unknown));
}

/// <summary>What somebody answered to the invitation to a meeting.</summary>
/// <remarks>Open: an unknown text is kept. Source: documented (Meetings).</remarks>
public sealed record AttendeeStatus : OpenEnum
{
    private AttendeeStatus(string text)
        : base(text)
    {
    }

    /// <summary>Nothing yet.</summary>
    public static AttendeeStatus NoReply { get; } = new("noreply");

    /// <summary>Will come.</summary>
    public static AttendeeStatus Yes { get; } = new("yes");

    /// <summary>Will not come.</summary>
    public static AttendeeStatus No { get; } = new("no");

    /// <summary>May come.</summary>
    public static AttendeeStatus Maybe { get; } = new("maybe");

    /// <summary>The answer did not say.</summary>
    public static AttendeeStatus Unspecified { get; } = new("");

    /// <summary>The values this version knows, in the order of the documentation.</summary>
    public static IReadOnlyList<AttendeeStatus> Known { get; } = [NoReply, Yes, No, Maybe];

    /// <summary>Gives the value with this text; one that is not known keeps it.</summary>
    /// <param name="text">The text Close uses, compared exactly. Empty text gives <see cref="Unspecified"/>.</param>
    public static AttendeeStatus Of(string text) =>
        text is "" ? Unspecified : Find(Known, text, static unknown => new AttendeeStatus(unknown));
}

/// <summary>Who runs a calendar.</summary>
/// <remarks>Open: an unknown text is kept. Source: documented (Meetings).</remarks>
public sealed record CalendarProvider : OpenEnum
{
    private CalendarProvider(string text)
        : base(text)
    {
    }

    /// <summary>Google Calendar.</summary>
    public static CalendarProvider Google { get; } = new("google");

    /// <summary>Microsoft Outlook.</summary>
    public static CalendarProvider Microsoft { get; } = new("microsoft");

    /// <summary>The answer did not say.</summary>
    public static CalendarProvider Unspecified { get; } = new("");

    /// <summary>The values this version knows, in the order of the documentation.</summary>
    public static IReadOnlyList<CalendarProvider> Known { get; } = [Google, Microsoft];

    /// <summary>Gives the value with this text; one that is not known keeps it.</summary>
    /// <param name="text">The text Close uses, compared exactly. Empty text gives <see cref="Unspecified"/>.</param>
    public static CalendarProvider Of(string text) =>
        text is "" ? Unspecified : Find(Known, text, static unknown => new CalendarProvider(unknown));
}

/// <summary>A service for meetings online.</summary>
/// <remarks>Open: an unknown text is kept. Source: documented (Meetings).</remarks>
public sealed record ConferenceService : OpenEnum
{
    private ConferenceService(string text)
        : base(text)
    {
    }

    /// <summary>A Zoom meeting.</summary>
    public static ConferenceService Zoom { get; } = new("ZOOM");

    /// <summary>Google Meet.</summary>
    public static ConferenceService GoogleMeet { get; } = new("GOOGLE_MEET");

    /// <summary>Google Hangouts.</summary>
    public static ConferenceService GoogleHangouts { get; } = new("GOOGLE_HANGOUTS");

    /// <summary>Microsoft Teams.</summary>
    public static ConferenceService MicrosoftTeams { get; } = new("MICROSOFT_TEAMS");

    /// <summary>A Skype call.</summary>
    public static ConferenceService Skype { get; } = new("SKYPE");

    /// <summary>A Webex meeting.</summary>
    public static ConferenceService Webex { get; } = new("WEBEX");

    /// <summary>GoTo Meeting.</summary>
    public static ConferenceService GoToMeeting { get; } = new("GO_TO_MEETING");

    /// <summary>The answer did not say.</summary>
    public static ConferenceService Unspecified { get; } = new("");

    /// <summary>The values this version knows, in the order of the documentation.</summary>
    public static IReadOnlyList<ConferenceService> Known { get; } = [Zoom, GoogleMeet, GoogleHangouts, MicrosoftTeams, Skype, Webex, GoToMeeting];

    /// <summary>Gives the value with this text; one that is not known keeps it.</summary>
    /// <param name="text">The text Close uses, compared exactly. Empty text gives <see cref="Unspecified"/>.</param>
    public static ConferenceService Of(string text) =>
        text is "" ? Unspecified : Find(Known, text, static unknown => new ConferenceService(unknown));
}

/// <summary>How sure Close was when it chose an outcome by itself.</summary>
/// <remarks>Open: an unknown text is kept. Source: documented (Meetings).</remarks>
public sealed record OutcomeConfidence : OpenEnum
{
    private OutcomeConfidence(string text)
        : base(text)
    {
    }

    /// <summary>The filler is hardly sure.</summary>
    public static OutcomeConfidence Low { get; } = new("low");

    /// <summary>The filler is fairly sure.</summary>
    public static OutcomeConfidence Medium { get; } = new("medium");

    /// <summary>The filler is very sure.</summary>
    public static OutcomeConfidence High { get; } = new("high");

    /// <summary>The answer did not say.</summary>
    public static OutcomeConfidence Unspecified { get; } = new("");

    /// <summary>The values this version knows, in the order of the documentation.</summary>
    public static IReadOnlyList<OutcomeConfidence> Known { get; } = [Low, Medium, High];

    /// <summary>Gives the value with this text; one that is not known keeps it.</summary>
    /// <param name="text">The text Close uses, compared exactly. Empty text gives <see cref="Unspecified"/>.</param>
    public static OutcomeConfidence Of(string text) =>
        text is "" ? Unspecified : Find(Known, text, static unknown => new OutcomeConfidence(unknown));
}
