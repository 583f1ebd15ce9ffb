using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;

namespace Close.Functional.Testing;

/// <summary>Writes one cassette as an HTTP archive.</summary>
internal sealed class HarWriter(Utf8JsonWriter json, BaseAddress address, LossLog losses)
{
    private static readonly JsonWriterOptions Layout = new() { Indented = true, IndentSize = 2, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly HarExtras extras = new(json);

    public static Either<ConversionFault, Converted<HttpBody>> Write(Cassette cassette, BaseAddress address)
    {
        foreach (var (index, interaction) in cassette.Interactions.Index())
        {
            if (BaseAddress.Flaw(PlaceOf(index), interaction.Request) is { } flaw)
            {
                return flaw;
            }
        }

        var losses = new LossLog();
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Layout))
        {
            new HarWriter(json, address, losses).Write(cassette);
        }

        buffer.Write("\n"u8);
        return new Converted<HttpBody>(HttpBody.Of(buffer.WrittenMemory), losses.Losses);
    }

    private static string PlaceOf(int index) => string.Create(CultureInfo.InvariantCulture, $"interactions[{index}]");

    private void Write(Cassette cassette)
    {
        json.WriteStartObject();
        json.WriteStartObject("log");
        json.WriteString("version", "1.2");
        json.WriteStartObject("creator");
        json.WriteString("name", "Close.Functional");
        json.WriteString("version", "1");
        json.WriteEndObject();
        json.WriteStartArray("entries");
        var started = cassette.RecordedAt ?? cassette.Clock ?? DateTimeOffset.UnixEpoch;
        foreach (var (index, interaction) in cassette.Interactions.Index())
        {
            Write(PlaceOf(index), interaction, started);
            started = After(started, interaction.TimingMs ?? 0);
        }

        json.WriteEndArray();
        extras.Write(cassette);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void Write(string place, Interaction interaction, DateTimeOffset started)
    {
        var wait = Math.Max(0, interaction.TimingMs ?? 0);
        json.WriteStartObject();
        json.WriteString("startedDateTime", started.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
        json.WriteNumber("time", wait);
        Write(place, interaction.Request);
        Write(place, interaction.Response, interaction.Fault);
        json.WriteStartObject("cache");
        json.WriteEndObject();
        json.WriteStartObject("timings");
        json.WriteNumber("send", 0);
        json.WriteNumber("wait", wait);
        json.WriteNumber("receive", 0);
        json.WriteEndObject();
        extras.Write(interaction);
        json.WriteEndObject();
        UnknownMembers(place, interaction.extra);
    }

    private void Write(string place, RecordedRequest request)
    {
        var query = QueryEncoding.Encode(request.Query);
        var body = request.Body.ToBody();
        json.WriteStartObject("request");
        json.WriteString("method", request.Method);
        json.WriteString("url", $"{address.Prefix}{request.Path}{(query.Length == 0 ? "" : "?")}{query}");
        json.WriteString("httpVersion", "HTTP/1.1");
        WriteShared("queryString", request.Query, request.Headers);
        if (body.Length > 0)
        {
            json.WriteStartObject("postData");
            json.WriteString("mimeType", MimeType(request.Headers, request.Body));
            json.WriteString("text", Base64Text.AsUtf8(body) ?? "");
            json.WriteEndObject();
            if (Base64Text.AsUtf8(body) is null)
            {
                losses.Add($"{place}.request.body", Losses.BytesInHar);
            }
        }

        json.WriteNumber("headersSize", -1);
        json.WriteNumber("bodySize", body.Length);
        json.WriteEndObject();
        UnknownMembers($"{place}.request", request.extra);
    }

    private void Write(string place, RecordedResponse? response, RecordedFault? fault)
    {
        var body = response?.Body ?? CassetteBody.Empty;
        var bytes = body.ToBody();
        json.WriteStartObject("response");
        json.WriteNumber("status", response?.Status ?? 0);
        json.WriteString("statusText", response is null ? "" : ReasonPhrases.GetReasonPhrase(response.Status));
        json.WriteString("httpVersion", "HTTP/1.1");
        WriteShared(null, [], response?.Headers ?? []);
        json.WriteStartObject("content");
        json.WriteNumber("size", bytes.Length);
        json.WriteString("mimeType", MimeType(response?.Headers ?? [], body));
        if (bytes.Length > 0)
        {
            var text = Base64Text.AsUtf8(bytes);
            json.WriteString("text", text ?? Convert.ToBase64String(bytes.Bytes.Span));
            if (text is null)
            {
                json.WriteString("encoding", "base64");
            }
        }

        json.WriteEndObject();
        json.WriteString("redirectURL", "");
        json.WriteNumber("headersSize", -1);
        json.WriteNumber("bodySize", response is null ? -1 : bytes.Length);
        json.WriteEndObject();
        UnknownMembers($"{place}.response", response?.extra ?? Extra.Empty);
        if (fault is not null)
        {
            losses.Add($"{place}.fault", Losses.FaultInHar);
            UnknownMembers($"{place}.fault", fault.extra);
        }
    }

    private void WriteShared(string? query, IReadOnlyList<NamedValue> pairs, IReadOnlyList<NamedValue> headers)
    {
        json.WriteStartArray("cookies");
        json.WriteEndArray();
        WritePairs("headers", headers);
        if (query is not null)
        {
            WritePairs(query, pairs);
        }
    }

    private void WritePairs(string name, IReadOnlyList<NamedValue> pairs)
    {
        json.WriteStartArray(name);
        foreach (var pair in pairs)
        {
            json.WriteStartObject();
            json.WriteString("name", pair.Name);
            json.WriteString("value", pair.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void UnknownMembers(string place, Extra extra)
    {
        foreach (var (name, _) in extra)
        {
            losses.Add($"{place}.{name}", Losses.Unknown);
        }
    }

    private static string MimeType(IReadOnlyList<NamedValue> headers, CassetteBody body) =>
        headers.FirstOrDefault(header => header.Name.Equals("content-type", StringComparison.OrdinalIgnoreCase))?.Value
            ?? (body.IsEmpty ? "" : body is CassetteBody.Json ? "application/json" : Base64Text.AsUtf8(body.ToBody()) is null ? "application/octet-stream" : "text/plain");

    private static DateTimeOffset After(DateTimeOffset date, long milliseconds) =>
        milliseconds <= 0 ? date : milliseconds >= (DateTimeOffset.MaxValue - date).TotalMilliseconds ? DateTimeOffset.MaxValue : date.AddMilliseconds(milliseconds);
}
