using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Reflection;

namespace Close.Functional;

/// <summary>The transport that reaches Close over HTTP: the one place that knows <see cref="HttpClient"/>.</summary>
public static class HttpTransport
{
    private static readonly string Product =
        "Close.Functional/" + typeof(HttpTransport).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0]
        + " dotnet/" + Environment.Version.ToString(2);

    private static readonly UriCreationOptions Exactly = new() { DangerousDisablePathAndQueryCanonicalization = true };

    /// <summary>
    /// Tells a handler whether the request it sees may be sent again when its fate is unknown. A handler that repeats requests must heed it: Close has no
    /// idempotency key, so a repeated POST can send a second SMS.
    /// </summary>
    public static HttpRequestOptionsKey<Repeat> RepeatKey { get; } = new("Close.Functional.Repeat");

    /// <summary>
    /// Makes the handler that suits Close: no cookies, no redirects, gzip and brotli undone, connections renewed every five minutes, and no
    /// tracing headers, whose baggage would tell Close what the caller's own services tell each other.
    /// </summary>
    public static SocketsHttpHandler CreateHandler() => new()
    {
        UseCookies = false,
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Brotli,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        ConnectTimeout = TimeSpan.FromSeconds(15),
        ActivityHeadersPropagator = DistributedContextPropagator.CreateNoOutputPropagator(),
    };

    /// <summary>Makes a transport over a client.</summary>
    /// <remarks>
    /// <para>
    /// The transport neither disposes nor changes the client. A timeout of the client's own counts as <see cref="FailureCause.TimedOut"/> too: set it to
    /// infinite to have <see cref="CloseOptions.Timeout"/> alone decide.
    /// </para>
    /// <para>
    /// A header of a call takes the place of the one that every call has (<c>Accept</c>, <c>User-Agent</c>, <c>x-tz-offset</c>). A call
    /// whose path or headers HTTP cannot carry, or with a header that is the transport's to set, such as <c>Authorization</c> or
    /// <c>Content-Length</c>, is not sent and ends with <see cref="CloseError.Invalid"/>. What a handler of the caller's throws, other than a
    /// failure of the network or a cancellation, passes through.
    /// </para>
    /// </remarks>
    /// <param name="client">Gives the client for each call, so that a factory can renew it.</param>
    /// <param name="options">How to reach Close.</param>
    /// <param name="events">Hears of access tokens that are renewed; null for nobody.</param>
    public static Transport Create(Func<HttpClient> client, CloseOptions options, IProgress<CallEvent>? events = null)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(options);
        return options.Credentials switch
        {
            { Keeper: { } keeper } => new TokenTransport(keeper, (call, header, token) => SendAsync(client, options, call, header, token), options.TimeProvider, events).SendAsync,
            { Header: var header } => (call, token) => SendAsync(client, options, call, header, token),
            null => (call, token) => SendAsync(client, options, call, null, token),
        };
    }

    private static async Task<Either<CloseError, Envelope>> SendAsync(
        Func<HttpClient> client, CloseOptions options, HttpCall call, AuthenticationHeaderValue? credentials, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(call);
        cancellationToken.ThrowIfCancellationRequested();
        if (CallSyntax.Check(call) is { IsEmpty: false } wrong)
        {
            return new CloseError.Invalid(wrong);
        }

        using var message = Message(call, options, credentials);
        var sent = message.Content as SentBody;
        var limit = new ReadingLimit(call.Timeout ?? options.Timeout, options.TimeProvider, cancellationToken);
        HttpResponseMessage? response = null;
        try
        {
            response = await client().SendAsync(message, HttpCompletionOption.ResponseHeadersRead, limit.Token).ConfigureAwait(false);
            if (call.TakesArrivingBody && response.IsSuccessStatusCode)
            {
                var arriving = new ArrivingBody(response, await response.Content.ReadAsStreamAsync(limit.Token).ConfigureAwait(false), limit);
                var answer = Read(response, []).WithArriving(arriving);
                (response, limit) = (null, null);
                return answer;
            }

            var body = await BodyAsync(response, limit.Token).ConfigureAwait(false);
            return Read(response, body);
        }
        catch (Exception error) when (error is OperationCanceledException or HttpRequestException or IOException or InvalidDataException)
        {
            // Cancelling breaks connections, so what arrives here may be a consequence: ask for the reason first.
            cancellationToken.ThrowIfCancellationRequested();
            return FindOut.Tell(call, Failure(error, limit!.IsOver, sent));
        }
        finally
        {
            response?.Dispose();
            limit?.Dispose();
        }
    }

    /// <summary>Tells what could not happen before a connection stood from what broke one.</summary>
    internal static FailureCause CauseOf(HttpRequestError error) => error
        is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError
        ? FailureCause.NotConnected
        : FailureCause.ConnectionLost;

    private static HttpRequestMessage Message(HttpCall call, CloseOptions options, AuthenticationHeaderValue? credentials)
    {
        var query = QueryEncoding.Encode(call.Query);
        var isToHost = call.Target is CallTarget.Host;
        var root = isToHost ? options.BaseAddress.GetLeftPart(UriPartial.Authority) : options.BaseAddress.AbsoluteUri.TrimEnd('/');
        var address = root + call.Path + (query.Length == 0 ? "" : "?" + query);
        var message = new HttpRequestMessage(call.Method, new Uri(address, Exactly));

        message.Options.Set(RepeatKey, call.Repeat);

        // Without a content, even an empty one, the handler sends a call again by itself when a connection breaks. Only for a GET does nobody notice.
        if (call.Body.Length > 0 || call.Method != HttpMethod.Get)
        {
            message.Content = new SentBody(call.Body.Bytes);
        }

        foreach (var header in call.Headers.AsEnumerable())
        {
            if (!message.Headers.TryAddWithoutValidation(header.Name, header.Value))
            {
                message.Content?.Headers.TryAddWithoutValidation(header.Name, header.Value);
            }
        }

        message.Headers.Authorization = isToHost ? null : credentials;
        AddUnlessGiven("Accept", "application/json");
        AddUnlessGiven("User-Agent", options.Application is { } application ? $"{application} {Product}" : Product);
        if (options.TimeZoneOffset is { } offset)
        {
            AddUnlessGiven(TimeZoneHeader.Name, TimeZoneHeader.Format(offset));
        }

        return message;

        void AddUnlessGiven(string name, string value)
        {
            if (!message.Headers.NonValidated.Contains(name))
            {
                message.Headers.TryAddWithoutValidation(name, value);
            }
        }
    }

    private static async Task<byte[]> BodyAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            return await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (InvalidOperationException error)
        {
            // Bad brotli; bad gzip is told as invalid data.
            throw new InvalidDataException(error.Message, error);
        }
    }

    private static Envelope Read(HttpResponseMessage response, byte[] body) => new(
        (int)response.StatusCode,
        toArray(response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated)
            .SelectMany(header => header.Value.Select(value => new NamedValue(header.Key, value)))),
        HttpBody.Of(body));

    private static CloseError.Unavailable Failure(Exception error, bool isOutOfTime, SentBody? body)
    {
        var kind = error switch
        {
            HttpRequestException request => request.HttpRequestError,
            HttpIOException reading => reading.HttpRequestError,
            InvalidDataException => HttpRequestError.InvalidResponse,
            _ => HttpRequestError.Unknown,
        };
        var cause = kind switch
        {
            _ when isOutOfTime || error is OperationCanceledException { InnerException: TimeoutException } => FailureCause.TimedOut,
            _ => CauseOf(kind),
        };
        var isUnprocessed = cause switch
        {
            // A handler of the caller's may have sent the call once already, before it failed to connect.
            FailureCause.NotConnected => body is not { HasLeft: true },
            FailureCause.TimedOut => body is { HasLeft: false },
            _ => false,
        };
        return new CloseError.Unavailable(
            cause,
            isUnprocessed ? Outcome.NotProcessed : Outcome.Unknown,
            Detail: kind is HttpRequestError.Unknown ? null : kind.ToString());
    }
}
