using System.Globalization;
using System.Text.Json;

namespace Close.Functional.Testing;

/// <summary>Turns cassettes into stubs that WireMock.Net reads with <c>ReadStaticWireMockOrgMappingAndAddOrUpdate</c>.</summary>
/// <remarks>
/// Pure. That method takes one mapping from one file, and of it less than WireMock itself: no scenarios, no faults, no delays, one pattern for each
/// name. Each thing that is lost so is named.
/// </remarks>
public static class WireMockNetStubs
{
    /// <summary>Makes one file for each request: call the method with the path of each that ends in <c>.json</c>.</summary>
    /// <param name="cassette">The cassette; it is redacted by its policy first.</param>
    /// <param name="baseAddress">What the paths of the cassette are below; only its path counts. Null for the address of Close, version 1.</param>
    /// <returns>The files in the order of the cassette, the same for the same cassette; else <see cref="ConversionFault.Unfit"/> for an address or a path.</returns>
    public static Either<ConversionFault, Converted<IReadOnlyList<StubFile>>> Export(Cassette cassette, Uri? baseAddress = null)
    {
        ArgumentNullException.ThrowIfNull(cassette);
        return StubSource.Of(cassette, baseAddress ?? CloseOptions.DefaultBaseAddress).Map(source =>
        {
            var losses = new LossLog();
            source.Name(losses);
            var files = new List<StubFile>();
            var answered = new System.Collections.Generic.HashSet<int>();
            foreach (var (index, place) in source.Places.Index())
            {
                var here = StubText.PlaceOf(index);
                if (place is null || source.Cassette.Interactions[index].Response is not { } response)
                {
                    losses.Add(here, place is null ? Losses.Provisional : Losses.NetFault);
                }
                else if (!answered.Add(place.First))
                {
                    losses.Add(here, Losses.NetOnce);
                }
                else
                {
                    files.AddRange(new WireMockNetMapping(source, index, response, losses).Files());
                }
            }

            return new Converted<IReadOnlyList<StubFile>>(toArray(files), losses.Losses);
        });
    }
}

/// <summary>One interaction as a mapping that WireMock.Net understands.</summary>
internal sealed class WireMockNetMapping(StubSource source, int index, RecordedResponse response, LossLog losses)
{
    private readonly Interaction interaction = source.Cassette.Interactions[index];
    private readonly string here = StubText.PlaceOf(index);

    public IEnumerable<StubFile> Files()
    {
        var name = StubText.FileName(index, interaction.Request);
        var body = StubAnswer.Body(here, response, losses);
        var inFile = Base64Text.AsUtf8(body) is null ? $"{name}.bin" : null;
        StubAnswer.NameHeaders(here, interaction.Request, losses);
        StubAnswer.NameUnknown(here, interaction, losses);
        losses.Add(here, Losses.AnyCount);
        if (interaction.TimingMs is > 0)
        {
            losses.Add($"{here}.timingMs", Losses.Timing);
        }

        yield return new StubFile($"{name}.json", StubText.Json(json => Write(json, body, inFile)));
        if (inFile is not null)
        {
            losses.Add($"{here}.response.body", Losses.NetFile);
            yield return new StubFile(inFile, body);
        }
    }

    private void Write(Utf8JsonWriter json, HttpBody body, string? inFile)
    {
        json.WriteStartObject();
        json.WriteString("uuid", StubText.Id(source.Cassette, index));
        json.WriteString("name", string.Create(CultureInfo.InvariantCulture, $"{index + 1}: {interaction.Request.Method} {interaction.Request.Path}"));
        Write(json, interaction.Request);
        json.WriteStartObject("response");
        json.WriteNumber("status", response.Status);
        json.WriteStartObject("headers");
        foreach (var header in StubAnswer.Headers(here, response, losses))
        {
            var values = header.ToList();
            json.WriteString(header.Key, string.Join(", ", values));
            if (values.Count > 1)
            {
                losses.Add($"{here}.response.headers.{header.Key.ToLowerInvariant()}", Losses.NetJoined);
            }
        }

        json.WriteEndObject();
        if (inFile is not null)
        {
            json.WriteString("bodyFileName", inFile);
        }
        else if (body.Length > 0)
        {
            json.WriteString("body", body.AsText());
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void Write(Utf8JsonWriter json, RecordedRequest request)
    {
        var path = source.Path + request.Path;
        if (path.AsSpan().ContainsAny("%*"))
        {
            losses.Add($"{here}.request.path", Losses.NetPath);
        }

        json.WriteStartObject("request");
        json.WriteString("method", request.Method.ToUpperInvariant());
        json.WriteString("urlPath", path);
        losses.Add($"{here}.request.query", Losses.NetQuery);
        if (request.Query.Count > 0)
        {
            json.WriteStartObject("queryParameters");
            foreach (var name in request.Query.GroupBy(pair => pair.Name, pair => pair.Value, StringComparer.Ordinal))
            {
                Write(json, name.Key, [.. name]);
            }

            json.WriteEndObject();
        }

        new WireMockNetBody(json, here, losses).Write(request.Body);
        json.WriteEndObject();
    }

    private void Write(Utf8JsonWriter json, string name, List<string> values)
    {
        if (values.Count > 1)
        {
            losses.Add($"{here}.request.query.{Masking.Text(name)}", Losses.NetFirst);
        }

        if (values[0].Length == 0)
        {
            losses.Add($"{here}.request.query.{Masking.Text(name)}", Losses.NetEmpty);
            return;
        }

        json.WriteStartObject(name);
        if (StubText.IsBlack(values[0]))
        {
            losses.Add($"{here}.request.query.{Masking.Text(name)}", Losses.BlackMatches);
            json.WriteString("matches", $"^{StubText.Pattern(values[0])}$");
        }
        else
        {
            json.WriteString("equalTo", values[0]);
        }

        json.WriteEndObject();
    }
}

/// <summary>Writes the one pattern of a body that WireMock.Net reads: the first member of the first object.</summary>
internal sealed class WireMockNetBody(Utf8JsonWriter json, string place, LossLog losses)
{
    public void Write(CassetteBody body)
    {
        var bytes = body.ToBody();
        var value = (body is CassetteBody.Json ? body : CassetteBody.Of(bytes)) is CassetteBody.Json parsed ? parsed.Value : default;
        var text = Base64Text.AsUtf8(bytes);
        if (bytes.Length == 0 || text is null || (value.ValueKind is not JsonValueKind.Undefined && JsonWalk.HasText(value, StubText.IsBlack)))
        {
            losses.Add($"{place}.request.body", Losses.NetBody);
            return;
        }

        json.WriteStartArray("bodyPatterns");
        json.WriteStartObject();
        if (StubText.IsBlack(text))
        {
            losses.Add($"{place}.request.body", Losses.BlackMatches);
            json.WriteString("matches", $"^{StubText.Pattern(text)}$");
        }
        else if (value.ValueKind is JsonValueKind.Undefined)
        {
            json.WriteString("equalTo", text);
        }
        else
        {
            json.WritePropertyName("equalToJson");
            value.WriteTo(json);
        }

        json.WriteEndObject();
        json.WriteEndArray();
    }
}
