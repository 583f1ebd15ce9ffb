namespace Close.Functional;

/// <summary>The fields of a call.</summary>
/// <remarks>Sources: documented (Get a single Call activity, Create a Call activity) and Close's samples.</remarks>
internal static class CallWire
{
    public static WireType<CallActivity> Call { get; } = new(
        static () => new CallActivity(),
        static item => item with { },
        new FlatFields<CallActivity>("custom.", static item => ref item.customFields),
        [
            .. ActivityFields.Of<CallActivity>("Call"),
            WireField<CallActivity>.Optional("status", WireKinds.Enum(CallStatus.Of, CallStatus.Known), static item => ref item.status),
            WireField<CallActivity>.Optional("direction", WireKinds.Enum(CallDirection.Of, CallDirection.Known), static item => ref item.direction),
            WireField<CallActivity>.Optional("source", WireKinds.Enum(CallSource.Of, CallSource.Known), static item => ref item.source),
            WireField<CallActivity>.Optional("disposition", WireKinds.Enum(CallDisposition.Of, CallDisposition.Known), static item => ref item.disposition),
            WireField<CallActivity>.Optional("call_method", WireKinds.Enum(CallMethod.Of, CallMethod.Known), static item => ref item.callMethod),
            WireField<CallActivity>.Optional("duration", WireKinds.Seconds, static item => ref item.duration),
            WireField<CallActivity>.Optional("cost", WireKinds.SharedText, static item => ref item.cost),
            WireField<CallActivity>.Optional("phone", WireKinds.Phone, static item => ref item.phone),
            WireField<CallActivity>.Optional("local_phone", WireKinds.Phone, static item => ref item.localPhone),
            WireField<CallActivity>.Optional("local_phone_formatted", WireKinds.SharedText, static item => ref item.localPhoneFormatted),
            WireField<CallActivity>.Optional("local_country_iso", WireKinds.SharedText, static item => ref item.localCountryIso),
            WireField<CallActivity>.Optional("remote_phone", WireKinds.Phone, static item => ref item.remotePhone),
            WireField<CallActivity>.Optional("remote_phone_formatted", WireKinds.SharedText, static item => ref item.remotePhoneFormatted),
            WireField<CallActivity>.Optional("remote_country_iso", WireKinds.SharedText, static item => ref item.remoteCountryIso),
            WireField<CallActivity>.Optional("note", WireKinds.Text, static item => ref item.note),
            WireField<CallActivity>.Optional("note_html", WireKinds.Text, static item => ref item.noteHtml),
            WireField<CallActivity>.Optional("outcome_id", WireKinds.SharedText, static item => ref item.outcomeId),
            WireField<CallActivity>.Optional("has_recording", WireKinds.OptionalFlag, static item => ref item.hasRecording),
            WireField<CallActivity>.Optional("recording_url", WireKinds.Text, static item => ref item.recordingUrl),
            WireField<CallActivity>.Optional("recording_expires_at", WireKinds.Date, static item => ref item.recordingExpiresAt),
            WireField<CallActivity>.Optional("recording_transcript", WireKinds.Raw, static item => ref item.recordingTranscript),
            WireField<CallActivity>.Optional("voicemail_url", WireKinds.Text, static item => ref item.voicemailUrl),
            WireField<CallActivity>.Optional("voicemail_duration", WireKinds.Seconds, static item => ref item.voicemailDuration),
            WireField<CallActivity>.Optional("voicemail_transcript", WireKinds.Raw, static item => ref item.voicemailTranscript),
            WireField<CallActivity>.Optional("date_answered", WireKinds.Date, static item => ref item.dateAnswered),
            WireField<CallActivity>.Optional("dialer_id", WireKinds.Text, static item => ref item.dialerId),
            WireField<CallActivity>.Optional("dialer_saved_search_id", WireKinds.Text, static item => ref item.dialerSavedSearchId),
            WireField<CallActivity>.Optional("transferred_from", WireKinds.Text, static item => ref item.transferredFrom),
            WireField<CallActivity>.Optional("transferred_from_user_id", WireKinds.Id(static text => new UserId(text)), static item => ref item.transferredFromUserId),
            WireField<CallActivity>.Optional("transferred_to", WireKinds.Text, static item => ref item.transferredTo),
            WireField<CallActivity>.Optional("transferred_to_user_id", WireKinds.Id(static text => new UserId(text)), static item => ref item.transferredToUserId),
            WireField<CallActivity>.Optional("forwarded_to", WireKinds.Text, static item => ref item.forwardedTo),
            WireField<CallActivity>.Optional("is_forwarded", WireKinds.OptionalFlag, static item => ref item.isForwarded),
            WireField<CallActivity>.Optional("is_joinable", WireKinds.OptionalFlag, static item => ref item.isJoinable),
            WireField<CallActivity>.Optional("is_to_group_number", WireKinds.OptionalFlag, static item => ref item.isToGroupNumber),
            WireField<CallActivity>.Optional("coach_legs", WireKinds.Raw, static item => ref item.coachLegs),
            WireField<CallActivity>.Optional("quality_info", WireKinds.Raw, static item => ref item.qualityInfo),
            WireField<CallActivity>.Optional("sequence_id", WireKinds.SharedText, static item => ref item.sequenceId),
            WireField<CallActivity>.Optional("sequence_name", WireKinds.SharedText, static item => ref item.sequenceName),
            WireField<CallActivity>.Optional("sequence_subscription_id", WireKinds.Text, static item => ref item.sequenceSubscriptionId),
        ]);
}
