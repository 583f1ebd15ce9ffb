namespace Close.Functional.Testing;

public abstract partial record CassetteFault
{
    private const int MostNamed = 5;

    private static string Names(IEnumerable<Interaction> interactions, int count) =>
        $"{string.Join("; ", interactions.Take(MostNamed))}{(count > MostNamed ? "; …" : "")}";

    /// <summary>A request was made that the cassette does not hold.</summary>
    public sealed record Missed : CassetteFault
    {
        internal Missed(Cassette cassette, RecordedRequest request, Interaction? nearest, Arr<Difference> differences, int played, int left)
        {
            Cassette = cassette;
            Request = request;
            Nearest = nearest;
            Differences = differences;
            Played = played;
            Left = left;
        }

        /// <summary>The cassette that was asked.</summary>
        public Cassette Cassette { get; }

        /// <summary>The request, redacted.</summary>
        public RecordedRequest Request { get; }

        /// <summary>The interaction that is most like it; null when the cassette is empty.</summary>
        public Interaction? Nearest { get; }

        /// <summary>In what the nearest one differs.</summary>
        public Arr<Difference> Differences { get; }

        /// <summary>How many interactions have been played so far.</summary>
        public int Played { get; }

        /// <summary>How many have not.</summary>
        public int Left { get; }

        private protected override string Text => MissText.Of(this);
    }

    /// <summary>A request was made once more than the cassette holds it.</summary>
    /// <param name="Cassette">The cassette that was asked.</param>
    /// <param name="Request">The request, redacted.</param>
    /// <param name="Recorded">How often it was recorded: 1 or more.</param>
    /// <param name="Played">How many interactions have been played so far.</param>
    /// <param name="Left">How many have not.</param>
    public sealed record Exhausted(Cassette Cassette, RecordedRequest Request, int Recorded, int Played, int Left) : CassetteFault
    {
        private protected override string Text => MissText.Of(this);
    }

    /// <summary>A request was made that the cassette holds, but not as the next one, and its order is strict.</summary>
    /// <param name="Cassette">The cassette that was asked.</param>
    /// <param name="Request">The request, redacted.</param>
    /// <param name="Next">The interaction whose turn it is.</param>
    /// <param name="Played">How many interactions have been played so far.</param>
    /// <param name="Left">How many have not.</param>
    public sealed record OutOfOrder(Cassette Cassette, RecordedRequest Request, Interaction Next, int Played, int Left) : CassetteFault
    {
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
            $"{Interactions.Count} of {Cassette.Interactions.Count} interactions of the cassette \"{Cassette.Name}\" were not played: {Names(Interactions, Interactions.Count)}.");
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
