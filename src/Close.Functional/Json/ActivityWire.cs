using System.Text.Json;

namespace Close.Functional;

/// <summary>Activities of any kind: the fields they share, and which kind an object is.</summary>
internal sealed class ActivityWire : WireKind<Activity>
{
    public static ActivityWire Any { get; } = new();

    private static WireType<UnknownActivity> Unknown { get; } = new(
        static () => new UnknownActivity(),
        [
            WireField<UnknownActivity>.Required("_type", WireKinds.Text, static item => ref item.type!),
            WireField<UnknownActivity>.Required("id", WireKinds.Id(static text => new ActivityId(text)), static item => ref item.id!),
            .. Shared<UnknownActivity>(),
        ]);

    /// <summary>The fields that every kind of activity has. Source: documented (List all activities).</summary>
    public static IEnumerable<WireField<T>> Shared<T>()
        where T : Activity
    {
        var user = WireKinds.Id(static text => new UserId(text));
        return
        [
            WireField<T>.Optional("organization_id", WireKinds.Id(static text => new OrganizationId(text)), static item => ref item.organizationId),
            WireField<T>.Optional("lead_id", WireKinds.Id(static text => new LeadId(text)), static item => ref item.leadId),
            WireField<T>.Optional("contact_id", WireKinds.Id(static text => new ContactId(text)), static item => ref item.contactId),
            WireField<T>.Optional("user_id", user, static item => ref item.userId),
            WireField<T>.Optional("user_name", WireKinds.Text, static item => ref item.userName),
            WireField<T>.Optional("users", WireKinds.ListOf<UserId>(user!), static item => ref item.users),
            WireField<T>.Optional("created_by", user, static item => ref item.createdBy),
            WireField<T>.Optional("created_by_name", WireKinds.Text, static item => ref item.createdByName),
            WireField<T>.Optional("updated_by", user, static item => ref item.updatedBy),
            WireField<T>.Optional("updated_by_name", WireKinds.Text, static item => ref item.updatedByName),
            WireField<T>.Optional("date_created", WireKinds.Date, static item => ref item.dateCreated),
            WireField<T>.Optional("date_updated", WireKinds.Date, static item => ref item.dateUpdated),
            WireField<T>.Optional("activity_at", WireKinds.Date, static item => ref item.activityAt),
        ];
    }

    public override Activity Read(ref Utf8JsonReader reader) => TypeOf(reader) switch
    {
        "SMS" => SmsWire.Sms.Read(ref reader),
        _ => Unknown.Read(ref reader),
    };

    public override void Write(Utf8JsonWriter writer, Activity value) => value.Match(
        sms: sms =>
        {
            SmsWire.Sms.Write(writer, sms);
            return unit;
        },
        unknown: unknown =>
        {
            Unknown.Write(writer, unknown);
            return unit;
        });

    public override bool IsAbsent(Activity value) => false;

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
