namespace Close.Functional;

/// <summary>The fields of a WhatsApp message.</summary>
/// <remarks>Source: documented (Get a single WhatsAppMessage activity).</remarks>
internal static class WhatsAppWire
{
    public static WireType<WhatsAppActivity> Message { get; } = new(
        static () => new WhatsAppActivity(),
        static item => item with { },
        [
            .. ActivityFields.Of<WhatsAppActivity>("WhatsAppMessage"),
            WireField<WhatsAppActivity>.Optional("direction", WireKinds.Enum(MessageDirection.Of, MessageDirection.Known), static item => ref item.direction),
            WireField<WhatsAppActivity>.Optional("external_whatsapp_message_id", WireKinds.Text, static item => ref item.externalMessageId),
            WireField<WhatsAppActivity>.Optional("text", WireKinds.Text, static item => ref item.text),
            WireField<WhatsAppActivity>.Optional("message_markdown", WireKinds.Text, static item => ref item.messageMarkdown),
            WireField<WhatsAppActivity>.Optional("message_html", WireKinds.Text, static item => ref item.messageHtml),
            WireField<WhatsAppActivity>.Optional("local_phone", WireKinds.Phone, static item => ref item.localPhone),
            WireField<WhatsAppActivity>.Optional("local_phone_formatted", WireKinds.SharedText, static item => ref item.localPhoneFormatted),
            WireField<WhatsAppActivity>.Optional("remote_phone", WireKinds.Phone, static item => ref item.remotePhone),
            WireField<WhatsAppActivity>.Optional("remote_phone_formatted", WireKinds.SharedText, static item => ref item.remotePhoneFormatted),
            WireField<WhatsAppActivity>.Optional("response_to_id", WireKinds.Id(static text => new ActivityId(text)), static item => ref item.responseToId),
            WireField<WhatsAppActivity>.Optional("integration_name", WireKinds.SharedText, static item => ref item.integrationName),
            WireField<WhatsAppActivity>.Optional("integration_link", WireKinds.Text, static item => ref item.integrationLink),
            WireField<WhatsAppActivity>.Optional("source", WireKinds.Enum(CreationSource.Of, CreationSource.Known), static item => ref item.source),
            WireField<WhatsAppActivity>.Optional("attachments", WireKinds.ListOf(AttachmentWire.Attachment), static item => ref item.attachments),
            WireField<WhatsAppActivity>.Optional("sequence_id", WireKinds.SharedText, static item => ref item.sequenceId),
            WireField<WhatsAppActivity>.Optional("sequence_name", WireKinds.SharedText, static item => ref item.sequenceName),
            WireField<WhatsAppActivity>.Optional("sequence_subscription_id", WireKinds.Text, static item => ref item.sequenceSubscriptionId),
        ]);
}
