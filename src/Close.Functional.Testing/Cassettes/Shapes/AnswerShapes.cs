using System.Net.Http.Headers;

namespace Close.Functional.Testing;

/// <summary>Compares answers by what they look like, not by what they say.</summary>
public static class AnswerShapes
{
    private const string ContentType = "Content-Type";

    /// <summary>
    /// Gives every difference in status, in the media type when both name one, in the form of the body, and, where both bodies are JSON, in their shapes.
    /// A refusal is of another shape than what was asked for, so bodies are compared when both answers succeeded or neither did.
    /// </summary>
    /// <param name="recorded">What was recorded.</param>
    /// <param name="actual">What came now, redacted as the recording is.</param>
    public static Arr<ShapeDifference> Compare(RecordedResponse recorded, RecordedResponse actual)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        ArgumentNullException.ThrowIfNull(actual);
        return toArray<ShapeDifference>(
        [
            .. Texts("status", Number(recorded.Status), Number(actual.Status)),
            .. MediaType(recorded) is { } then && MediaType(actual) is { } now ? Texts("media type", then, now) : [],
            .. IsSuccess(recorded) == IsSuccess(actual) ? Bodies(recorded.Body, actual.Body) : [],
        ]);
    }

    private static bool IsSuccess(RecordedResponse answer) => answer.Status is >= 200 and <= 299;

    private static IEnumerable<ShapeDifference> Bodies(CassetteBody recorded, CassetteBody actual) =>
        Meant(recorded) is CassetteBody.Json then && Meant(actual) is CassetteBody.Json now
            ? JsonShape.Of(then.Value).Compare(JsonShape.Of(now.Value))
            : Texts("body", Form(recorded), Form(actual));

    private static IEnumerable<ShapeDifference> Texts(string place, string recorded, string actual) =>
        recorded == actual ? [] : [new ShapeDifference(place, ShapeChange.KindAppeared, recorded, actual)];

    private static string Form(CassetteBody body) => Meant(body) switch
    {
        { IsEmpty: true } => "no body",
        CassetteBody.Json => "JSON",
        CassetteBody.Text => "text",
        _ => "bytes",
    };

    // JSON may have been written down as a text by hand.
    private static CassetteBody Meant(CassetteBody body) => body is CassetteBody.Json ? body : CassetteBody.Of(body.ToBody());

    private static string? MediaType(RecordedResponse answer) =>
        answer.Headers.FirstOrDefault(static header => string.Equals(header.Name, ContentType, StringComparison.OrdinalIgnoreCase)) is { } header
        && MediaTypeHeaderValue.TryParse(header.Value, out var type)
            ? type.MediaType
            : null;

    private static string Number(int status) => status.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
