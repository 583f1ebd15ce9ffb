using System.IO.Compression;
using System.Text.Json;
using Close.Functional.Testing.Tests.Cassettes;
using FsCheck;
using FsCheck.Fluent;

namespace Close.Functional.Testing.Tests.Redaction;

/// <summary>Places of an interaction where a text can stand, and what their paths end in.</summary>
internal sealed record Placing(string End, Func<Interaction, string, Interaction> Put)
{
    private static readonly RecordedResponse Ok = new(200);

    private static readonly Placing[] All =
    [
        new(".request.path", (at, text) => at.Fault is { } fault ? new Interaction(Path(at.Request, text), fault) : new Interaction(Path(at.Request, text), at.Response!)),
        new(".request.query.note", (at, text) => Change(at, request => request with { Query = [.. request.Query, new NamedValue("note", text)] })),
        new(".request.query[#", (at, text) => Change(at, request => request with { Query = [.. request.Query, new NamedValue(text, "1")] })),
        new(".request.headers.X-Note", (at, text) => Change(at, request => request with { Headers = [.. request.Headers, new NamedValue("X-Note", text)] })),
        new(".request.body.json.data[1].text", (at, text) => Change(at, request => request with { Body = Body(text) })),
        new(".request.body.text", (at, text) => Change(at, request => request with { Body = new CassetteBody.Text("a=" + text + "&b=") })),
        new(".response.body.json.data[1].text", (at, text) => new Interaction(at.Request, Ok with { Body = Body(text) })),
        new(".response.body.base64", (at, text) => new Interaction(at.Request, Ok with { Body = new CassetteBody.Base64(HttpBody.OfText("{\"text\": \"" + text + "\"}")) })),
        new(".response.body.base64", (at, text) => new Interaction(at.Request, Ok with { Body = Packed(text, stream => new GZipStream(stream, CompressionLevel.Optimal)) })),
        new(".response.body.base64", (at, text) => new Interaction(at.Request, Ok with { Body = Packed(text, stream => new DeflateStream(stream, CompressionLevel.Optimal)) })),
        new(".response.body.base64", (at, text) => new Interaction(at.Request, Ok with { Body = Packed(text, stream => new BrotliStream(stream, CompressionLevel.Optimal)) })),
        new(".fault.detail", (at, text) => new Interaction(at.Request, new RecordedFault(FailureCause.TimedOut, Outcome.Unknown) { Detail = text })),
    ];

    public static Gen<Placing> Any { get; } = Gen.Elements(All);

    private static RecordedRequest Path(RecordedRequest request, string text) =>
        new(request.Method, request.Path + text) { Query = request.Query, Headers = request.Headers, Body = request.Body };

    private static Interaction Change(Interaction at, Func<RecordedRequest, RecordedRequest> change) =>
        at.Fault is { } fault ? new Interaction(change(at.Request), fault) : new Interaction(change(at.Request), at.Response!);

    private static CassetteBody Body(string text) =>
        Tapes.Json($$"""{"data":[{},{"text":{{JsonSerializer.Serialize(text, Texts.Default.String)}}}]}""");

    private static CassetteBody.Base64 Packed(string text, Func<Stream, Stream> open) => new(HttpBody.Of(Hidings.Pack("{\"text\": \"" + text + "\"}", open)));
}

[System.Text.Json.Serialization.JsonSerializable(typeof(string))]
internal sealed partial class Texts : System.Text.Json.Serialization.JsonSerializerContext;
