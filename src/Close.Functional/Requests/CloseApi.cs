using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Close.Functional;

/// <summary>Requests to any endpoint of Close, for those that this library has no types for. Building one sends nothing.</summary>
/// <remarks>
/// The call says what is sent, and whether it is safe to send twice: judge that by what the endpoint does, since Close has no idempotency key. Everything around it, from
/// credentials to retries, is the same as for the requests of <see cref="SmsApi"/>.
/// </remarks>
public static class CloseApi
{
    /// <summary>Gives the request whose answer is any JSON.</summary>
    /// <param name="call">What is sent, such as <c>HttpCall.To(HttpMethod.Get, "/me/", Repeat.Safe)</c>.</param>
    /// <returns>The request; an empty body, as after a DELETE, is read as JSON's <c>null</c>.</returns>
    public static Request<RawJson> Send(HttpCall call)
    {
        ArgumentNullException.ThrowIfNull(call);
        return new(call, static answer => Read(answer, static body =>
        {
            using var json = JsonDocument.Parse(body.IsEmpty ? "null"u8.ToArray() : body);
            return RawJson.Of(json.RootElement);
        }));
    }

    /// <summary>Gives the request whose answer is read as a type of the caller's.</summary>
    /// <typeparam name="T">The type. Its converters must throw nothing but <see cref="JsonException"/>.</typeparam>
    /// <param name="call">What is sent.</param>
    /// <param name="type">How the type is read, as source generation gives it: nothing is looked up by reflection.</param>
    /// <returns>The request; an answer that is not of the type, an empty body among them, is <see cref="CloseError.Unreadable"/>.</returns>
    public static Request<T> Send<T>(HttpCall call, JsonTypeInfo<T> type)
    {
        ArgumentNullException.ThrowIfNull(call);
        ArgumentNullException.ThrowIfNull(type);
        return new(call, answer => Read(answer, body => JsonSerializer.Deserialize(body.Span, type)));
    }

    private static Either<CloseError, T> Read<T>(Envelope answer, Func<ReadOnlyMemory<byte>, T?> read)
    {
        if (!answer.IsSuccess)
        {
            return ErrorReader.Read(answer);
        }

        try
        {
            return read(answer.Body.Unmarked) is { } value ? value : new CloseError.Unreadable(answer, "$", $"expected {typeof(T).Name}, found null");
        }
        catch (JsonException error)
        {
            // The message of the exception may repeat the value, so only its place is told.
            return new CloseError.Unreadable(answer, error.Path, FormattableString.Invariant($"expected {typeof(T).Name}, line {(error.LineNumber ?? 0) + 1}, byte {error.BytePositionInLine ?? 0}"));
        }
    }
}
