namespace Close.Functional.Testing;

/// <summary>One request and what came of it: an answer, or a fault.</summary>
/// <remarks>Immutable, compared by value.</remarks>
public sealed record Interaction : IWireObject
{
    internal RecordedRequest? request;
    internal RecordedResponse? response;
    internal RecordedFault? fault;
    internal long? timingMs;
    internal Extra extra = Extra.Empty;
    internal WrittenNulls nulls;

    /// <summary>Joins a request and its answer.</summary>
    /// <param name="request">The request.</param>
    /// <param name="response">The answer.</param>
    public Interaction(RecordedRequest request, RecordedResponse response)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(response);
        this.request = request;
        this.response = response;
    }

    /// <summary>Joins a request and the failure that came instead of an answer.</summary>
    /// <param name="request">The request.</param>
    /// <param name="fault">The failure.</param>
    public Interaction(RecordedRequest request, RecordedFault fault)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(fault);
        this.request = request;
        this.fault = fault;
    }

    internal Interaction()
    {
    }

    /// <summary>What was sent.</summary>
    public RecordedRequest Request => request!;

    /// <summary>What was answered; null when <see cref="Fault"/> says why nothing was.</summary>
    public RecordedResponse? Response => response;

    /// <summary>Why there was no answer; null when there was one.</summary>
    public RecordedFault? Fault => fault;

    /// <summary>How long the answer took, in whole milliseconds; null when not measured. Replay does not wait.</summary>
    public long? TimingMs { get => timingMs; init => timingMs = value; }

    ref Extra IWireObject.Extra => ref extra;

    ref WrittenNulls IWireObject.Nulls => ref nulls;

    /// <summary>Gives what a transport gives for it.</summary>
    public Either<CloseError, Envelope> ToResult() => fault is null ? response!.ToEnvelope() : fault.ToError();

    /// <summary>Gives the request and the status or the cause of the failure.</summary>
    public override string ToString() => $"{request} → {fault?.Cause.ToString() ?? response?.ToString()}";
}
