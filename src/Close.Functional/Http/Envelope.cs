using System.Globalization;

namespace Close.Functional;

/// <summary>An answer as it came: status, headers and body.</summary>
/// <remarks>Immutable, compared by value.</remarks>
public sealed record Envelope
{
    /// <summary>Joins the parts of an answer.</summary>
    /// <param name="status">The HTTP status, such as 200.</param>
    /// <param name="headers">The headers; one that came twice stands twice.</param>
    /// <param name="body">The whole body, possibly empty.</param>
    public Envelope(int status, IEnumerable<NamedValue> headers, HttpBody body)
    {
        ArgumentNullException.ThrowIfNull(headers);
        ArgumentNullException.ThrowIfNull(body);
        Status = status;
        Headers = toArray(headers);
        Body = body;
    }

    /// <summary>The HTTP status, such as 200.</summary>
    public int Status { get; }

    /// <summary>The headers; one that came twice stands twice. Those about the body may come after the others.</summary>
    public Arr<NamedValue> Headers { get; }

    /// <summary>The whole body, possibly empty; empty as long as it is <see cref="Arriving"/>.</summary>
    public HttpBody Body { get; }

    /// <summary>
    /// The body while it still arrives; null when <see cref="Body"/> holds all of it, which is always so unless the call asked for this
    /// (<see cref="HttpCall.TakesArrivingBody"/>). Can be read once; whoever asked disposes it. Two answers are equal only if it is the same stream.
    /// </summary>
    public Stream? Arriving { get; init; }

    /// <summary>What it took to get this answer: how many tries, and how long it was waited between them. One try and no wait unless a layer says so.</summary>
    public Delivery Delivery { get; init; } = Delivery.AtOnce;

    /// <summary>Set by telemetry, which sees calls but not what is on their pages.</summary>
    internal PageListener Pages { get; init; }

    /// <summary>Whether the status says success: 200 to 299.</summary>
    public bool IsSuccess => Status is >= 200 and <= 299;

    /// <summary>The id under which Close can find this exchange in its logs; null when the answer has none.</summary>
    public string? TraceId => Header("trace-id");

    /// <summary>Gives the value of the first header of a name, or null when there is none.</summary>
    /// <param name="name">The name, in any case.</param>
    public string? Header(string name)
    {
        foreach (var header in Headers.AsEnumerable())
        {
            if (string.Equals(header.Name, name, StringComparison.OrdinalIgnoreCase))
            {
                return header.Value;
            }
        }

        return null;
    }

    /// <summary>Gives the same answer with <see cref="Delivery"/> set.</summary>
    /// <param name="delivery">The new value.</param>
    public Envelope WithDelivery(Delivery delivery) => this with { Delivery = delivery };

    /// <summary>Gives the same answer with <see cref="Arriving"/> set.</summary>
    /// <param name="arriving">The new value.</param>
    public Envelope WithArriving(Stream? arriving) => this with { Arriving = arriving };

    /// <summary>Gives status and length; headers and body may hold what a log should not.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Status}, {(Arriving is null ? Body.ToString() : "still arriving")}");
}
