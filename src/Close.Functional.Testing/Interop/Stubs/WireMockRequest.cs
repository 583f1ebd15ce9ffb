using System.Globalization;
using System.Text.Json;

namespace Close.Functional.Testing;

/// <summary>Writes what a request must look like for a stub of WireMock, as exactly as the cassette asks for it.</summary>
internal sealed class WireMockRequest(Utf8JsonWriter json, string basePath, string place, LossLog losses)
{
    public void Write(RecordedRequest request)
    {
        json.WriteStartObject("request");
        json.WriteString("method", request.Method.ToUpperInvariant());
        Address(basePath + request.Path, request.Query.Count);
        Query(request.Query);
        Body(request.Body);
        json.WriteEndObject();
    }

    // WireMock lets further pairs of a query pass; their number in the address does not.
    private void Address(string path, int pairs)
    {
        if (pairs == 0 && !StubText.IsBlack(path))
        {
            json.WriteString("url", path);
            return;
        }

        if (StubText.IsBlack(path))
        {
            losses.Add($"{place}.request.path", Losses.BlackMatches);
        }

        var query = pairs switch
        {
            0 => "",
            1 => @"\?[^&]+",
            _ => string.Create(CultureInfo.InvariantCulture, $@"\?[^&]+(&[^&]+){{{pairs - 1}}}"),
        };
        json.WriteString("urlPattern", string.Join("[^?]*", path.Split(Redactor.Black).Select(StubText.Quote)) + query);
    }

    private void Query(IReadOnlyList<NamedValue> query)
    {
        if (query.Count == 0)
        {
            return;
        }

        json.WriteStartObject("queryParameters");
        foreach (var name in query.GroupBy(pair => pair.Name, pair => pair.Value, StringComparer.Ordinal))
        {
            var values = name.ToList();
            if (name.Key.Length == 0)
            {
                losses.Add($"{place}.request.query", Losses.NoName);
                continue;
            }

            if (values.Distinct(StringComparer.Ordinal).Count() < values.Count)
            {
                losses.Add($"{place}.request.query.{Masking.Text(name.Key)}", Losses.Repeated);
            }

            json.WriteStartObject(name.Key);
            if (values.Count == 1)
            {
                Pattern(name.Key, values[0]);
            }
            else
            {
                json.WriteStartArray("hasExactly");
                foreach (var value in values)
                {
                    json.WriteStartObject();
                    Pattern(name.Key, value);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private void Pattern(string name, string value)
    {
        if (StubText.IsBlack(value))
        {
            losses.Add($"{place}.request.query.{Masking.Text(name)}", Losses.BlackMatches);
            json.WriteString("matches", StubText.Pattern(value));
        }
        else
        {
            json.WriteString("equalTo", value);
        }
    }

    private void Body(CassetteBody body)
    {
        var bytes = body.ToBody();
        json.WriteStartArray("bodyPatterns");
        json.WriteStartObject();
        if (bytes.Length == 0)
        {
            json.WriteBoolean("absent", true);
        }
        else if ((body is CassetteBody.Json ? body : CassetteBody.Of(bytes)) is CassetteBody.Json { Value: var value })
        {
            Json(value);
        }
        else if (Base64Text.AsUtf8(bytes) is not { } text)
        {
            json.WriteBase64String("binaryEqualTo", bytes.Bytes.Span);
        }
        else if (StubText.IsBlack(text))
        {
            losses.Add($"{place}.request.body", Losses.BlackMatches);
            json.WriteString("matches", StubText.Pattern(text));
        }
        else
        {
            json.WriteString("equalTo", text);
        }

        json.WriteEndObject();
        json.WriteEndArray();
    }

    private void Json(JsonElement value)
    {
        if (JsonWalk.HasText(value, StubText.IsBlack))
        {
            losses.Add($"{place}.request.body", Losses.BlackMatches);
        }

        if (JsonWalk.HasText(value, text => text.Contains("${json-unit", StringComparison.Ordinal)))
        {
            losses.Add($"{place}.request.body", Losses.Placeholder);
        }

        if (JsonWalk.RepeatsName(value))
        {
            losses.Add($"{place}.request.body", Losses.JsonTwice);
        }

        // WireMock reads a text here as JSON, which all but objects and lists must be given as.
        if (value.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
        {
            json.WritePropertyName("equalToJson");
            JsonWalk.Write(json, value, Expected);
        }
        else
        {
            json.WriteString("equalToJson", JsonBody.Write(writer => JsonWalk.Write(writer, value, Expected)).AsText());
        }

        json.WriteBoolean("ignoreArrayOrder", false);
        json.WriteBoolean("ignoreExtraElements", false);
    }

    private static string Expected(string text) =>
        text == Redactor.Black ? "${json-unit.ignore}" : StubText.IsBlack(text) ? "${json-unit.regex}" + StubText.Pattern(text) : text;
}
