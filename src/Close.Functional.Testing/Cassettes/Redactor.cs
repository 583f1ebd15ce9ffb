using System.Collections.Frozen;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace Close.Functional.Testing;

/// <summary>Carries out a policy. Made once for all requests of a session, so that a request costs no more than a walk through it.</summary>
internal sealed class Redactor
{
    public const string Black = "***";

    private readonly FrozenSet<string> headers;
    private readonly FrozenSet<string> secrets;
    private readonly Pseudonyms? pseudonyms;

    /// <summary>Makes what carries out a policy.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="pseudonymSecret">
    /// The secret that its pseudonyms were made with; null for none. Where one is needed and is not there, nothing is replaced: what is there holds pseudonyms already.
    /// </param>
    public Redactor(CassettePolicy policy, string? pseudonymSecret = null)
    {
        pseudonyms = policy.Pseudonyms is { } people && SecretFor(people, pseudonymSecret) is var secret && people.Takes(secret) ? Pseudonyms.Of(people, secret) : null;
        headers = policy.Headers.Where(header => !CredentialHeaders.Holds(header)).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        secrets = policy.Secrets.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Gives the secret that pseudonyms are made with: none for a policy that needs none, whatever is at hand.</summary>
    public static string? SecretFor(PseudonymPolicy people, string? pseudonymSecret) => people.Check is null ? null : pseudonymSecret;

    /// <summary>Whether a request holds what was blackened, and so is none that can be sent.</summary>
    public static bool IsBlack(RecordedRequest request) =>
        request.Path.Contains(Black, StringComparison.Ordinal)
        || request.query.Concat(request.headers).Any(pair => pair.Value.Contains(Black, StringComparison.Ordinal))
        || (request.Body is not CassetteBody.Base64 && request.Body.ToBody().AsText().Contains($"\"{Black}\"", StringComparison.Ordinal));

    public RecordedRequest Redact(RecordedRequest request) => pseudonyms is null ? Blacken(request) : pseudonyms.Apply(Blacken(request));

    public Interaction Redact(Interaction interaction) => WithLength(pseudonyms is null ? Blacken(interaction) : pseudonyms.Apply(Blacken(interaction)));

    public Cassette Redact(Cassette cassette)
    {
        var black = cassette with { variables = Redact(cassette.variables), interactions = cassette.interactions.Map(Redact) };
        return pseudonyms is null ? black : pseudonyms.Apply(black);
    }

    private RecordedRequest Blacken(RecordedRequest request) => request with
    {
        path = Redact(request.Path),
        query = Redact(request.query),
        headers = Keep(request.headers),
        body = Redact(request.Body),
    };

    private Interaction Blacken(Interaction interaction) => interaction with
    {
        request = Blacken(interaction.Request),
        response = interaction.Response is { } response ? response with { headers = Keep(response.headers), body = Redact(response.Body) } : null,
        fault = interaction.Fault is { Detail: { } detail } fault ? fault with { detail = Redact(detail) } : interaction.Fault,
    };

    // A length that is kept is that of the body that is kept.
    private static Interaction WithLength(Interaction after) =>
        after.Response is not { Body: not CassetteBody.InFile } response || !response.headers.Exists(ContentCoding.IsLength)
            ? after
            : after with
            {
                response = response with
                {
                    headers = response.headers.Map(header => ContentCoding.IsLength(header) ? header with { Value = response.Body.ToBody().Length.ToString(CultureInfo.InvariantCulture) } : header),
                },
            };

    private bool IsSecret(string name) => secrets.Contains(name);

    private Arr<NamedValue> Keep(Arr<NamedValue> all) => all.IsEmpty ? all : Redact(all.Filter(header => headers.Contains(header.Name)));

    private Arr<NamedValue> Redact(Arr<NamedValue> pairs)
    {
        foreach (var pair in pairs.AsEnumerable())
        {
            if (!ReferenceEquals(Redact(pair), pair))
            {
                return pairs.Map(Redact);
            }
        }

        return pairs;
    }

    public NamedValue Redact(NamedValue pair) =>
        IsSecret(pair.Name) ? pair with { Value = Black }
        : Redact(pair.Value) is var value && ReferenceEquals(value, pair.Value) ? pair
        : pair with { Value = value };

    private string Redact(string text) => SecretText.Redact(text, IsSecret);

    private CassetteBody Redact(CassetteBody body) => body switch
    {
        CassetteBody.Json json when HoldsSecret(json.Value) => CassetteBody.Of(JsonBody.Write(writer => Write(writer, json.Value))),
        CassetteBody.Text text when CassetteBody.Of(text.ToBody()) is CassetteBody.Json json => HoldsSecret(json.Value) ? CassetteBody.Exactly(JsonBody.Write(writer => Write(writer, json.Value))) : body,
        CassetteBody.Base64 bytes when RedactForm(bytes.Value) is { } redacted => new CassetteBody.Base64(redacted),
        CassetteBody.Text text when Redact(text.Value) is var redacted && !ReferenceEquals(redacted, text.Value) => new CassetteBody.Text(redacted),
        _ => body,
    };

    // A form with a file in it. Each byte is a sign, and becomes the same byte again.
    private HttpBody? RedactForm(HttpBody form)
    {
        var text = Encoding.Latin1.GetString(form.Bytes.Span);
        var redacted = SecretText.RedactForm(text, name => IsSecret(Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(name))));
        return ReferenceEquals(redacted, text) ? null : HttpBody.Of(Encoding.Latin1.GetBytes(redacted));
    }

    private bool HoldsSecret(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => HoldsSecret(value.EnumerateObject()),
        JsonValueKind.Array => value.EnumerateArray().Any(HoldsSecret),
        JsonValueKind.String when JsonMarshal.GetRawUtf8Value(value).ContainsAny(SecretText.Signs) => value.GetString() is { } text && !ReferenceEquals(Redact(text), text),
        _ => false,
    };

    private bool HoldsSecret(JsonElement.ObjectEnumerator members)
    {
        foreach (var member in members)
        {
            if (IsSecret(member) || HoldsSecret(member.Value))
            {
                return true;
            }
        }

        return false;
    }

    // Null, true and false give nothing away, and a decoder may need them to stay what they are.
    private bool IsSecret(JsonProperty member) =>
        member.Value.ValueKind is not (JsonValueKind.Null or JsonValueKind.True or JsonValueKind.False) && IsSecret(member.Name);

    private void Write(Utf8JsonWriter writer, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var member in value.EnumerateObject())
                {
                    writer.WritePropertyName(member.Name);
                    if (IsSecret(member))
                    {
                        writer.WriteStringValue(Black);
                    }
                    else
                    {
                        Write(writer, member.Value);
                    }
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in value.EnumerateArray())
                {
                    Write(writer, item);
                }

                writer.WriteEndArray();
                break;
            case JsonValueKind.String:
                writer.WriteStringValue(Redact(value.GetString()!));
                break;
            default:
                value.WriteTo(writer);
                break;
        }
    }
}
