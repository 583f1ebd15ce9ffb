using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Close.Functional;

/// <summary>Reads answers into types of the caller's own. Nothing is thrown, and no error holds a value from the body.</summary>
internal static class CallerJson
{
    private static readonly RawJson None = RawJson.Of(JsonElement.Parse("null"));

    /// <summary>Reads a success as JSON of any shape; one without a body is <c>null</c>.</summary>
    public static Either<CloseError, RawJson> DecodeRaw(Envelope answer) =>
        answer.IsSuccess && IsBlank(answer.Body.Unmarked.Span) ? None : JsonDecoder.Decode(answer, WireKinds.Raw).Map(static json => json ?? None);

    /// <summary>Reads a success by what was generated for a type.</summary>
    public static Either<CloseError, T> Decode<T>(Envelope answer, JsonTypeInfo<T> type)
    {
        if (!answer.IsSuccess)
        {
            return ErrorReader.Read(answer);
        }

        var json = answer.Body.Unmarked.Span;
        if (IsBlank(json))
        {
            return Unreadable(null, "a body was expected, found none");
        }

        try
        {
            return JsonSerializer.Deserialize(json, type) is { } value ? Right<CloseError, T>(value) : Unreadable("$", $"expected {typeof(T).Name}, found null");
        }
        catch (JsonException error)
        {
            // Its message may quote the body: leave it out.
            return Unreadable(error.Path, string.Create(CultureInfo.InvariantCulture, $"expected {typeof(T).Name}, found something else at byte {At(error, json) + answer.Body.Length - json.Length}"));
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            // A converter or constructor of the caller's. The call has succeeded, so an exception would say less than this does.
            return Unreadable(null, $"{error.GetType().Name} was thrown while {typeof(T).Name} was read");
        }

        CloseError Unreadable(string? path, string expected) => new CloseError.Unreadable(answer, path, expected);
    }

    // The serializer counts lines and then bytes in the line, both from 0.
    private static long At(JsonException error, ReadOnlySpan<byte> json)
    {
        var start = 0;
        for (var line = 0L; line < error.LineNumber; line++)
        {
            start += json[start..].IndexOf((byte)'\n') + 1;
        }

        return start + (error.BytePositionInLine ?? 0);
    }

    private static bool IsBlank(ReadOnlySpan<byte> body) => !body.ContainsAnyExcept(" \t\r\n"u8);
}
