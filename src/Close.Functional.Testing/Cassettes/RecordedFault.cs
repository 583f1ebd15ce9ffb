namespace Close.Functional.Testing;

/// <summary>The lack of an answer as a cassette holds it: a network failure that was recorded or invented.</summary>
/// <remarks>Immutable, compared by value.</remarks>
public sealed record RecordedFault : IWireObject
{
    internal FailureCause cause;
    internal Outcome outcome;
    internal Extra extra = Extra.Empty;
    internal WrittenNulls nulls;

    /// <summary>Describes a failure.</summary>
    /// <param name="cause">Why there was no answer.</param>
    /// <param name="outcome">Whether the call may have taken effect.</param>
    public RecordedFault(FailureCause cause, Outcome outcome)
    {
        this.cause = cause;
        this.outcome = outcome;
    }

    internal RecordedFault()
    {
    }

    /// <summary>Why there was no answer.</summary>
    public FailureCause Cause => cause;

    /// <summary>Whether the call may have taken effect.</summary>
    public Outcome Outcome => outcome;

    ref Extra IWireObject.Extra => ref extra;

    ref WrittenNulls IWireObject.Nulls => ref nulls;

    /// <summary>Gives the failure as the transport gives it.</summary>
    public CloseError.Unavailable ToError() => new(cause, outcome);

    /// <summary>Gives the cause.</summary>
    public override string ToString() => cause.ToString();
}
