using System.Text.Json;

namespace Close.Functional.Benchmarks;

/// <summary>A page of SMS read the plain way by hand: a <see cref="Utf8JsonReader"/>, and a switch over the names.</summary>
internal static class HandWritten
{
    public static List<SmsDto> Read(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        var items = new List<SmsDto>();
        reader.Read();
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            var isData = reader.ValueTextEquals("data"u8);
            reader.Read();
            if (!isData)
            {
                reader.Skip();
                continue;
            }

            while (reader.Read() && reader.TokenType is JsonTokenType.StartObject)
            {
                items.Add(Item(ref reader));
            }
        }

        return items;
    }

    private static SmsDto Item(ref Utf8JsonReader reader)
    {
        var item = new SmsDto();
        Span<char> buffer = stackalloc char[256];
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            ReadOnlySpan<char> name = reader.ValueSpan.Length <= buffer.Length ? buffer[..reader.CopyString(buffer)] : [];
            reader.Read();
            switch (name)
            {
                case "_type":
                    item.Type = reader.GetString();
                    break;
                case "id":
                    item.Id = reader.GetString();
                    break;
                case "organization_id":
                    item.OrganizationId = reader.GetString();
                    break;
                case "lead_id":
                    item.LeadId = reader.GetString();
                    break;
                case "contact_id":
                    item.ContactId = reader.GetString();
                    break;
                case "user_id":
                    item.UserId = reader.GetString();
                    break;
                case "user_name":
                    item.UserName = reader.GetString();
                    break;
                case "users":
                    item.Users = Texts(ref reader);
                    break;
                case "created_by":
                    item.CreatedBy = reader.GetString();
                    break;
                case "created_by_name":
                    item.CreatedByName = reader.GetString();
                    break;
                case "updated_by":
                    item.UpdatedBy = reader.GetString();
                    break;
                case "updated_by_name":
                    item.UpdatedByName = reader.GetString();
                    break;
                case "date_created":
                    item.DateCreated = Date(ref reader);
                    break;
                case "date_updated":
                    item.DateUpdated = Date(ref reader);
                    break;
                case "activity_at":
                    item.ActivityAt = Date(ref reader);
                    break;
                case "local_phone":
                    item.LocalPhone = reader.GetString();
                    break;
                case "local_phone_formatted":
                    item.LocalPhoneFormatted = reader.GetString();
                    break;
                case "local_country_iso":
                    item.LocalCountryIso = reader.GetString();
                    break;
                case "remote_phone":
                    item.RemotePhone = reader.GetString();
                    break;
                case "remote_phone_formatted":
                    item.RemotePhoneFormatted = reader.GetString();
                    break;
                case "remote_country_iso":
                    item.RemoteCountryIso = reader.GetString();
                    break;
                case "sequence_id":
                    item.SequenceId = reader.GetString();
                    break;
                case "sequence_name":
                    item.SequenceName = reader.GetString();
                    break;
                case "sequence_subscription_id":
                    item.SequenceSubscriptionId = reader.GetString();
                    break;
                case "status":
                    item.Status = reader.GetString();
                    break;
                case "direction":
                    item.Direction = reader.GetString();
                    break;
                case "source":
                    item.Source = reader.GetString();
                    break;
                case "text":
                    item.Text = reader.GetString();
                    break;
                case "template_id":
                    item.TemplateId = reader.GetString();
                    break;
                case "date_scheduled":
                    item.DateScheduled = Date(ref reader);
                    break;
                case "date_sent":
                    item.DateSent = Date(ref reader);
                    break;
                case "error_message":
                    item.ErrorMessage = reader.GetString();
                    break;
                case "cost":
                    item.Cost = reader.GetString();
                    break;
                case "attachments":
                    item.Attachments = Attachments(ref reader);
                    break;
                case "agent_config_id":
                    item.AgentConfigId = reader.GetString();
                    break;
                case "agent_action_reason":
                    item.AgentActionReason = reader.GetString();
                    break;
                case "caller_id_mode":
                    item.CallerIdMode = reader.GetString();
                    break;
                case "caller_id_reason":
                    item.CallerIdReason = reader.GetString();
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return item;
    }

    private static DateTimeOffset? Date(ref Utf8JsonReader reader) => reader.TokenType is JsonTokenType.Null ? null : reader.GetDateTimeOffset();

    private static List<string> Texts(ref Utf8JsonReader reader)
    {
        var texts = new List<string>();
        while (reader.Read() && reader.TokenType is JsonTokenType.String)
        {
            texts.Add(reader.GetString()!);
        }

        return texts;
    }

    private static List<AttachmentDto> Attachments(ref Utf8JsonReader reader)
    {
        var files = new List<AttachmentDto>();
        while (reader.Read() && reader.TokenType is JsonTokenType.StartObject)
        {
            files.Add(JsonSerializer.Deserialize(ref reader, DtoContext.Default.AttachmentDto)!);
        }

        return files;
    }
}
