namespace Close.Functional.Testing;

/// <summary>An answer as a cassette holds it.</summary>
/// <remarks>Immutable, compared by value.</remarks>
public sealed record RecordedResponse : IWireObject
{
    internal long? status;
    internal Arr<NamedValue> headers;
    internal CassetteBody body = CassetteBody.Empty;
    internal Arr<long?> chunks;
    internal Extra extra = Extra.Empty;
    internal WrittenNulls nulls;

    /// <summary>Makes an answer without headers and body.</summary>
    /// <param name="status">The HTTP status, from 100 to 999.</param>
    /// <exception cref="ArgumentOutOfRangeException">HTTP has no such status.</exception>
    public RecordedResponse(int status)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(status, 100);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(status, 999);
        this.status = status;
    }

    internal RecordedResponse()
    {
    }

    /// <summary>The HTTP status, such as 200.</summary>
    public int Status => (int)status!.Value;

    /// <summary>The headers that the policy of the cassette keeps.</summary>
    public IReadOnlyList<NamedValue> Headers { get => headers; init => headers = NamedValuesKind.Grouped(value); }

    /// <summary>The body.</summary>
    public CassetteBody Body { get => body; init => body = value; }

    /// <summary>
    /// The lengths in bytes in which the body arrived, and is handed out again when it is replayed through a handler; empty for all at once. What the lengths leave of the
    /// body comes in the end.
    /// </summary>
    public IReadOnlyList<long> Chunks { get => [.. chunks.AsEnumerable().Select(length => length ?? 0)]; init => chunks = toArray(value.Select(length => (long?)length)); }

    ref Extra IWireObject.Extra => ref extra;

    ref WrittenNulls IWireObject.Nulls => ref nulls;

    /// <summary>Takes an answer as it is, before redaction.</summary>
    /// <param name="answer">The answer.</param>
    public static RecordedResponse Of(Envelope answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return new(answer.Status) { Headers = answer.Headers, Body = CassetteBody.Of(answer.Body) };
    }

    /// <summary>Gives the answer as the transport gives it.</summary>
    public Envelope ToEnvelope() => new(Status, Headers, Body.ToBody());

    /// <summary>Gives status and length.</summary>
    public override string ToString() => ToEnvelope().ToString();
}
