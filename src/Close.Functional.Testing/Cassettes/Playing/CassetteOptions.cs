namespace Close.Functional.Testing;

/// <summary>How a session is opened.</summary>
/// <remarks>Immutable. Everything has a default: without options, a cassette is replayed.</remarks>
public sealed record CassetteOptions
{
    /// <summary>The environment variable that overrides the mode: <c>CLOSE_CASSETTE_MODE</c>, with the name of a <see cref="CassetteMode"/> in any case.</summary>
    public const string ModeVariable = "CLOSE_CASSETTE_MODE";

    internal Arr<string> secrets;

    /// <summary>Replays, and knows nothing to record with.</summary>
    public static CassetteOptions Default { get; } = new();

    /// <summary>What to do, unless <see cref="ModeVariable"/> says otherwise. Default: <see cref="CassetteMode.Replay"/>.</summary>
    public CassetteMode Mode { get; init; }

    /// <summary>What really sends the calls in all modes but Replay; null when only the handler of the session is used. Default: null.</summary>
    public Transport? Inner { get; init; }

    /// <summary>What a new recording is called; null for the name of its file. Default: null.</summary>
    public string? Name { get; init; }

    /// <summary>Where the answers of a new recording come from. Default: <see cref="Provenance.Live"/>.</summary>
    public Provenance Provenance { get; init; }

    /// <summary>The policy of a new recording; null for that of the cassette that is there, else <see cref="CassettePolicy.Default"/>. Default: null.</summary>
    public CassettePolicy? Policy { get; init; }

    /// <summary>
    /// Secrets that must not be in the file, whatever their names and in whatever encoding: a recording that holds one is not written. Each has at least 8 characters.
    /// Default: none. The value of <c>CLOSE_API_KEY</c> is one in any case.
    /// </summary>
    public IReadOnlyList<string> Secrets { get => secrets; init => secrets = toArray(value); }

    /// <summary>The secret that the pseudonyms of the policy are made with; null for none. A recording with such a policy needs it; replay needs it to be asked with real values.</summary>
    public string? PseudonymSecret { get; init; }

    /// <summary>
    /// Whether Record and Append are allowed even though <c>CI</c> is set: for recordings of a simulator, which reach no network. Default: no.
    /// </summary>
    public bool RecordsInCI { get; init; }

    /// <summary>Whether interactions may be left when the session ends, as when several tests share a cassette. Default: no.</summary>
    public bool AllowsUnplayed { get; init; }

    /// <summary>Whether a session that is disposed of completes itself when the test has not failed; otherwise only <c>Complete()</c> does. Default: yes.</summary>
    public bool CompletesItself { get; init; } = true;

    /// <summary>Whether a streamed answer that is recorded through a handler keeps the lengths in which it arrived, and is replayed in them. Default: no.</summary>
    public bool KeepsChunks { get; init; }

    /// <summary>The clock to record by. Default: the system's.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Gives the value of an environment variable, or null. Default: those of the process.</summary>
    public Func<string, string?> Environment { get; init; } = System.Environment.GetEnvironmentVariable;

    /// <summary>Told what a session found when the test fails by itself, so that neither hides the other. Default: writes to standard error.</summary>
    public Action<string> Report { get; init; } = static text => Console.Error.WriteLine(text);

    /// <summary>Gives the same options with another mode.</summary>
    /// <param name="mode">The new value of <see cref="Mode"/>.</param>
    public CassetteOptions WithMode(CassetteMode mode) => this with { Mode = mode };

    /// <summary>Gives the same options with something that really sends calls.</summary>
    /// <param name="transport">The new value of <see cref="Inner"/>.</param>
    public CassetteOptions WithInner(Transport? transport) => this with { Inner = transport };

    /// <summary>Gives the same options with another name.</summary>
    /// <param name="name">The new value of <see cref="Name"/>.</param>
    public CassetteOptions WithName(string? name) => this with { Name = name };

