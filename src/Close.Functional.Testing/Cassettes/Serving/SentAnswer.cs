using System.Collections.Frozen;
using Microsoft.AspNetCore.Http;

namespace Close.Functional.Testing;

/// <summary>Sends answers over a socket.</summary>
internal static class SentAnswer
{
    // These frame the message, and tell how the body was packed for the way it came then.
    private static readonly FrozenSet<string> Framing = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "connection", "content-encoding", "content-length", "keep-alive", "trailer", "transfer-encoding", "upgrade");

    /// <summary>Sends a recorded answer. Headers that HTTP cannot carry are left out.</summary>
    public static Task SendAsync(HttpContext context, RecordedResponse answer, CancellationToken cancellationToken)
    {
        foreach (var header in answer.Headers.Where(static header => !Framing.Contains(header.Name) && IsName(header.Name) && CallSyntax.IsHeaderValue(header.Value)))
        {
            context.Response.Headers.Append(header.Name, header.Value);
        }

        return WriteAsync(context, answer.Status, answer.Body.ToBody(), cancellationToken);
    }

    /// <summary>Says why there is no answer.</summary>
    public static Task ExplainAsync(HttpContext context, CassetteFault fault, CancellationToken cancellationToken)
    {
        context.Response.ContentType = "text/plain; charset=utf-8";
        return WriteAsync(context, StatusCodes.Status501NotImplemented, HttpBody.OfText(fault.Message + "\n"), cancellationToken);
    }

    private static bool IsName(string text) =>
        text.Length > 0 && text.All(static sign => char.IsAsciiLetterOrDigit(sign) || "!#$%&'*+-.^_`|~".Contains(sign, StringComparison.Ordinal));

    private static async Task WriteAsync(HttpContext context, int status, HttpBody body, CancellationToken cancellationToken)
    {
        context.Response.StatusCode = status;
        if (status is StatusCodes.Status204NoContent or StatusCodes.Status205ResetContent or StatusCodes.Status304NotModified)
        {
            return; // HTTP gives them no body, whatever a cassette that was written by hand says.
        }

        context.Response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.Body.WriteAsync(body.Bytes, cancellationToken).ConfigureAwait(false);
        }
    }
}
