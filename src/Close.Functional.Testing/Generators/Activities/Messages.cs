using FsCheck;
using FsCheck.Fluent;

namespace Close.Functional.Testing;

/// <summary>SMS activities.</summary>
internal static class Messages
{
    /// <summary>Each property is chosen by itself, so that a draft may have been sent.</summary>
    public static Arbitrary<Sms> Sms { get; } = Parts.Record(
        IdValues.Sms.Generator.Select(static id => new Sms(id)),
        static sms => new Sms(sms.Id),
        [
            .. SharedParts.Of<Sms>(),
            Part<Sms>.Of(EnumValues.Status, static sms => sms.Status, static (sms, value) => sms with { Status = value }),
            Part<Sms>.Of(EnumValues.Direction, static sms => sms.Direction, static (sms, value) => sms with { Direction = value }),
            Part<Sms>.Of(EnumValues.Source, static sms => sms.Source, static (sms, value) => sms with { Source = value }),
            Part<Sms>.Of(Pieces.Word, static sms => sms.Text, static (sms, value) => sms with { Text = value }),
            Part<Sms>.Of(IdValues.Template.OrNull(), static sms => sms.TemplateId, static (sms, value) => sms with { TemplateId = value }),
            Part<Sms>.Of(IdValues.Phone.OrNull(), static sms => sms.LocalPhone, static (sms, value) => sms with { LocalPhone = value }),
            Part<Sms>.Of(Pieces.Formatted, static sms => sms.LocalPhoneFormatted, static (sms, value) => sms with { LocalPhoneFormatted = value }),
            Part<Sms>.Of(Pieces.Country, static sms => sms.LocalCountryIso, static (sms, value) => sms with { LocalCountryIso = value }),
            Part<Sms>.Of(IdValues.Phone.OrNull(), static sms => sms.RemotePhone, static (sms, value) => sms with { RemotePhone = value }),
            Part<Sms>.Of(Pieces.Formatted, static sms => sms.RemotePhoneFormatted, static (sms, value) => sms with { RemotePhoneFormatted = value }),
            Part<Sms>.Of(Pieces.Country, static sms => sms.RemoteCountryIso, static (sms, value) => sms with { RemoteCountryIso = value }),
            Part<Sms>.Of(TimeValues.Schedule.OrNone(), static sms => sms.DateScheduled, static (sms, value) => sms with { DateScheduled = value }),
            Part<Sms>.Of(TimeValues.Date.OrNone(), static sms => sms.DateSent, static (sms, value) => sms with { DateSent = value }),
            Part<Sms>.Of(Pieces.Word, static sms => sms.ErrorMessage, static (sms, value) => sms with { ErrorMessage = value }),
            Part<Sms>.Of(Values.OneOf("1", "3", "0").OrNull(), static sms => sms.Cost, static (sms, value) => sms with { Cost = value }),
            Part<Sms>.Of(Pieces.Attachment.ListOf(0, 2), static sms => sms.Attachments, static (sms, value) => sms with { Attachments = value }),
            Part<Sms>.Of(Values.OneOf("seq_1").OrNull(), static sms => sms.SequenceId, static (sms, value) => sms with { SequenceId = value }),
            Part<Sms>.Of(Pieces.Word, static sms => sms.SequenceName, static (sms, value) => sms with { SequenceName = value }),
            Part<Sms>.Of(Values.OneOf("sub_1").OrNull(), static sms => sms.SequenceSubscriptionId, static (sms, value) => sms with { SequenceSubscriptionId = value }),
            Part<Sms>.Of(Values.OneOf("agentconfig_1").OrNull(), static sms => sms.AgentConfigId, static (sms, value) => sms with { AgentConfigId = value }),
            Part<Sms>.Of(Pieces.Word, static sms => sms.AgentActionReason, static (sms, value) => sms with { AgentActionReason = value }),
            Part<Sms>.Of(EnumValues.CallerIdMode, static sms => sms.CallerIdMode, static (sms, value) => sms with { CallerIdMode = value }),
            Part<Sms>.Of(EnumValues.CallerIdReason, static sms => sms.CallerIdReason, static (sms, value) => sms with { CallerIdReason = value }),
        ]);
}
