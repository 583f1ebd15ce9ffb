namespace Close.Functional;

/// <summary>Something that happened to a call on its way, which its answer alone does not tell.</summary>
/// <remarks>Immutable. Layers report it to an <see cref="IProgress{T}"/>; telemetry listens, and callers can too.</remarks>
public abstract record CallEvent
{
    private CallEvent(HttpCall call) => Call = call;

    /// <summary>The call.</summary>
    public HttpCall Call { get; }

    private protected abstract string Text { get; }

    /// <summary>Gives one sentence without query, body or secret.</summary>
    public sealed override string ToString() => Text;

    /// <summary>A try failed, and the call will be sent again.</summary>
    public sealed record Retrying : CallEvent
    {
        /// <summary>Makes the event from its parts.</summary>
        /// <param name="call">The call.</param>
        /// <param name="attempt">The number of the try that failed, from 1.</param>
        /// <param name="error">How it failed.</param>
        /// <param name="wait">How long the next try is waited for.</param>
        public Retrying(HttpCall call, int attempt, CloseError error, TimeSpan wait)
            : base(call)
        {
            Attempt = attempt;
            Error = error;
            Wait = wait;
        }

        /// <summary>The number of the try that failed, from 1.</summary>
        public int Attempt { get; }

        /// <summary>How it failed.</summary>
        public CloseError Error { get; }

        /// <summary>How long the next try is waited for.</summary>
        public TimeSpan Wait { get; }

        private protected override string Text => FormattableString.Invariant($"{Call} is sent again in {Wait.TotalSeconds:0.###} s after try {Attempt}: {Error.Message}");
    }

    /// <summary>A call was held back, so that the limit Close told is not run into.</summary>
    public sealed record Held : CallEvent
    {
        /// <summary>Makes the event from its parts.</summary>
        /// <param name="call">The call.</param>
        /// <param name="wait">How long it was held back.</param>
        public Held(HttpCall call, TimeSpan wait)
            : base(call) => Wait = wait;

        /// <summary>How long it was held back.</summary>
        public TimeSpan Wait { get; }

        private protected override string Text => FormattableString.Invariant($"{Call} was held back for {Wait.TotalSeconds:0.###} s.");
    }

    /// <summary>An answer told how many more calls are allowed.</summary>
    public sealed record LimitTold : CallEvent
    {
        /// <summary>Makes the event from its parts.</summary>
        /// <param name="call">The call.</param>
        /// <param name="limit">What the answer told.</param>
        public LimitTold(HttpCall call, RateLimit limit)
            : base(call) => Limit = limit;

        /// <summary>What the answer told.</summary>
        public RateLimit Limit { get; }

        private protected override string Text => FormattableString.Invariant($"{Call}: {Limit.Remaining} of {Limit.Limit} calls are left.");
    }

    /// <summary>The access token was renewed.</summary>
    public sealed record TokenRenewed : CallEvent
    {
        /// <summary>Makes the event.</summary>
        /// <param name="call">The call that needed it.</param>
        public TokenRenewed(HttpCall call)
            : base(call)
        {
        }

        private protected override string Text => $"{Call} needed a new access token, and has it.";
    }
}
