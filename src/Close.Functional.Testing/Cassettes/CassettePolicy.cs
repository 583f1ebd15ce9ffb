using System.Collections.Frozen;
using System.Text.Json;

namespace Close.Functional.Testing;

/// <summary>What a cassette keeps and what it blackens. It is part of the cassette, so that replay cannot disagree with recording.</summary>
/// <remarks>
/// Immutable, compared by value. Redaction is pure and idempotent, and the same function is applied to requests when they are looked up, so that a
/// blackened request still matches.
/// </remarks>
public sealed record CassettePolicy : IWireObject
{
    private const string Black = "***";

    internal Arr<string> headers;
    internal Arr<string> secrets;
    internal Extra extra = Extra.Empty;
    internal WrittenNulls nulls;

    /// <summary>
    /// Keeps the headers that bear on the meaning of an exchange, never credentials or cookies, and blackens members of queries and JSON bodies that are
    /// named like secrets.
    /// </summary>
    public static CassettePolicy Default { get; } = new()
    {
        headers = Array(
            "content-type", "x-http-method-override", "x-tz-offset", "retry-after", "trace-id",
            "ratelimit", "ratelimit-limit", "ratelimit-remaining", "ratelimit-reset",
            "x-rate-limit-limit", "x-rate-limit-remaining", "x-rate-limit-reset",
            "x-ratelimit-limit", "x-ratelimit-remaining", "x-ratelimit-reset"),
        secrets = Array("access_token", "api_key", "client_secret", "code", "password", "refresh_token", "token"),
    };

    /// <summary>The names of the headers that are kept, in any case. All others are left out.</summary>
    public Arr<string> Headers { get => headers; init => headers = value; }

    /// <summary>The names in queries and JSON bodies whose values are blackened, in any case.</summary>
    public Arr<string> Secrets { get => secrets; init => secrets = value; }

    ref Extra IWireObject.Extra => ref extra;

    ref WrittenNulls IWireObject.Nulls => ref nulls;

    /// <summary>Gives a request as the cassette may hold it.</summary>
    /// <param name="request">The request.</param>
    public RecordedRequest Redact(RecordedRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request with { Query = Blacken(request.Query), Headers = Keep(request.Headers), Body = Redact(request.Body) };
    }

    /// <summary>Gives an interaction as the cassette may hold it.</summary>
    /// <param name="interaction">The interaction.</param>
    public Interaction Redact(Interaction interaction)
    {
        ArgumentNullException.ThrowIfNull(interaction);
        return interaction with
        {
            request = Redact(interaction.Request),
            response = interaction.Response is { } response ? response with { Headers = Keep(response.Headers), Body = Redact(response.Body) } : null,
        };
    }

    private Arr<NamedValue> Keep(Arr<NamedValue> all)
    {
        var kept = headers.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        return all.Filter(header => kept.Contains(header.Name));
    }

    private Arr<NamedValue> Blacken(Arr<NamedValue> query) => query.Map(pair => IsSecret(pair.Name) ? pair with { Value = Black } : pair);

    private CassetteBody Redact(CassetteBody body) =>
        body is CassetteBody.Json json && HoldsSecret(json.Value) ? CassetteBody.Of(JsonBody.Write(writer => Write(writer, json.Value))) : body;

    private bool IsSecret(string name) => secrets.Any(secret => secret.Equals(name, StringComparison.OrdinalIgnoreCase));

    private bool HoldsSecret(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().Any(member => IsSecret(member.Name) || HoldsSecret(member.Value)),
        JsonValueKind.Array => value.EnumerateArray().Any(HoldsSecret),
        _ => false,
    };

    private void Write(Utf8JsonWriter writer, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var member in value.EnumerateObject())
                {
                    writer.WritePropertyName(member.Name);
                    if (IsSecret(member.Name))
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
            default:
                value.WriteTo(writer);
                break;
        }
    }
}
