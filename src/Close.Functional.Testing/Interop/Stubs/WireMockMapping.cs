using System.Globalization;
using System.Text.Json;

namespace Close.Functional.Testing;

/// <summary>One interaction as a mapping of WireMock.</summary>
internal sealed class WireMockMapping(StubSource source, int index, StubPlace place, WireMockOptions options, LossLog losses)
{
    private const string Started = "Started";

    private readonly Interaction interaction = source.Cassette.Interactions[index];
    private readonly string here = StubText.PlaceOf(index);

    public IEnumerable<StubFile> Files()
    {
        var name = StubText.FileName(index, interaction.Request);
        var body = interaction.Response is { } response ? StubAnswer.Body(here, response, losses) : HttpBody.Empty;
        var inFile = body.Length > options.MostInline || Base64Text.AsUtf8(body) is null ? $"{name}{EndingOf(interaction.Response!.Body)}" : null;
        StubAnswer.NameHeaders(here, interaction.Request, losses);
        StubAnswer.NameUnknown(here, interaction, losses);
        yield return new StubFile($"mappings/{name}.json", StubText.Json(json => Write(json, body, inFile)));
        if (inFile is not null)
        {
            yield return new StubFile($"__files/{inFile}", body);
        }
    }

    private static string EndingOf(CassetteBody body) =>
        body is CassetteBody.Json ? ".json" : Base64Text.AsUtf8(body.ToBody()) is null ? ".bin" : ".txt";

    private void Write(Utf8JsonWriter json, HttpBody body, string? inFile)
    {
        json.WriteStartObject();
        json.WriteString("id", StubText.Id(source.Cassette, index));
        json.WriteString("name", string.Create(CultureInfo.InvariantCulture, $"{index + 1}: {interaction.Request.Method} {interaction.Request.Path}"));
        Scenario(json);
        new WireMockRequest(json, source.Path, here, losses).Write(interaction.Request);
        json.WriteStartObject("response");
        if (interaction.Fault is { } fault)
        {
            Write(json, fault);
        }
        else
        {
            Write(json, interaction.Response!, body, inFile);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void Scenario(Utf8JsonWriter json)
    {
        var moves = place.Number < place.Count || options.EachOnce;
        if (!moves)
        {
            losses.Add(here, Losses.AnyCount);
        }

        if (place.Count == 1 && !moves)
        {
            return;
        }

        var first = source.Cassette.Interactions[place.First].Request;
        json.WriteString("scenarioName", string.Create(CultureInfo.InvariantCulture, $"{place.First + 1}: {first.Method} {first.Path}"));
        json.WriteString("requiredScenarioState", place.Number == 1 ? Started : State(place.Number - 1));
        if (moves)
        {
            json.WriteString("newScenarioState", State(place.Number));
        }
    }

    private static string State(int answers) => string.Create(CultureInfo.InvariantCulture, $"answered {answers}");

    private void Write(Utf8JsonWriter json, RecordedResponse response, HttpBody body, string? inFile)
    {
        json.WriteNumber("status", response.Status);
        var headers = StubAnswer.Headers(here, response, losses).ToList();
        if (headers.Count > 0)
        {
            json.WriteStartObject("headers");
            foreach (var header in headers)
            {
                var values = header.ToList();
                json.WritePropertyName(header.Key);
                if (values.Count == 1)
                {
                    json.WriteStringValue(values[0]);
                    continue;
                }

                json.WriteStartArray();
                values.ForEach(json.WriteStringValue);
                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        if (inFile is not null)
        {
            json.WriteString("bodyFileName", inFile);
        }
        else if (response.Body is CassetteBody.Json { Value: { ValueKind: JsonValueKind.Object or JsonValueKind.Array } value } && JsonWalk.IsPlain(value, body))
        {
            json.WritePropertyName("jsonBody");
            value.WriteTo(json);
        }
        else if (body.Length > 0)
        {
            json.WriteString("body", body.AsText());
        }

        if (interaction.TimingMs is > 0 and var wait)
        {
            if (options.Delays)
            {
                json.WriteNumber("fixedDelayMilliseconds", Math.Min(wait, int.MaxValue));
            }
            else
            {
                losses.Add($"{here}.timingMs", Losses.Timing);
            }
        }
    }

    private void Write(Utf8JsonWriter json, RecordedFault fault)
    {
        switch (fault.Cause)
        {
            case FailureCause.TimedOut:
                losses.Add($"{here}.fault", Losses.Late);
                json.WriteNumber("status", 504);
                json.WriteNumber("fixedDelayMilliseconds", (int)Math.Min(options.TimeoutDelay.TotalMilliseconds, int.MaxValue));
                break;
            case FailureCause.ServerFailed:
                losses.Add($"{here}.fault", Losses.Failed);
                json.WriteNumber("status", 503);
                break;
            default:
                if (fault.Cause is FailureCause.NotConnected || fault.Detail is not null || fault.Outcome is not Outcome.Unknown)
                {
                    losses.Add($"{here}.fault", Losses.Reset);
                }

                json.WriteString("fault", "CONNECTION_RESET_BY_PEER");
                break;
        }
    }
}
