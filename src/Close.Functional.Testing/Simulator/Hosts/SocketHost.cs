using Microsoft.AspNetCore.Http;

namespace Close.Functional.Testing;

/// <summary>Serves requests that came over a socket.</summary>
/// <param name="close">Whose answers are given.</param>
/// <param name="control">Serves <c>/_simulator/</c>; null to leave it alone.</param>
internal sealed class SocketHost(SimulatedClose close, SimulatorControl? control)
{
    public const string BasePath = "/api/v1";

    public async Task ServeAsync(HttpContext context)
    {
        var token = context.RequestAborted;
        try
        {
            if (control is not null && context.Request.Path.StartsWithSegments(SimulatorControl.Path, StringComparison.Ordinal, out var below))
            {
                await WriteAsync(context, control.Answer(context.Request.Method, below.Value ?? "", await SocketMessages.BodyAsync(context.Request, token).ConfigureAwait(false)), token).ConfigureAwait(false);
            }
            else if (HttpMessages.Below(BasePath, SocketMessages.Target(context).Split('?', 2)[0]) is { } path)
            {
                var call = await ReadAsync(context.Request, path, token).ConfigureAwait(false);
                await PlayAsync(context, await close.ExchangeAsync(call, static () => { }, token).ConfigureAwait(false), token).ConfigureAwait(false);
            }
            else
            {
                await WriteAsync(context, Answers.NoSuchAddress, token).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (token.IsCancellationRequested)
        {
            // Whoever asked has gone.
        }
    }

    private static async Task<HttpCall> ReadAsync(HttpRequest request, string path, CancellationToken cancellationToken) =>
        HttpCall.Received(new HttpMethod(request.Method), path)
            .WithQuery(QueryEncoding.Decode(request.QueryString.Value ?? ""))
            .WithHeaders(SocketMessages.Headers(request))
            .WithBody(await SocketMessages.BodyAsync(request, cancellationToken).ConfigureAwait(false));

    private async Task PlayAsync(HttpContext context, Exchange exchange, CancellationToken cancellationToken)
    {
        switch (exchange)
        {
            case { Answer: { } answer, Fault: FaultKind.Truncated or FaultKind.SlowBody }:
                // The length is that of the whole, whatever comes of it.
                Begin(context, answer);
                var half = answer.Body.Length / 2;
                await context.Response.Body.WriteAsync(answer.Body.Bytes[..half], cancellationToken).ConfigureAwait(false);
                await context.Response.Body.FlushAsync(cancellationToken).ConfigureAwait(false);
                if (exchange.Fault is FaultKind.Truncated)
                {
                    context.Abort();
                    break;
                }

                await close.WaitAsync(cancellationToken).ConfigureAwait(false);
                await context.Response.Body.WriteAsync(answer.Body.Bytes[half..], cancellationToken).ConfigureAwait(false);
                break;
            case { Answer: { } answer, Fault: not FaultKind.ResetAfter }:
                await WriteAsync(context, answer, cancellationToken).ConfigureAwait(false);
                break;
            default:
                context.Abort();
                break;
        }
    }

    private static async Task WriteAsync(HttpContext context, Envelope answer, CancellationToken cancellationToken)
    {
        Begin(context, answer);
        await context.Response.Body.WriteAsync(answer.Body.Bytes, cancellationToken).ConfigureAwait(false);
    }

    private static void Begin(HttpContext context, Envelope answer)
    {
        context.Response.StatusCode = answer.Status;
        context.Response.ContentLength = answer.Body.Length;
        foreach (var header in answer.Headers.AsEnumerable())
        {
            context.Response.Headers.Append(header.Name, header.Name == "Location" ? BasePath + header.Value : header.Value);
        }
    }
}
