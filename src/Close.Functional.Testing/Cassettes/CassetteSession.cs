namespace Close.Functional.Testing;

/// <summary>One run of a program against a cassette, through a <see cref="Transport"/> or an <see cref="HttpMessageHandler"/>.</summary>
/// <remarks>
/// A request that the cassette does not hold throws <see cref="CassetteException"/> and is remembered: <see cref="Complete"/> reports it even when the
/// program swallowed the exception. Safe to use from many threads at once. Requests that ask the same are told apart by their order alone.
/// </remarks>
public sealed class CassetteSession
{
    private readonly Lock gate = new();
    private readonly Transport? inner;
    private readonly string? path;
    private readonly TimeProvider timeProvider;
    private readonly Redactor redactor;
    private readonly List<Interaction?> recorded = [];
    private readonly List<CassetteFault> faults = [];
    private CassettePlayer player;

    private CassetteSession(Cassette cassette, CassetteMode mode, Transport? inner, string? path, TimeProvider timeProvider)
    {
        Mode = mode;
        this.inner = inner;
        this.path = path;
        this.timeProvider = timeProvider;
        redactor = new Redactor(cassette.Policy);
        player = CassettePlayer.Of(cassette);
    }

    /// <summary>What the session does with a request.</summary>
    public CassetteMode Mode { get; }

    /// <summary>The cassette: the one that is played, or what has been recorded so far.</summary>
    public Cassette Cassette
    {
        get
        {
            lock (gate)
            {
                return player.Cassette with { Interactions = [.. player.Cassette.Interactions, .. recorded.OfType<Interaction>()] };
            }
        }
    }

    /// <summary>What has gone wrong so far.</summary>
    public Arr<CassetteFault> Faults
    {
        get
        {
            lock (gate)
            {
                return toArray(faults);
            }
        }
    }

    private Arr<Interaction> Left
    {
        get
        {
            lock (gate)
            {
                return player.Left;
            }
        }
    }

    /// <summary>Sends calls to the cassette: the transport to run programs with.</summary>
    public Transport Transport => Mode is CassetteMode.Replay
        ? ReplayAsync
        : RecordAsync;

    /// <summary>Replays a cassette from a file.</summary>
    /// <param name="path">Where it is.</param>
    /// <exception cref="CassetteException">There is no cassette, or it is damaged.</exception>
    public static CassetteSession Replay(string path) =>
        Replay(CassetteFile.Load(path).Match(Right: cassette => cassette, Left: fault => throw new CassetteException(fault)));

    /// <summary>Replays a cassette.</summary>
    /// <param name="cassette">The cassette.</param>
    public static CassetteSession Replay(Cassette cassette)
    {
        ArgumentNullException.ThrowIfNull(cassette);
        return new(cassette, CassetteMode.Replay, inner: null, path: null, TimeProvider.System);
    }

    /// <summary>Records a cassette into a file.</summary>
    /// <param name="path">Where to. A cassette that is there is replaced when the session is completed; a file that is none is left alone.</param>
    /// <remarks>
    /// Requests are kept in the order they were made. One that was cancelled, refused before it was sent, or that has no answer when the session is completed
    /// is left out. Secrets are blackened by the policy; what people wrote, their names and their numbers are not: read a live recording before you share it.
    /// </remarks>
    /// <param name="start">What to begin with: name, provenance, clock and policy; its interactions are kept before the new ones.</param>
    /// <param name="inner">What really sends the calls; null when only <see cref="CreateHandler"/> is used.</param>
    /// <param name="timeProvider">The clock that timings are measured by; null for the system's.</param>
    /// <exception cref="CassetteException">There is a file that is no cassette, or that cannot be read: better to know before calls are made for nothing.</exception>
    public static CassetteSession Record(string path, Cassette start, Transport? inner = null, TimeProvider? timeProvider = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(start);
        if (CassetteFile.Blocker(path) is { } fault)
        {
            throw new CassetteException(fault);
        }

        return new(start, CassetteMode.Record, inner, path, timeProvider ?? TimeProvider.System);
    }

    /// <summary>Makes a handler for an <see cref="HttpClient"/> whose requests go to the cassette.</summary>
    /// <remarks>When recording, a timeout of the client looks like a cancellation here and is left out; recorded through <see cref="Transport"/> it is kept.</remarks>
    /// <param name="innerHandler">What really sends the requests when recording; never used, and better left out, when replaying.</param>
    /// <param name="basePath">The part of each path that belongs to the base address and not to the recording.</param>
    public HttpMessageHandler CreateHandler(HttpMessageHandler? innerHandler = null, string basePath = "/api/v1") =>
        new CassetteHandler(this, innerHandler, basePath);

    /// <summary>
    /// Ends the session: writes the file when recording. Call it as the last step of the test, so that a test that failed before leaves no recording.
    /// </summary>
    /// <exception cref="CassetteException">
    /// A request missed, an interaction was not played, or the file could not be written; it names all of them.
    /// </exception>
    public void Complete()
    {
        var all = Faults;
        if (Mode is CassetteMode.Record && all.IsEmpty)
        {
            all = CassetteFile.Save(Cassette, path!) is { } fault ? Array(fault) : all;
        }
        else if (Mode is CassetteMode.Replay && Left is { IsEmpty: false } left)
        {
            all = all.Add(new CassetteFault.Unplayed(Cassette, left));
        }

        if (!all.IsEmpty)
        {
            throw new CassetteException(all);
        }
    }

    /// <summary>Answers a request from the cassette.</summary>
    internal Interaction Play(RecordedRequest request)
    {
        lock (gate)
        {
            var (played, next) = player.Play(request);
            player = next;
            return played.Match(
                Right: interaction => interaction,
                Left: fault =>
                {
                    faults.Add(fault);
                    throw new CassetteException(fault);
                });
        }
    }

    /// <summary>Reserves the place of a request, so that the recording has requests in the order they were made; gives the way to fill it.</summary>
    internal Action<Func<RecordedRequest, Interaction>> Begin(RecordedRequest request)
    {
        var redacted = redactor.Redact(request);
        var started = timeProvider.GetTimestamp();
        int place;
        lock (gate)
        {
            place = recorded.Count;
            recorded.Add(null);
        }

        return interaction =>
        {
            var timed = redactor.Redact(interaction(redacted)) with { TimingMs = (long)timeProvider.GetElapsedTime(started).TotalMilliseconds };
            lock (gate)
            {
                recorded[place] = timed;
            }
        };
    }

    private async Task<Either<CloseError, Envelope>> RecordAsync(HttpCall call, CancellationToken cancellationToken)
    {
        var send = inner ?? throw new InvalidOperationException("This session records through its handler; give Record a transport to record through one.");
        var end = Begin(RecordedRequest.Of(call));

        // What still arrives cannot be written down.
        var result = await send(call.WithArrivingBody(takes: false), cancellationToken).ConfigureAwait(false);
        result.Match(
            Right: answer => end(request => new Interaction(request, RecordedResponse.Of(answer))),
            Left: error =>
            {
                if (error is CloseError.Unavailable { Answer: null } failure)
                {
                    end(request => new Interaction(request, new RecordedFault(failure.Cause, failure.Outcome) { Detail = failure.Detail }));
                }
            });
        return result;
    }

    private Task<Either<CloseError, Envelope>> ReplayAsync(HttpCall call, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled<Either<CloseError, Envelope>>(cancellationToken);
        }

        try
        {
            return Task.FromResult(Play(RecordedRequest.Of(call)).ToResult());
        }
        catch (CassetteException miss)
        {
            return Task.FromException<Either<CloseError, Envelope>>(miss);
        }
    }
}
