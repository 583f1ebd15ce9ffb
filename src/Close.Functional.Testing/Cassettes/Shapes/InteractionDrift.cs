namespace Close.Functional.Testing;

/// <summary>What came of making a recorded request once more.</summary>
/// <remarks>Immutable, compared by value.</remarks>
public abstract record InteractionDrift
{
    private InteractionDrift(Interaction interaction) => Interaction = interaction;

    /// <summary>What was recorded.</summary>
    public Interaction Interaction { get; }

    /// <summary>Whether the API may have changed.</summary>
    public bool IsDrift => Differs;

    private protected abstract bool Differs { get; }

    /// <summary>An answer came, and was compared.</summary>
    public sealed record Compared : InteractionDrift
    {
        internal Compared(Interaction interaction, Arr<ShapeDifference> differences)
            : base(interaction) => Differences = differences;

        /// <summary>All differences, those that are no drift too.</summary>
        public Arr<ShapeDifference> Differences { get; }

        private protected override bool Differs => Differences.Exists(static difference => difference.IsDrift);
    }

    /// <summary>The request was not made.</summary>
    public sealed record Skipped : InteractionDrift
    {
        internal Skipped(Interaction interaction, string reason)
            : base(interaction) => Reason = reason;

        /// <summary>Why, as the rest of a sentence that begins with "not asked:".</summary>
        public string Reason { get; }

        private protected override bool Differs => false;
    }

    /// <summary>No answer came, or one that says nothing about the shape of others: nothing could be compared.</summary>
    public sealed record Unanswered : InteractionDrift
    {
        internal Unanswered(Interaction interaction, CloseError error)
            : base(interaction) => Error = error;

        /// <summary>What kept an answer away, or what the answer was that says nothing about shapes.</summary>
        public CloseError Error { get; }

        private protected override bool Differs => false;
    }

    /// <summary>Reads the verdict, whichever it is.</summary>
    /// <typeparam name="T">What is made of it.</typeparam>
    /// <param name="compared">Takes an answer that was compared.</param>
    /// <param name="skipped">Takes a request that was not made.</param>
    /// <param name="unanswered">Takes a request without a usable answer.</param>
    public T Match<T>(Func<Compared, T> compared, Func<Skipped, T> skipped, Func<Unanswered, T> unanswered)
    {
        ArgumentNullException.ThrowIfNull(compared);
        ArgumentNullException.ThrowIfNull(skipped);
        ArgumentNullException.ThrowIfNull(unanswered);
        return this switch
        {
            Compared one => compared(one),
            Skipped one => skipped(one),
            Unanswered one => unanswered(one),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }
}