    /// <summary>Gives the same options with another origin.</summary>
    /// <param name="provenance">The new value of <see cref="Provenance"/>.</param>
    public CassetteOptions WithProvenance(Provenance provenance) => this with { Provenance = provenance };

    /// <summary>Gives the same options with another policy.</summary>
    /// <param name="policy">The new value of <see cref="Policy"/>.</param>
    public CassetteOptions WithPolicy(CassettePolicy? policy) => this with { Policy = policy };

    /// <summary>Gives the same options with other secrets.</summary>
    /// <param name="secrets">The new value of <see cref="Secrets"/>.</param>
    public CassetteOptions WithSecrets(params IEnumerable<string> secrets) => this with { secrets = toArray(secrets) };

    /// <summary>Gives the same options with the secret of its pseudonyms.</summary>
    /// <param name="secret">The new value of <see cref="PseudonymSecret"/>.</param>
    public CassetteOptions WithPseudonymSecret(string? secret) => this with { PseudonymSecret = secret };

    /// <summary>Gives the same options, with or without recordings in CI.</summary>
    /// <param name="allowed">The new value of <see cref="RecordsInCI"/>.</param>
    public CassetteOptions WithRecordsInCI(bool allowed = true) => this with { RecordsInCI = allowed };

    /// <summary>Gives the same options, with or without interactions that may be left.</summary>
    /// <param name="allowed">The new value of <see cref="AllowsUnplayed"/>.</param>
    public CassetteOptions WithAllowsUnplayed(bool allowed = true) => this with { AllowsUnplayed = allowed };

    /// <summary>Gives the same options for a session that completes itself, or does not.</summary>
    /// <param name="completes">The new value of <see cref="CompletesItself"/>.</param>
    public CassetteOptions WithCompletesItself(bool completes = true) => this with { CompletesItself = completes };

    /// <summary>Gives the same options, with or without the lengths of what arrived.</summary>
    /// <param name="kept">The new value of <see cref="KeepsChunks"/>.</param>
    public CassetteOptions WithKeepsChunks(bool kept = true) => this with { KeepsChunks = kept };

    /// <summary>Gives the same options with another clock.</summary>
    /// <param name="timeProvider">The new value of <see cref="TimeProvider"/>.</param>
    public CassetteOptions WithTimeProvider(TimeProvider timeProvider) => this with { TimeProvider = timeProvider };

    /// <summary>Gives the same options with another environment.</summary>
    /// <param name="environment">The new value of <see cref="Environment"/>.</param>
    public CassetteOptions WithEnvironment(Func<string, string?> environment) => this with { Environment = environment };

    /// <summary>Gives the same options with something else to tell what was found.</summary>
    /// <param name="report">The new value of <see cref="Report"/>.</param>
    public CassetteOptions WithReport(Action<string> report) => this with { Report = report };

    /// <summary>The mode that counts; a fault when the environment names none that there is, or when it forbids a recording.</summary>
    internal Either<CassetteFault, CassetteMode> EffectiveMode()
    {
        var mode = Mode;
        if (Environment(ModeVariable) is { Length: > 0 } said)
        {
            if (!Enum.GetNames<CassetteMode>().Contains(said, StringComparer.OrdinalIgnoreCase))
            {
                return new CassetteFault.UnknownMode(said);
            }

            mode = Enum.Parse<CassetteMode>(said, ignoreCase: true);
        }

        return mode is CassetteMode.Record or CassetteMode.Append && !RecordsInCI && Environment("CI") is not (null or "" or "0" or "false" or "False" or "FALSE")
            ? new CassetteFault.RecordingRefused(mode)
            : mode;
    }

    /// <summary>All secrets that are known.</summary>
    internal IEnumerable<string> KnownSecrets() => Environment("CLOSE_API_KEY") is { Length: >= 8 } key ? secrets.Add(key) : secrets;
}
