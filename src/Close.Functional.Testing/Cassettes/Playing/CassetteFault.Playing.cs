namespace Close.Functional.Testing;

public abstract partial record CassetteFault
{
    private const int MostNamed = 5;

    internal static string Names(Arr<Interaction> interactions) =>
        $"{string.Join("; ", interactions.Take(MostNamed))}{(interactions.Count > MostNamed ? "; …" : "")}";

    /// <summary>A request has no answer: the cassette does not hold it, or no more, or not now.</summary>
    public abstract record Unanswered : CassetteFault
    {
        private protected Unanswered(Cassette cassette, RecordedRequest request, int played, Arr<Interaction> left)
        {
            Cassette = cassette;
            Request = request;
            Played = played;
            Left = left;
        }

        /// <summary>The cassette that was asked.</summary>
        public Cassette Cassette { get; }

        /// <summary>The request, redacted.</summary>
        public RecordedRequest Request { get; }

        /// <summary>How many times an interaction has been played so far.</summary>
        public int Played { get; }

        /// <summary>The interactions that have not been played, in the order of the recording.</summary>
        public Arr<Interaction> Left { get; }
    }

    /// <summary>A request was made that the cassette does not hold.</summary>
    public sealed record Missed : Unanswered
    {
        internal Missed(Cassette cassette, RecordedRequest request, Interaction? nearest, Arr<Difference> differences, int played, Arr<Interaction> left)
            : base(cassette, request, played, left)
        {
            Nearest = nearest;
            Differences = differences;
        }

        /// <summary>The interaction that is most like it; null when the cassette is empty.</summary>
        public Interaction? Nearest { get; }

        /// <summary>In what the nearest one differs.</summary>
        public Arr<Difference> Differences { get; }

        private protected override string Text => MissText.Of(this);
    }

    /// <summary>A request was made once more than the cassette holds it.</summary>
    public sealed record Exhausted : Unanswered
    {
        internal Exhausted(Cassette cassette, RecordedRequest request, int recorded, int played, Arr<Interaction> left)
            : base(cassette, request, played, left) => Recorded = recorded;

        /// <summary>How often it was recorded: 1 or more.</summary>
        public int Recorded { get; }

        private protected override string Text => MissText.Of(this);
    }

    /// <summary>A request was made that the cassette holds, but not as the next one, and its order is strict.</summary>
    public sealed record OutOfOrder : Unanswered
    {
        internal OutOfOrder(Cassette cassette, RecordedRequest request, Interaction next, int played, Arr<Interaction> left)
            : base(cassette, request, played, left) => Next = next;

        /// <summary>The interaction whose turn it is.</summary>
        public Interaction Next { get; }

        private protected override string Text => MissText.Of(this);
    }

    /// <summary>The program ended without making requests that the cassette holds.</summary>
    public sealed record Unplayed : CassetteFault
    {
        internal Unplayed(Cassette cassette, Arr<Interaction> interactions)
        {
            Cassette = cassette;
            Interactions = interactions;
        }

        /// <summary>The cassette that was played.</summary>
        public Cassette Cassette { get; }

        /// <summary>The interactions that were not played, in the order of the recording.</summary>
        public Arr<Interaction> Interactions { get; }

        private protected override string Text => Format(
            $"{Interactions.Count} of {Cassette.Interactions.Count} interactions of the cassette \"{Cassette.Name}\" were not played: {Names(Interactions)}.");
    }

    /// <summary>The program asked for a named text that the cassette does not hold.</summary>
    /// <param name="Cassette">The cassette that was asked.</param>
    /// <param name="Name">The name of the text.</param>
    public sealed record NoVariable(Cassette Cassette, string Name) : CassetteFault
    {
        private protected override string Text =>
            $"The cassette \"{Cassette.Name}\" has no variable \"{Name}\"; it has {(Cassette.Variables.Count == 0 ? "none" : string.Join(", ", Cassette.Variables.Select(pair => pair.Name)))}. "
            + "Record the cassette again, or add the variable to the file.";
    }

    /// <summary>A request that would be sent to Close holds what was blackened in an answer of the recording, such as a token: the program has to get a real one first.</summary>
    /// <param name="Request">The request, redacted.</param>
    public sealed record Blackened(RecordedRequest Request) : CassetteFault
    {
        private protected override string Text =>
            $"{Request} was not sent: it holds {Redactor.Black} in place of a secret, which it has from the recording. Record the cassette anew instead of adding to it.";
    }

    /// <summary>
    /// A request ended in a way that cannot be written down, nor compared with what was: a recording without it would not be whole, and nothing is written.
    /// </summary>
    /// <param name="Request">The request, redacted.</param>
    /// <param name="Reason">What kind of exception or error ended it, such as <c>InvalidOperationException</c>, or <c>Invalid</c> for a call that was refused before it was sent.</param>
    public sealed record NotKept(RecordedRequest Request, string Reason) : CassetteFault
    {
        private protected override string Text => $"{Request} could not be recorded or compared: {Reason}";
    }

    /// <summary>Close refused a request of the recording, or had no time for it, so that the shape of its answer could not be compared.</summary>
    /// <param name="Recorded">The interaction as it was recorded.</param>
    /// <param name="Status">The status of today's answer.</param>
    public sealed record Uncompared(Interaction Recorded, int Status) : CassetteFault
    {
        private protected override string Text => Format($"{Recorded.Request} was answered with {Status}: its shape could not be compared.");
    }

    /// <summary>Close answers in another shape than it was recorded in.</summary>
    public sealed record Drifted : CassetteFault
    {
        internal Drifted(Interaction recorded, Arr<ShapeDifference> differences)
        {
            Recorded = recorded;
            Differences = differences;
        }

        /// <summary>The interaction as it was recorded.</summary>
        public Interaction Recorded { get; }

        /// <summary>In what the answer of today goes beyond it; at least one.</summary>
        public Arr<ShapeDifference> Differences { get; }

        private protected override string Text =>
            $"{Recorded.Request} is answered in another shape than it was recorded in:\n{string.Join("\n", Differences.Select(difference => $"  {difference}"))}";
    }
}
