using System.Numerics;
using System.Text.Json;

namespace Close.Functional.Testing;

/// <summary>Replaces people's data by made-up data of the same shape, everywhere by the same: the same number in a body, a query and a text stays one number.</summary>
/// <remarks>
/// <para>
/// Pure and idempotent, and safe to share: what is made up is recognised and stays. Applied to a request of a program too, it finds the interaction of the real
/// one. Requests that match still match when both are replaced.
/// </para>
/// <para>
/// Of people's data, numbers with a country code or of the North American plan and e-mail addresses are recognised in any text; everything else by the names in
/// the policy. Bodies that are neither JSON, a form nor text are left as they are, and so are numbers in JSON outside of the members for telephone numbers,
/// and bytes that are percent-encoded in a text outside of an address.
/// </para>
/// <para>
/// Two numbers can become the same: of the kept example numbers <c>+1AAA55501NN</c> there are about 80,000, so of ten different numbers of that plan two
/// become one in one of 1,800 cassettes, and of a hundred in one of 16.
/// </para>
/// </remarks>
public sealed class Pseudonyms
{
    private readonly PseudonymNames names;
    private readonly PseudonymText texts;

    private Pseudonyms(PseudonymPolicy policy, string? secret)
    {
        names = new PseudonymNames(policy);
        texts = new PseudonymText(PseudonymKey.Of(policy.Salt, secret), policy.Ids);
    }

    /// <summary>Makes the pseudonyms of a cassette.</summary>
    /// <param name="policy">Which values are replaced.</param>
    /// <param name="secret">The secret that the policy was made with; null when it was made without one.</param>
    /// <exception cref="ArgumentException">It is another secret, or one is missing: see <see cref="PseudonymPolicy.Takes"/>.</exception>
    public static Pseudonyms Of(PseudonymPolicy policy, string? secret = null)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return policy.Takes(secret)
            ? new(policy, secret)
            : throw new ArgumentException("The pseudonyms of this cassette were made with another secret than this.", nameof(secret));
    }

    /// <summary>Gives a request in which people's data is replaced.</summary>
    /// <param name="request">The request.</param>
    public RecordedRequest Apply(RecordedRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request with { path = Path(request.Path), query = Pairs(request.query), headers = Pairs(request.headers), body = Body(request.Body) };
    }

    /// <summary>Gives an interaction in which people's data is replaced.</summary>
    /// <param name="interaction">The interaction.</param>
    public Interaction Apply(Interaction interaction)
    {
        ArgumentNullException.ThrowIfNull(interaction);
        return interaction with
        {
            request = Apply(interaction.Request),
            response = interaction.Response is { } response ? response with { headers = Pairs(response.headers), body = Body(response.Body) } : null,
        };
    }

    /// <summary>Gives a cassette in whose interactions and variables people's data is replaced.</summary>
    /// <param name="cassette">The cassette.</param>
    public Cassette Apply(Cassette cassette)
    {
        ArgumentNullException.ThrowIfNull(cassette);
        return cassette with { variables = Pairs(cassette.variables), interactions = cassette.interactions.Map(Apply) };
    }

    private string Path(string path) => string.Join('/', path.Split('/').Select(segment =>
        Uri.UnescapeDataString(segment) is var text && texts.Replace(text, PersonalKind.Other) is var replaced && replaced == text ? segment : Uri.EscapeDataString(replaced)));

    private Arr<NamedValue> Pairs(Arr<NamedValue> pairs) => pairs.Map(pair => pair with { Value = texts.Replace(pair.Value, names.Find(pair.Name) ?? PersonalKind.Other) });

    // As the matcher sees it: the bytes decide, not the form in which somebody wrote them down.
    private CassetteBody Body(CassetteBody body) => body.IsEmpty ? body : (body is CassetteBody.Json ? body : CassetteBody.Of(body.ToBody())) switch
    {
        CassetteBody.Json json when Written(json.Value) is var written => written.Equals(json) ? body : written,
        CassetteBody.Text text when Text(text.Value) is var replaced => replaced == text.Value ? body : new CassetteBody.Text(replaced),
        _ => body,
    };

    // Of JSON that cannot be read nobody knows where its names are, so all of it counts as written by people.
    private string Text(string text) =>
        text.AsSpan().TrimStart() is ['{' or '[', ..] ? texts.Replace(text, PersonalKind.Text)
        : text.Contains('=', StringComparison.Ordinal) && !text.Any(static sign => char.IsWhiteSpace(sign) || sign is '<' or '"') ? string.Join('&', text.Split('&').Select(FormPair))
        : texts.Replace(text, PersonalKind.Other);

    private string FormPair(string pair)
    {
        var end = pair.IndexOf('=', StringComparison.Ordinal);
        var name = Uri.UnescapeDataString(pair[..Math.Max(0, end)].Replace('+', ' '));
        var value = Uri.UnescapeDataString(pair[(end + 1)..].Replace('+', ' '));
        var replaced = texts.Replace(value, names.Find(name) ?? PersonalKind.Other);
        return replaced == value ? pair : pair[..(end + 1)] + Uri.EscapeDataString(replaced);
    }

    private CassetteBody Written(JsonElement value) => CassetteBody.Of(JsonBody.Write(writer => Write(writer, value, PersonalKind.Other)));

    private void Write(Utf8JsonWriter writer, JsonElement value, PersonalKind kind)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var member in value.EnumerateObject())
                {
                    writer.WritePropertyName(texts.Replace(member.Name, PersonalKind.Other));
                    Write(writer, member.Value, names.Find(member.Name) ?? kind);
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in value.EnumerateArray())
                {
                    Write(writer, item, kind);
                }

                writer.WriteEndArray();
                break;
            case JsonValueKind.String:
                writer.WriteStringValue(texts.Replace(value.GetString()!, kind));
                break;
            case JsonValueKind.Number when kind is PersonalKind.Phone && value.TryGetDecimal(out var number) && number > 0 && decimal.IsInteger(number):
                writer.WriteRawValue(texts.Replace(new BigInteger(number).ToString(System.Globalization.CultureInfo.InvariantCulture), kind));
                break;
            default:
                value.WriteTo(writer);
                break;
        }
    }
}
