using System.Text.Json.Serialization.Metadata;

namespace Close.Functional;

/// <summary>Reaches any endpoint of Close's API, also one that this library has no types for. Building a request sends nothing.</summary>
/// <remarks>
/// The call says what is sent: <see cref="HttpCall.To"/> with a path below the API, <c>WithQuery</c>, <c>WithJson</c>. Its <see cref="Repeat"/> decides whether retries
/// may send it twice: take <see cref="Repeat.Unsafe"/> for a call that makes or sends something. Errors are those of all other requests, and everything around a
/// call (retries, pacing, cassettes) works the same.
/// </remarks>
public static class CloseApi
{
    /// <summary>Sends a call whose answer is read as JSON of any shape.</summary>
    /// <remarks>A success without a body, such as 204, is read as JSON <c>null</c>: the call took effect, which an error would deny.</remarks>
    /// <param name="call">What is sent.</param>
    public static Request<RawJson> Send(HttpCall call)
    {
        ArgumentNullException.ThrowIfNull(call);
        return new(call, CallerJson.DecodeRaw);
    }

    /// <summary>Sends a call whose answer is read as a type of the caller's own, by what System.Text.Json generated for it.</summary>
    /// <remarks>
    /// Needs no reflection, so it works when trimmed and compiled ahead of time. What the type cannot take is <see cref="CloseError.Unreadable"/> with the place in the JSON,
    /// never the value; so are a body of <c>null</c> and a success without a body. For those use <see cref="Send(HttpCall)"/> or <see cref="SendOnly"/>.
    /// </remarks>
    /// <typeparam name="T">What a successful answer holds.</typeparam>
    /// <param name="call">What is sent.</param>
    /// <param name="type">How to read the type, such as <c>MyContext.Default.Lead</c>.</param>
    public static Request<T> Send<T>(HttpCall call, JsonTypeInfo<T> type)
    {
        ArgumentNullException.ThrowIfNull(call);
        ArgumentNullException.ThrowIfNull(type);
        return new(call, answer => CallerJson.Decode(answer, type));
    }

    /// <summary>Sends a call of which only the success counts: the body of a successful answer is not read.</summary>
    /// <param name="call">What is sent.</param>
    public static Request<Unit> SendOnly(HttpCall call)
    {
        ArgumentNullException.ThrowIfNull(call);
        return new(call, static answer => answer.IsSuccess ? unit : ErrorReader.Read(answer));
    }
}
