using LanguageExt;
using static LanguageExt.Prelude;

namespace Close.Functional.Quickstart;

/// <summary>Who takes part in the story, and when it is told.</summary>
/// <param name="From">The number on our side.</param>
/// <param name="To">The number on the other side.</param>
/// <param name="Lead">The lead it is about; null for none.</param>
/// <param name="Now">What time it is.</param>
public sealed record Cast(string From, string To, string? Lead, DateTimeOffset Now);

/// <summary>The programs of this sample. They are values: nothing happens until somebody runs them.</summary>
public static class Story
{
    /// <summary>How many activities the sample asks for at a time: few, so that there is more than one page to see.</summary>
    public const int PageSize = 4;

    /// <summary>The shortest story, which the README tells: a message is drafted, then sent.</summary>
    public static CloseIO<SmsStatus> Hello(string ourNumber, string theirNumber) =>
        from hello in SmsDraft.Keep(ourNumber, theirNumber, "Hi! Still on for noon?")
        from draft in SmsApi.Create(hello)
        from sent in SmsApi.Update(draft.Id, SmsChange.SendNow)
        select sent.Status;

    /// <summary>A message is drafted, edited, scheduled, called off, and sent after a moment in which it can be taken back.</summary>
    public static CloseIO<Arr<Sms>> LifeOfAMessage(Cast cast) =>
        from hello in SmsDraft.Keep(cast.From, cast.To, "Hi! Are we still on for tomorrow?", cast.Lead)
        from drafted in SmsApi.Create(hello)
        from edited in SmsApi.Update(drafted.Id, SmsChange.Reword("Hi! Are we still on for tomorrow at noon?"))
        from tomorrow in SmsChange.ScheduleAt(cast.Now.AddDays(1), cast.Now)
        from scheduled in SmsApi.Update(drafted.Id, tomorrow)
        from calledOff in SmsApi.Update(drafted.Id, SmsChange.Cancel)
        from soon in SmsChange.SendIn(TimeSpan.FromSeconds(30))
        from leaving in SmsApi.Update(drafted.Id, soon)
        from sent in SmsApi.Get(drafted.Id)
        select Array(drafted, edited, scheduled, calledOff, leaving, sent);

    /// <summary>What happened with the lead, newest first, page by page.</summary>
    public static Listing<Activity> Activities(ActivityQuery query) => Listings.Of(query);

    /// <summary>The question that <see cref="Activities"/> asks.</summary>
    public static Either<CloseError, ActivityQuery> Question(string? lead)
    {
        var fields = new ActivityQueryFields { Limit = PageSize };
        return ActivityQuery.Parse(lead is null ? fields : fields.WithLeadIds(lead));
    }

    /// <summary>A draft that is wrong in three places. It is never sent, so it needs no cassette.</summary>
    public static CloseIO<Sms> Wrong { get; } =
        from hello in SmsDraft.SendNow(localPhone: "555-0143", remotePhone: "", text: "")
        from sent in SmsApi.Create(hello)
        select sent;

    /// <summary>An edit that comes too late: only drafts can be edited.</summary>
    public static CloseIO<Sms> TooLate(SmsId id) => SmsApi.Update(id, SmsChange.Reword("Never mind.")).ToIO();

    /// <summary>A message that does not exist.</summary>
    public static CloseIO<Sms> Nobody { get; } =
        from id in SmsId.Parse("acti_thisMessageDoesNotExist").OrInvalid()
        from found in SmsApi.Get(id)
        select found;
}
