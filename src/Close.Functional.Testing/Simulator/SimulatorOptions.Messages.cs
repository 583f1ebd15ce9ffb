namespace Close.Functional.Testing;

// The assumptions about messages: what they may hold, and how they move.
public sealed partial record SimulatorOptions
{
    /// <summary>A-04: members of a body that are unknown or cannot be written are ignored. Off: each gets 400 under its name. Default: on.</summary>
    [Assumed(4)]
    public bool UnknownMembersAreIgnored { get; init; } = true;

    /// <summary>
    /// an attachment may be at any https address.
    /// Off: only addresses of Close's files (<c>https://app.close.com/go/file/</c>) are taken. Default: on.
    /// </summary>
    [Assumed(5)]
    public bool AttachmentsMayBeAnywhere { get; init; } = true;

    /// <summary>
    /// the status <c>error</c> from a caller gets 400.
    /// Off: it is taken, when creating as a log entry, and when changing from every status. Default: on.
    /// </summary>
    [Assumed(6)]
    public bool ErrorIsNotForCallers { get; init; } = true;

    /// <summary>
    /// editing what is no draft, and asking for a status that callers cannot give, gets 400 under <c>status</c>.
    /// Off: it is done: any message can be edited, and moved to any status that leave open. Default: on.
    /// </summary>
    [Assumed(7)]
    public bool OnlyDraftsMove { get; init; } = true;

    /// <summary>
    /// what is scheduled or in the outbox can only be taken back to <c>draft</c>.
    /// Off: it can be scheduled anew or sent directly too. Default: on.
    /// </summary>
    [Assumed(8)]
    public bool WaitingGoesThroughDraft { get; init; } = true;

    /// <summary>A-09: a message taken back to <c>draft</c> loses its date. Off: it keeps <c>date_scheduled</c>. Default: on.</summary>
    [Assumed(9)]
    public bool CancellingClearsTheSchedule { get; init; } = true;

    /// <summary>
    /// no lead or contact is looked for by number.
    /// Off: a message without one gets the contact who has its <c>remote_phone</c>, and the lead of that contact. Default: on.
    /// </summary>
    [Assumed(10)]
    public bool NumbersAreNotMatched { get; init; } = true;

    /// <summary>A-11: <c>send_in</c> in a change goes with the status <c>outbox</c> only. Off: elsewhere it is ignored. Default: on.</summary>
    [Assumed(11)]
    public bool SendInNeedsOutboxInChanges { get; init; } = true;

    /// <summary>
    /// a message can be deleted in every status.
    /// Off: only drafts and logs can; what waits to be sent gets 400 under <c>status</c>. Default: on.
    /// </summary>
    [Assumed(12)]
    public bool AnythingCanBeDeleted { get; init; } = true;

    /// <summary>A-20: a number that is not in E.164 form gets 400. Off: spaces, hyphens, dots and brackets are taken out of it first. Default: on.</summary>
    [Assumed(20)]
    public bool NumbersAreStrict { get; init; } = true;

    /// <summary>A-21: <c>scheduled</c> without a date gets 400. Off: it is taken, and never comes due. Default: on.</summary>
    [Assumed(21)]
    public bool ScheduledNeedsADate { get; init; } = true;

    /// <summary>A-22: a date to send that is past gets 400. Off: it is taken, and due at once. Default: on.</summary>
    [Assumed(22)]
    public bool ScheduleIsInTheFuture { get; init; } = true;

    /// <summary>
    /// <c>send_in</c> below 0, from 60 on or no number gets 400.
    /// Off: what is too little counts as 0, what is too much as 59, and what is no number is ignored. Default: on.
    /// </summary>
    [Assumed(23)]
    public bool SendInIsBounded { get; init; } = true;

    /// <summary>
    /// sending needs a <c>local_phone</c> that is an internal number of the organization, able to send.
    /// Off: any number will do, and none. Default: on.
    /// </summary>
    [Assumed(24)]
    public bool SendingNeedsOurNumber { get; init; } = true;

