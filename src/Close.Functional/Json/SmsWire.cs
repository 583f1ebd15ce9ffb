namespace Close.Functional;

/// <summary>The fields of an SMS.</summary>
/// <remarks>Sources: documented (List SMS activities, Get a single SMS activity); <c>docs/contract.md</c> says what was seen absent.</remarks>
internal static class SmsWire
{
    public static WireType<Sms> Sms { get; } = new(
        static () => new Sms(),
        static item => item with { },
        [
            .. ActivityFields.Of<Sms>("SMS", static text => new SmsId(text)),
            WireField<Sms>.Optional("status", WireKinds.Enum(SmsStatus.Of, SmsStatus.Known), static item => ref item.status),
            WireField<Sms>.Optional("direction", WireKinds.Enum(SmsDirection.Of, SmsDirection.Known), static item => ref item.direction),
            WireField<Sms>.Optional("source", WireKinds.Enum(SmsSource.Of, SmsSource.Known), static item => ref item.source),
            WireField<Sms>.Optional("text", WireKinds.Text, static item => ref item.text),
            WireField<Sms>.Optional("template_id", WireKinds.Id(static text => new SmsTemplateId(text)), static item => ref item.templateId),
            WireField<Sms>.Optional("local_phone", WireKinds.Phone, static item => ref item.localPhone),
            WireField<Sms>.Optional("local_phone_formatted", WireKinds.SharedText, static item => ref item.localPhoneFormatted),
            WireField<Sms>.Optional("local_country_iso", WireKinds.SharedText, static item => ref item.localCountryIso),
            WireField<Sms>.Optional("remote_phone", WireKinds.Phone, static item => ref item.remotePhone),
            WireField<Sms>.Optional("remote_phone_formatted", WireKinds.SharedText, static item => ref item.remotePhoneFormatted),
            WireField<Sms>.Optional("remote_country_iso", WireKinds.SharedText, static item => ref item.remoteCountryIso),
            WireField<Sms>.Optional("date_scheduled", WireKinds.Date, static item => ref item.dateScheduled),
            WireField<Sms>.Optional("date_sent", WireKinds.Date, static item => ref item.dateSent),
            WireField<Sms>.Optional("error_message", WireKinds.Text, static item => ref item.errorMessage),
            WireField<Sms>.Optional("cost", WireKinds.SharedText, static item => ref item.cost),
            WireField<Sms>.Optional("attachments", WireKinds.ListOf(AttachmentWire.Attachment), static item => ref item.attachments),
            WireField<Sms>.Optional("sequence_id", WireKinds.SharedText, static item => ref item.sequenceId),
            WireField<Sms>.Optional("sequence_name", WireKinds.SharedText, static item => ref item.sequenceName),
            WireField<Sms>.Optional("sequence_subscription_id", WireKinds.Text, static item => ref item.sequenceSubscriptionId),
            WireField<Sms>.Optional("agent_config_id", WireKinds.SharedText, static item => ref item.agentConfigId),
            WireField<Sms>.Optional("agent_action_reason", WireKinds.Text, static item => ref item.agentActionReason),
            WireField<Sms>.Optional("caller_id_mode", WireKinds.Enum(CallerIdMode.Of, CallerIdMode.Known), static item => ref item.callerIdMode),
            WireField<Sms>.Optional("caller_id_reason", WireKinds.Enum(CallerIdReason.Of, CallerIdReason.Known), static item => ref item.callerIdReason),
        ]);
}
