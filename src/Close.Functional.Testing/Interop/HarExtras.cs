using System.Globalization;
using System.Text.Json;

namespace Close.Functional.Testing;

/// <summary>Writes what HAR has no place for into members of our own, whose names begin with an underscore as HAR asks for.</summary>
internal sealed class HarExtras(Utf8JsonWriter json)
{
    public const string Member = "_closeFunctional";

    /// <summary>Writes the cassette without its interactions, in its own format.</summary>
    public void Write(Cassette cassette)
    {
        json.WritePropertyName(Member);
        JsonElement.Parse(CassetteFile.Format(cassette with { Interactions = [] }).Bytes.Span).WriteTo(json);
    }

    /// <summary>Writes what is lost of an interaction; nothing when nothing is.</summary>
    public void Write(Interaction interaction)
    {
        var timing = interaction.TimingMs is null or < 0;
        var request = FormToSay(interaction.Request.Body);
        var bytes = interaction.Request.Body.ToBody();
        var hasBytes = Base64Text.AsUtf8(bytes) is null;
        var response = interaction.Response is { } answer ? FormToSay(answer.Body) : null;
        if (!timing && !hasBytes && request is null && response is null && interaction.Fault is null)
        {
            return;
        }

        json.WriteStartObject(Member);
        if (timing)
        {
            json.WriteString("timingMs", interaction.TimingMs?.ToString(CultureInfo.InvariantCulture) ?? "none");
        }

        if (request is not null)
        {
            json.WriteString("requestForm", request);
        }

        if (hasBytes)
        {
            json.WriteBase64String("requestBytes", bytes.Bytes.Span);
        }

        if (response is not null)
        {
            json.WriteString("responseForm", response);
        }

        if (interaction.Fault is { } fault)
        {
            json.WriteStartObject("fault");
            json.WriteString("cause", NameOf(fault.Cause));
            json.WriteString("outcome", NameOf(fault.Outcome));
            if (fault.Detail is { } detail)
            {
                json.WriteString("detail", detail);
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    /// <summary>Gives a body in the form that was said; in the one that suits it when none was.</summary>
    public static CassetteBody InForm(string? form, HttpBody bytes) => form switch
    {
        "text" => new CassetteBody.Text(bytes.AsText()),
        "base64" => new CassetteBody.Base64(bytes),
        "json" => Deep(bytes) ?? CassetteBody.Of(bytes),
        _ => CassetteBody.Of(bytes),
    };

    /// <summary>Reads a choice by its name in lower camel case; gives null when there is none of that name.</summary>
    public static TEnum? Named<TEnum>(string name)
        where TEnum : struct, Enum
    {
        foreach (var value in Enum.GetValues<TEnum>())
        {
            if (NameOf(value) == name)
            {
                return value;
            }
        }

        return null;
    }

    private static string NameOf<TEnum>(TEnum value)
        where TEnum : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    // Null when reading would choose the same form by itself.
    private static string? FormToSay(CassetteBody body)
    {
        var form = FormOf(body);
        return form == FormOf(CassetteBody.Of(body.ToBody())) ? null : form;
    }

    private static string FormOf(CassetteBody body) => body switch
    {
        CassetteBody.Json => "json",
        CassetteBody.Text => "text",
        _ => "base64",
    };

    // A cassette written by hand may hold JSON that is nested deeper than JSON that was recorded.
    private static CassetteBody.Json? Deep(HttpBody bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes.Bytes, new JsonDocumentOptions { MaxDepth = 128 });
            return new CassetteBody.Json(document.RootElement);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