    /// <summary>A-25: sending needs a <c>remote_phone</c>. Off: it is not asked for. Default: on.</summary>
    [Assumed(25)]
    public bool SendingNeedsRemotePhone { get; init; } = true;

    /// <summary>A-26: sending needs a text, a template or an attachment. Off: an empty message is sent. Default: on.</summary>
    [Assumed(26)]
    public bool SendingNeedsContent { get; init; } = true;

    /// <summary>A-27: a text given beside a template counts. Off: the text of the template counts. Default: on.</summary>
    [Assumed(27)]
    public bool TextWinsOverTemplate { get; init; } = true;

    /// <summary>A-28: an unknown or archived template gets 400 under <c>template</c>. Off: it is kept, and adds no text. Default: on.</summary>
    [Assumed(28)]
    public bool TemplatesMustExist { get; init; } = true;

    /// <summary>
    /// an unknown lead, contact or user in a body gets 400 under <c>lead</c>, <c>contact</c> or <c>user</c>.
    /// Off: it is kept. Default: on.
    /// </summary>
    [Assumed(29)]
    public bool NeighboursMustExist { get; init; } = true;

    /// <summary>A-30: a contact that is not on the given lead gets 400 under <c>contact</c>. Off: it is kept. Default: on.</summary>
    [Assumed(30)]
    public bool ContactsBelongToTheirLead { get; init; } = true;

    /// <summary>A-31: without a source, a log is <c>External</c> and all else <c>Close.io</c>. Off: all are <c>Close.io</c>. Default: on.</summary>
    [Assumed(31)]
    public bool LogsAreExternal { get; init; } = true;

    /// <summary>
    /// a log without <c>activity_at</c> happened when it was created, and what was sent was sent then.
    /// Off: its <c>activity_at</c> is null, and so is <c>date_sent</c> unless the former is given. Default: on.
    /// </summary>
    [Assumed(32)]
    public bool LogsHappenWhenCreated { get; init; } = true;

    /// <summary>A-33: what a message costs. Default: null until it is sent, then <c>"1"</c>, a cent; and null for logs.</summary>
    [Assumed(33)]
    public SimulatedCost Cost { get; init; } = SimulatedCost.Default;

    /// <summary>A-34: <c>send_to_inbox</c> with another status than <c>inbox</c> is ignored. Off: it gets 400 under its name. Default: on.</summary>
    [Assumed(34)]
    public bool InboxNoticesAreIgnoredElsewhere { get; init; } = true;

    /// <summary>
    /// what is scheduled goes to the outbox at its date, and leaves it after its delay and the time that sending takes.
    /// Off: everything waits until <see cref="Simulator.Move"/> moves it, a message to be sent at a date even before that date. Default: on.
    /// </summary>
    [Assumed(35)]
    public bool MessagesMoveByTheClock { get; init; } = true;

    /// <summary>
    /// a change that says nothing is answered with 200 and changes nothing.
    /// Off: <c>date_updated</c> and <c>updated_by</c> move. Default: on.
    /// </summary>
    [Assumed(36)]
    public bool EmptyChangesChangeNothing { get; init; } = true;

    /// <summary>A-37: null for <c>status</c> in a change gets 400. Off: it counts as left out. Default: on.</summary>
    [Assumed(37)]
    public bool NullStatusIsRefused { get; init; } = true;

    /// <summary>A-44: of two changes the later one wins. Off: a change with <c>If-Unmodified-Since</c> before the last one gets 412. Default: on.</summary>
    [Assumed(44)]
    public bool LastWriteWins { get; init; } = true;

    /// <summary>A-49: lead and contact of a message that is no draft cannot be changed. Off: they can, alone or with the user. Default: on.</summary>
    [Assumed(49)]
    public bool LeadsStayOnceSent { get; init; } = true;

    /// <summary>A-50: a message with a status that is not one of the six is neither edited nor moved. Off: it is treated as a draft. Default: on.</summary>
    [Assumed(50)]
    public bool UnknownStatusesStay { get; init; } = true;
}
