namespace Close.Functional;

/// <summary>The calls on SMS activities, as requests. Building one sends nothing.</summary>
/// <remarks>Sources: documented (List SMS activities, Create an SMS activity, Get a single SMS activity, Update an SMS activity, Delete an SMS activity).</remarks>
public static class SmsApi
{
    private const string Path = "/activity/sms/";

    /// <summary>Lists SMS activities, one page of them.</summary>
    /// <remarks>Safe to repeat: it reads, also when the query is long and goes as the POST that stands for a GET.</remarks>
    /// <param name="query">Which ones.</param>
    public static Request<Page<Sms>> List(SmsQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return new(QueryPairs.Call(Path, QueryPairs.Of(query.Fields)), static answer => JsonDecoder.Decode(answer, PageWire.Sms));
    }

    /// <summary>Creates an SMS: a draft, a message to send now or later, or a record of one that was sent or received elsewhere.</summary>
    /// <remarks>
    /// Not safe to repeat, whatever the status of the draft: Close has no idempotency key, so a second arrival makes a second message. After an unknown
    /// outcome, <see cref="CloseError.Unavailable.FindOut"/> says how to find out.
    /// </remarks>
    /// <param name="draft">The message.</param>
    public static Request<Sms> Create(SmsDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var call = HttpCall.To(HttpMethod.Post, Path, Repeat.Unsafe).WithJson(JsonBody.Write(SmsBodyWire.Draft, draft.Fields));
        return One(draft.Fields.SendToInbox ? call.WithQuery("send_to_inbox", "true") : call);
    }

    /// <summary>Gets one SMS.</summary>
    /// <remarks>Safe to repeat: it reads.</remarks>
    /// <param name="id">Which one.</param>
    public static Request<Sms> Get(SmsId id) => One(HttpCall.To(HttpMethod.Get, PathOf(id), Repeat.Safe));

    /// <summary>Changes one SMS: edits a draft, schedules or sends it, or takes it back.</summary>
    /// <remarks>
    /// Safe to repeat when it edits or takes back: a second arrival changes nothing that the first did not. If the message was sent in between, an edit is refused
    /// (<see cref="CloseError.Rejected"/>, A-07). Not safe with any other status: a call to send or schedule that comes late could send what was taken back in between.
    /// </remarks>
    /// <param name="id">Which one.</param>
    /// <param name="change">What changes.</param>
    public static Request<Sms> Update(SmsId id, SmsChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        var repeat = change.Fields.Status.IsUnspecified || change.Fields.Status == SmsStatus.Draft ? Repeat.Safe : Repeat.Unsafe;
        return One(HttpCall.To(HttpMethod.Put, PathOf(id), repeat).WithJson(JsonBody.Write(SmsBodyWire.Change, change.Fields)));
    }

    /// <summary>Deletes one SMS.</summary>
    /// <remarks>
    /// Safe to repeat: what is gone stays gone. When the first arrival took effect and its answer was lost, the second is answered with <see cref="CloseError.NotFound"/>: take
    /// that as done when <see cref="Delivery.Attempts"/> of its answer is above 1.
    /// </remarks>
    /// <param name="id">Which one.</param>
    public static Request<Unit> Delete(SmsId id) =>
        new(HttpCall.To(HttpMethod.Delete, PathOf(id), Repeat.Safe), static answer => answer.IsSuccess ? unit : ErrorReader.Read(answer));

    private static Request<Sms> One(HttpCall call) => new(call, static answer => JsonDecoder.Decode(answer, SmsWire.Sms));

    private static string PathOf(SmsId id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return Path + Uri.EscapeDataString(id.Value);
    }
}
