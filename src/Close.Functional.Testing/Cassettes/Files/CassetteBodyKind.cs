using System.Text.Json;

namespace Close.Functional.Testing;

/// <summary>A body as a JSON object with one member that says its form: <c>json</c>, <c>text</c>, <c>base64</c>, or <c>file</c>, which has its hash beside it.</summary>
internal sealed class CassetteBodyKind() : WireKind<CassetteBody>(hasEmpty: true)
{
    private const string Expected = "an object with one member, json, text or base64, or with file and sha256";

    public override CassetteBody Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is not JsonTokenType.StartObject || !reader.Read() || reader.TokenType is not JsonTokenType.PropertyName)
        {
            throw new WireException(Expected);
        }

        var form = reader.GetString();
        reader.Read();
        var value = JsonElement.ParseValue(ref reader);
        reader.Read();
        var hash = form == "file" ? ReadHash(ref reader) : null;
        if (reader.TokenType is not JsonTokenType.EndObject)
        {
            throw new WireException(Expected);
        }

        return (form, value.ValueKind) switch
        {
            ("json", _) when CassetteBody.IsUnicode(value) => new CassetteBody.Json(value),
            ("text", JsonValueKind.String) => new CassetteBody.Text(value.GetString()!),
            ("base64", JsonValueKind.String) when value.TryGetBytesFromBase64(out var bytes) => new CassetteBody.Base64(HttpBody.Of(bytes)),
            ("file", JsonValueKind.String) when hash is not null && BodyFiles.IsName(value.GetString()!) => new CassetteBody.InFile(value.GetString()!, hash),
            _ => throw new WireException(Expected),
        };
    }

    public override void Write(ref WireWriter writer, CassetteBody value)
    {
        writer.StartObject();
        switch (value)
        {
            case CassetteBody.Json json:
                writer.Name("json");
                writer.LaidOut(json.Value);
                break;
            case CassetteBody.Text text:
                writer.Name("text");
                writer.Text(text.Value);
                break;
            case CassetteBody.Base64 base64:
                writer.Name("base64");
                writer.Text(Convert.ToBase64String(base64.Value.Bytes.Span));
                break;
            case CassetteBody.InFile file:
                writer.Name("file");
                writer.Text(file.Name);
                writer.Name("sha256");
                writer.Text(file.Sha256);
                break;
        }

        writer.EndObject();
    }

    private protected override bool IsEmpty(CassetteBody value) => value.IsEmpty;

    private static string? ReadHash(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is not JsonTokenType.PropertyName || !reader.ValueTextEquals("sha256") || !reader.Read() || reader.TokenType is not JsonTokenType.String)
        {
            return null;
        }

        var hash = reader.GetString()!;
        reader.Read();
        return hash.Length == 64 && hash.All(char.IsAsciiHexDigitLower) ? hash : null;
    }
}
