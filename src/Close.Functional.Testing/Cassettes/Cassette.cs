namespace Close.Functional.Testing;

/// <summary>A recording of calls and their answers, from which programs can be run without a network.</summary>
/// <remarks>Immutable, compared by value. The file format is described in <c>docs/cassette-format.md</c>.</remarks>
public sealed record Cassette : IWireObject
{
    /// <summary>The version of the file format that this library writes: 2. It reads all earlier ones too.</summary>
    public const int CurrentFormat = 2;

    internal const string Schema = "urn:close-functional:cassette:2";

    internal string? schema = Schema;
    internal long? format = CurrentFormat;
    internal string? name;
    internal Provenance provenance;
    internal DateTimeOffset? recordedAt;
    internal CassettePolicy policy = CassettePolicy.Default;
    internal DateTimeOffset? clock;
    internal long? seed;
    internal Arr<NamedValue> variables;
    internal Arr<Interaction> interactions;
    internal Extra extra = Extra.Empty;
    internal WrittenNulls nulls;

    /// <summary>Makes a cassette without interactions.</summary>
    /// <param name="name">What it is called, for people.</param>
    /// <param name="provenance">Where its answers come from.</param>
    public Cassette(string name, Provenance provenance)
    {
        ArgumentNullException.ThrowIfNull(name);
        this.name = name;
        this.provenance = provenance;
    }

    internal Cassette()
    {
    }

    /// <summary>What it is called, for people.</summary>
    public string Name => name!;

    /// <summary>Where its answers come from.</summary>
    public Provenance Provenance => provenance;

    /// <summary>When it was recorded; null when it was not.</summary>
    public DateTimeOffset? RecordedAt { get => recordedAt; init => recordedAt = value; }

    /// <summary>What it keeps and what it blackens.</summary>
    public CassettePolicy Policy { get => policy; init => policy = value; }

    /// <summary>What time it was for the program that was recorded; null when time did not matter.</summary>
    public DateTimeOffset? Clock { get => clock; init => clock = value; }

    /// <summary>The seed of the randomness of the program that was recorded; null when there was none.</summary>
    public long? Seed { get => seed; init => seed = value; }

    /// <summary>Named texts that the program that was recorded was given, such as the id of a lead.</summary>
    public IReadOnlyList<NamedValue> Variables { get => variables; init => variables = NamedValuesKind.Grouped(value); }

    /// <summary>The interactions, in the order they were recorded.</summary>
    public IReadOnlyList<Interaction> Interactions { get => interactions; init => interactions = toArray(value); }

    ref Extra IWireObject.Extra => ref extra;

    ref WrittenNulls IWireObject.Nulls => ref nulls;

    /// <summary>Gives the value of a variable, or null when there is none of that name.</summary>
    /// <param name="variable">The name, compared exactly.</param>
    public string? Variable(string variable) => variables.FirstOrDefault(pair => pair.Name == variable)?.Value;

    /// <summary>Gives the same cassette with one more interaction, redacted by its policy.</summary>
    /// <param name="interaction">The interaction.</param>
    public Cassette Add(Interaction interaction) => this with { interactions = interactions.Add(policy.Redact(interaction)) };

    /// <summary>Gives name, provenance and the number of interactions.</summary>
    public override string ToString() => $"{name} ({provenance}, {interactions.Count} interactions)";
}
