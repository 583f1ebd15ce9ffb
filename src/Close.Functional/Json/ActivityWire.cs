using System.Collections.Frozen;
using System.Text.Json;

namespace Close.Functional;

/// <summary>Activities of any kind: which kind an object is, and the declaration that reads and writes it.</summary>
internal sealed class ActivityWire : WireKind<Activity>
{
    private ActivityWire()
    {
    }

    public static ActivityWire Any { get; } = new();

    /// <summary>The declaration of each kind that this version models, by its <c>_type</c>. Source: documented (List all activities).</summary>
    public static FrozenDictionary<string, ActivityCase> Cases { get; } = new Dictionary<string, ActivityCase>(StringComparer.Ordinal)
    {
        ["SMS"] = ActivityCase.Of(SmsWire.Sms),
        ["Call"] = ActivityCase.Of(CallWire.Call),
        ["Email"] = ActivityCase.Of(EmailWire.Email),
        ["EmailThread"] = ActivityCase.Of(EmailWire.EmailThread),
        ["Note"] = ActivityCase.Of(NoteWire.Note),
        ["Meeting"] = ActivityCase.Of(MeetingWire.Meeting),
        ["WhatsAppMessage"] = ActivityCase.Of(WhatsAppWire.Message),
        ["CustomActivity"] = ActivityCase.Of(CustomActivityWire.Custom),
        ["Created"] = ActivityCase.Of(LeadHistoryWire.Created),
        ["FormSubmission"] = ActivityCase.Of(FormWire.Submission),
        ["LeadStatusChange"] = ActivityCase.Of(LeadHistoryWire.StatusChange),
        ["OpportunityStatusChange"] = ActivityCase.Of(OpportunityWire.StatusChange),
        ["LeadMerge"] = ActivityCase.Of(LeadHistoryWire.Merge),
        ["TaskCompleted"] = ActivityCase.Of(TaskWire.Completed),
        ["ImportUpdate"] = ActivityCase.Of(LeadHistoryWire.ImportUpdate),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The declaration of all other kinds.</summary>
    public static ActivityCase Unknown { get; } = ActivityCase.Of(new WireType<UnknownActivity>(
        static () => new UnknownActivity(),
        static item => item with { },
        ActivityFields.Of(WireField<UnknownActivity>.Required("_type", WireKinds.Text, static item => ref item.type!), static text => new ActivityId(text))));

    public override Activity Read(ref Utf8JsonReader reader) =>
        CaseOf(reader).Read(ref reader);

    public override Activity Read(ref JsonCursor json)
    {
        if (json.Memory.CaseAt(json.Rest) is { } known)
        {
            return known.Read(ref json);
        }

        var reader = new Utf8JsonReader(json.Rest);
        reader.Read();
        var one = CaseOf(reader);
        if (reader.Read() && reader.TokenType is JsonTokenType.PropertyName && reader.ValueTextEquals("_type"u8) && reader.Read() && reader.TokenType is JsonTokenType.String)
        {
            json.Memory.Learn(json.Rest[..(int)reader.BytesConsumed], one);
        }

        return one.Read(ref json);
    }

    public override void Write(ref WireWriter json, Activity value) =>
        (value is UnknownActivity ? Unknown : Cases[value.Type]).Write(ref json, value);

    private static ActivityCase CaseOf(Utf8JsonReader reader) => TypeOf(reader) is { } type && Cases.TryGetValue(type, out var one) ? one : Unknown;

    // Takes a copy of the reader, so that the caller's stays at the start of the object: _type may stand anywhere in it.
    private static string? TypeOf(Utf8JsonReader reader)
    {
        if (reader.TokenType is not JsonTokenType.StartObject)
        {
            return null;
        }

        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            var isType = reader.ValueTextEquals("_type"u8);
            reader.Read();
            if (isType)
            {
                return reader.TokenType is JsonTokenType.String ? reader.GetString() : null;
            }

            reader.Skip();
        }

        return null;
    }
}
