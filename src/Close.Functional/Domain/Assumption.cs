namespace Close.Functional;

/// <summary>
/// The rules that nobody documents and on which this library refuses a request by itself. The number of each is its number in
/// <c>docs/contract.md</c>: 22 stands for A-22.
/// </summary>
/// <remarks>Each can be switched off with <see cref="Assumptions.Without"/>; then Close decides.</remarks>
public enum Assumption
{
    /// <summary>A-05: an attachment's address starts with <c>https://</c>.</summary>
    AttachmentsAreHttps = 5,

    /// <summary>A-06: a caller cannot give an SMS the status <c>error</c>.</summary>
    ErrorIsNotForCallers = 6,

    /// <summary>
    /// a caller cannot move an SMS to a status other than <c>draft</c>, <c>scheduled</c> and <c>outbox</c>, nor move one that is
    /// sent, received or failed at all.
    /// </summary>
    OnlyDraftsMove = 7,

    /// <summary>A-08: a caller can schedule or send only a draft; what is scheduled or in the outbox is taken back to <c>draft</c> first.</summary>
    WaitingGoesThroughDraft = 8,

    /// <summary>A-11: <c>send_in</c> in a change goes with the status <c>outbox</c> only.</summary>
    SendInNeedsOutboxInChanges = 11,

    /// <summary>A-15: a page holds at most 100 activities and starts at most 250,000 deep.</summary>
    PagesAreCapped = 15,

    /// <summary>A-22: <c>date_scheduled</c> lies in the future and goes with the status <c>scheduled</c> only.</summary>
    ScheduleIsInTheFuture = 22,

    /// <summary>A-23: <c>send_in</c> is not negative.</summary>
    SendInIsNotNegative = 23,

    /// <summary>A-25: what is to be sent has a number to send it to.</summary>
    SendingNeedsRemotePhone = 25,

    /// <summary>A-26: what is to be sent has a text, a template or an attachment.</summary>
    SendingNeedsContent = 26,

    /// <summary>A-27: text and template are alternatives, never given together.</summary>
    TextOrTemplate = 27,

    /// <summary>A-35: a scheduled SMS comes due when its date has come, not before.</summary>
    DueComesWithTheDate = 35,

    /// <summary>A-50: an SMS whose status this version does not know, or was not told, is neither edited nor moved.</summary>
    UnknownStatusesStay = 50,

    /// <summary>A-51: a range has one bound at each side, and does not end before it starts.</summary>
    RangesRunForward = 51,
}
