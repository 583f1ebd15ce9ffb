using System.Security.Cryptography;

namespace Close.Functional.Testing;

/// <summary>One run of a program against a cassette, through a <see cref="Transport"/> or an <see cref="HttpMessageHandler"/>.</summary>
/// <remarks>
/// <para>
/// A request that the cassette does not hold throws <see cref="CassetteException"/> and is remembered: <see cref="Complete"/> and <see cref="Dispose"/> report it even when
/// the program swallowed the exception. Safe to use from many threads at once. Requests that ask the same are told apart by their order alone.
/// </para>
/// <para>
/// Open it with <c>using</c>, and a test needs nothing else: a session that ends without an exception completes itself; one that ends because the test failed writes
/// nothing, hides nothing, and tells what it found to <see cref="CassetteOptions.Report"/>. That a test has failed is seen where an exception passes the end of a C# <c>using</c>.
/// Elsewhere (an F# <c>task</c> or <c>async</c>, a field that the test framework disposes of, NativeAOT) take <see cref="Cassettes.RunAsync"/>, or choose
/// <see cref="CassetteOptions.CompletesItself"/> false and call <see cref="Complete"/> as the last step.
/// </para>
/// </remarks>
public sealed class CassetteSession : IDisposable
{
    private readonly CassetteRun run;
    private readonly Redactor redactor;
    private readonly CassetteOptions options;
    private readonly string? path;
    private readonly CassetteLock? writing;
    private readonly nint failureBefore = TestFailure.UnderWay();
    private int ended;

    private CassetteSession(Cassette cassette, CassetteMode mode, CassetteOptions options, string? path, CassetteLock? writing)
    {
        if (mode is CassetteMode.Record or CassetteMode.Append && cassette.Policy.Pseudonyms is { } people && !people.Takes(Redactor.SecretFor(people, options.PseudonymSecret)))
        {
            throw new ArgumentException($"The pseudonyms of this cassette need the secret that they were made with: give it as {nameof(CassetteOptions)}.{nameof(CassetteOptions.PseudonymSecret)}.", nameof(options));
        }

        SecretScan.Of(options.KnownSecrets()); // A secret that is too short is better told before the calls than after them.
        redactor = new Redactor(cassette.Policy, options.PseudonymSecret);
        run = new CassetteRun(cassette, mode, options.TimeProvider, redactor);
        this.options = options;
        this.path = path;
        this.writing = writing;
        Time = new RecordedTime(cassette.Clock ?? options.TimeProvider.GetUtcNow(), options.TimeProvider, isPlaying: mode is CassetteMode.Replay);
    }

    /// <summary>What the session does with a request.</summary>
    public CassetteMode Mode => run.Mode;

    /// <summary>The cassette: the one that is played, or what would be written now.</summary>
    public Cassette Cassette => run.Cassette;

    /// <summary>What has gone wrong so far.</summary>
    public Arr<CassetteFault> Faults => run.Faults;

    /// <summary>What has been played so far, in the order in which it was asked for.</summary>
    public Arr<Interaction> Played => run.Played;

    /// <summary>What has not been played yet, in the order of the recording.</summary>
    public Arr<Interaction> Left => run.Left;

    /// <summary>
    /// The clock of the program: it starts at that of the cassette and moves by what the program waits, when recording as when replaying, so that dates come out alike.
    /// </summary>
    /// <remarks>
    /// Replay cuts waits of up to 20 seconds down to a thousandth, or a millisecond, and so it cuts <c>Task.WaitAsync</c>, which cannot be told from one. Longer ones are
    /// taken for timeouts, and so is every <see cref="CancellationTokenSource"/>: they take their time in all modes and do not move the clock. In replay one of up to 20
    /// seconds is over too when the program has waited for so long by this clock.
    /// </remarks>
    public TimeProvider Time { get; }

    /// <summary>Sends calls to the cassette: the transport to run programs with.</summary>
    public Transport Transport => SendAsync;

    /// <summary>Opens a cassette in the mode that the options and the environment say.</summary>
    /// <param name="path">Where it is, or will be.</param>
    /// <param name="options">The options; null for <see cref="CassetteOptions.Default"/>: replay.</param>
    /// <exception cref="CassetteException">
    /// There is no cassette to replay; it is damaged, or a file that is none is in the way; somebody else is recording it; or recording is refused where CI is set. Better to
    /// know before calls are made for nothing.
    /// </exception>
    public static CassetteSession Open(string path, CassetteOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        var chosen = options ?? CassetteOptions.Default;
        var mode = chosen.EffectiveMode().IfLeft(Refuse<CassetteMode>);
        if (mode is CassetteMode.Replay or CassetteMode.Drift)
        {
            return new(CassetteFile.Load(path).IfLeft(Refuse<Cassette>), mode, chosen, path, writing: null);
        }

        if (mode is CassetteMode.Live)
        {
            return new(NewRecording.Blank(path, chosen, found: null), mode, chosen, path, writing: null);
        }

        var right = CassetteLock.Take(path).IfLeft(Refuse<CassetteLock>);
        try
        {
            var found = CassetteFile.Load(path).MatchUnsafe<Cassette?>(Right: cassette => cassette, Left: fault => fault is CassetteFault.Missing ? null : Refuse<Cassette>(fault));
            return new(found is { } old && mode is CassetteMode.Append ? NewRecording.Extended(old, chosen) : NewRecording.Blank(path, chosen, found), mode, chosen, path, right);
        }
        catch
        {
            right.Dispose();
            throw;
        }
    }

