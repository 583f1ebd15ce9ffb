namespace Close.Functional;

/// <summary>The bodies that create and change an SMS.</summary>
/// <remarks>Sources: documented (Create an SMS activity, Update an SMS activity).</remarks>
internal static class SmsBodyWire
{
    private static readonly WireType<NewAttachment> Attachment = new(
        static () => new NewAttachment(),
        static item => item with { },
        WireField<NewAttachment>.Optional("url", WireKinds.Text, static item => ref item.url),
        WireField<NewAttachment>.Optional("filename", WireKinds.Text, static item => ref item.filename),
        WireField<NewAttachment>.Optional("content_type", WireKinds.SharedText, static item => ref item.contentType));

    private static readonly WireKind<Update<string>> Text =
        new UpdateKind<string, string?>(WireKinds.Text, Update<string>.To, static update => update.Value);

    private static readonly WireKind<Update<DateTimeOffset>> Date =
        new UpdateKind<DateTimeOffset, DateTimeOffset?>(WireKinds.Date, static date => Update<DateTimeOffset>.To(date!.Value), static update => update.Value);

    private static readonly WireKind<Update<Arr<NewAttachment>>> Attachments =
        new UpdateKind<Arr<NewAttachment>, Arr<NewAttachment>>(WireKinds.ListOf(Attachment), static files => Update<Arr<NewAttachment>>.To(files), static update => update.Value);

    /// <summary>The body of a creation. <c>send_to_inbox</c> is not in it: it goes into the query.</summary>
    public static WireType<SmsDraftFields> Draft { get; } = new(
        static () => new SmsDraftFields(),
        static item => item with { },
        WireField<SmsDraftFields>.Optional("status", WireKinds.Enum(SmsStatus.Of, SmsStatus.Known), static item => ref item.status),
        WireField<SmsDraftFields>.Optional("text", WireKinds.Text, static item => ref item.text),
        WireField<SmsDraftFields>.Optional("template_id", WireKinds.Text, static item => ref item.templateId),
        WireField<SmsDraftFields>.Optional("local_phone", WireKinds.Text, static item => ref item.localPhone),
        WireField<SmsDraftFields>.Optional("remote_phone", WireKinds.Text, static item => ref item.remotePhone),
        WireField<SmsDraftFields>.Optional("lead_id", WireKinds.Text, static item => ref item.leadId),
        WireField<SmsDraftFields>.Optional("contact_id", WireKinds.Text, static item => ref item.contactId),
        WireField<SmsDraftFields>.Optional("user_id", WireKinds.Text, static item => ref item.userId),
        WireField<SmsDraftFields>.Optional("organization_id", WireKinds.Text, static item => ref item.organizationId),
        WireField<SmsDraftFields>.Optional("created_by", WireKinds.Text, static item => ref item.createdBy),
        WireField<SmsDraftFields>.Optional("direction", WireKinds.Enum(SmsDirection.Of, SmsDirection.Known), static item => ref item.direction),
        WireField<SmsDraftFields>.Optional("source", WireKinds.Enum(SmsSource.Of, SmsSource.Known), static item => ref item.source),
        WireField<SmsDraftFields>.Optional("date_created", WireKinds.Date, static item => ref item.dateCreated),
        WireField<SmsDraftFields>.Optional("activity_at", WireKinds.Date, static item => ref item.activityAt),
        WireField<SmsDraftFields>.Optional("date_scheduled", WireKinds.Date, static item => ref item.dateScheduled),
        WireField<SmsDraftFields>.Optional("send_in", WireKinds.Seconds, static item => ref item.sendIn),
        WireField<SmsDraftFields>.Optional("attachments", WireKinds.ListOf(Attachment), static item => ref item.attachments));

    /// <summary>The body of a change: what it does not mention stays, null clears.</summary>
    public static WireType<SmsChangeFields> Change { get; } = new(
        static () => new SmsChangeFields(),
        static item => item with { },
        WireField<SmsChangeFields>.Optional("status", WireKinds.Enum(SmsStatus.Of, SmsStatus.Known), static item => ref item.status),
        WireField<SmsChangeFields>.Optional("text", Text, static item => ref item.text),
        WireField<SmsChangeFields>.Optional("template_id", Text, static item => ref item.templateId),
        WireField<SmsChangeFields>.Optional("local_phone", Text, static item => ref item.localPhone),
        WireField<SmsChangeFields>.Optional("remote_phone", Text, static item => ref item.remotePhone),
        WireField<SmsChangeFields>.Optional("lead_id", Text, static item => ref item.leadId),
        WireField<SmsChangeFields>.Optional("contact_id", Text, static item => ref item.contactId),
        WireField<SmsChangeFields>.Optional("user_id", Text, static item => ref item.userId),
        WireField<SmsChangeFields>.Optional("activity_at", Date, static item => ref item.activityAt),
        WireField<SmsChangeFields>.Optional("attachments", Attachments, static item => ref item.attachments),
        WireField<SmsChangeFields>.Optional("date_scheduled", WireKinds.Date, static item => ref item.dateScheduled),
        WireField<SmsChangeFields>.Optional("send_in", WireKinds.Seconds, static item => ref item.sendIn));
}