    /// <summary>Replays a cassette that was made or loaded, whatever the environment says.</summary>
    /// <param name="cassette">The cassette.</param>
    /// <param name="options">The options; null for <see cref="CassetteOptions.Default"/>. The mode in them does not count.</param>
    public static CassetteSession Replay(Cassette cassette, CassetteOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(cassette);
        return new(cassette, CassetteMode.Replay, options ?? CassetteOptions.Default, path: null, writing: null);
    }

    /// <summary>Replays a cassette from a file, whatever the environment says.</summary>
    /// <param name="path">Where it is.</param>
    /// <exception cref="CassetteException">There is no cassette, or it is damaged.</exception>
    public static CassetteSession Replay(string path) => Replay(CassetteFile.Load(path).IfLeft(Refuse<Cassette>));

    /// <summary>Makes a handler for an <see cref="HttpClient"/> whose requests go to the cassette.</summary>
    /// <remarks>When recording, a timeout of the client looks like a cancellation here and is left out; recorded through <see cref="Transport"/> it is kept.</remarks>
    /// <param name="innerHandler">What really sends the requests in all modes but Replay; null for the network. Never used when replaying.</param>
    /// <param name="basePath">The part of each path that belongs to the base address and not to the recording.</param>
    public HttpMessageHandler CreateHandler(HttpMessageHandler? innerHandler = null, string basePath = "/api/v1") =>
        new CassetteHandler(run, Mode is CassetteMode.Replay ? null : innerHandler ?? HttpTransport.CreateHandler(), basePath, options.KeepsChunks);

    /// <summary>Gives a text that the program is given and that replay must give again, such as an id that was drawn: the recorded one, else a new one.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="make">Makes it when nothing is recorded yet.</param>
    /// <exception cref="CassetteException">The cassette that is replayed has no such variable.</exception>
    public string Variable(string name, Func<string> make)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(make);
        return run.Variable(name, make);
    }

    /// <summary>Makes a source of randomness that draws the same when the cassette is replayed.</summary>
    /// <remarks>A recording draws a seed and keeps it; a cassette without one is replayed with the seed 0.</remarks>
    public Random CreateRandom() => new(run.Seed(() => Mode is CassetteMode.Replay ? 0 : RandomNumberGenerator.GetInt32(int.MaxValue)));

    /// <summary>
    /// Ends the session: writes the file when recording, and reports all that went wrong. Call it as the last step of a test, or leave it to <see cref="Dispose"/>.
    /// </summary>
    /// <exception cref="CassetteException">
    /// A request had no answer, an interaction was not played, Close has drifted, or the file could not be written; it names all of them. Nothing is written then.
    /// </exception>
    public void Complete()
    {
        if (Interlocked.Exchange(ref ended, 1) == 0)
        {
            End();
        }
    }

    private void End()
    {
        try
        {
            var found = Findings();
            if (found.IsEmpty && Mode is CassetteMode.Record or CassetteMode.Append)
            {
                found = CassetteFile.Write(redactor.Redact(Cassette), path!, toArray(options.KnownSecrets())) is { } fault ? Array(fault) : found;
            }

            if (!found.IsEmpty)
            {
                throw new CassetteException(found);
            }
        }
        finally
        {
            writing?.Dispose();
        }
    }

    /// <summary>Ends the session as <see cref="Complete"/> does, unless it was completed or the test is failing by itself: then it only reports, and writes nothing.</summary>
    /// <exception cref="CassetteException">As for <see cref="Complete"/>.</exception>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref ended, 1) != 0)
        {
            return;
        }

        // An exception is on its way through the test: to throw another one would hide it.
        var hasFailed = TestFailure.UnderWay() is var failure && failure != 0 && failure != failureBefore;
        if (hasFailed || !options.CompletesItself)
        {
            writing?.Dispose();
            if (Findings() is { IsEmpty: false } found)
            {
                options.Report($"The test did not complete its cassette, which found:\n{string.Join("\n", found)}");
            }

            return;
        }

        End();
    }

    private Arr<CassetteFault> Findings() =>
        Mode is CassetteMode.Replay or CassetteMode.Drift && !options.AllowsUnplayed && Left is { IsEmpty: false } left
            ? Faults.Add(new CassetteFault.Unplayed(Cassette, left))
            : Faults;

    private static T Refuse<T>(CassetteFault fault) => throw new CassetteException(fault);

    // What still arrives cannot be written down, and neither can what is no failure of the network: such a recording is not written.
    private async Task<Either<CloseError, Envelope>> PassAsync(HttpCall call, CancellationToken cancellationToken)
    {
        try
        {
            var send = options.Inner
                ?? throw new InvalidOperationException($"Nothing sends the call: give {nameof(CassetteOptions)}.{nameof(CassetteOptions.Inner)}, or use the handler of the session.");
            return await send(call.WithArrivingBody(takes: false), cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            run.NotKept(RecordedRequest.Of(call), error.GetType().Name);
            throw;
        }
    }

    private async Task<Either<CloseError, Envelope>> SendAsync(HttpCall call, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(call);
        cancellationToken.ThrowIfCancellationRequested();
        var (answer, ending) = run.Take(RecordedRequest.Of(call));
        if (answer is not null)
        {
            return answer.ToResult();
        }

        var result = await PassAsync(call, cancellationToken).ConfigureAwait(false);
        run.End(call, result, ending);
        return result;
    }
}
