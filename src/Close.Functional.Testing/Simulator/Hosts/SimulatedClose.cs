using System.Text;

namespace Close.Functional.Testing;

/// <summary>A simulated Close that is running: it holds the world as it is now, and takes calls from any number of threads.</summary>
/// <remarks>
/// Reach it through <see cref="Transport"/>, through any <see cref="HttpClient"/> over <see cref="CreateHandler"/>, or over a socket
/// (<see cref="SimulatorServer"/>). Its time stands still until <see cref="Advance"/>, or until somebody waits by <see cref="Time"/>.
/// </remarks>
public sealed class SimulatedClose
{
    private readonly Lock gate = new();
    private readonly SimulatedTime time;
    private World world;
    private FaultPlan faults = FaultPlan.None;
    private TaskCompletionSource? overtaken;
    private long calls;

    /// <summary>Starts from a world.</summary>
    /// <param name="world">The world; null for <see cref="World.Example"/>.</param>
    /// <param name="skipsWaitsUpTo">
    /// Whoever waits by <see cref="Time"/>, and no longer than this, makes the time jump to the end of the wait: so retries and polls take no time in a test.
    /// Null for not at all. Choose it below the timeouts of the program that is tested, or they end at once too.
    /// </param>
    public SimulatedClose(World? world = null, TimeSpan? skipsWaitsUpTo = null)
    {
        this.world = world ?? World.Example();
        time = new SimulatedTime(this, skipsWaitsUpTo ?? TimeSpan.FromTicks(-1));
    }

    /// <summary>The world as it is now.</summary>
    public World World
    {
        get
        {
            lock (gate)
            {
                return world;
            }
        }
    }

    /// <summary>The clock of this Close, for <see cref="CloseOptions.TimeProvider"/>, <see cref="SmsFlow"/> and everything else that waits.</summary>
    public TimeProvider Time => time;

    /// <summary>What goes wrong with calls; nothing unless <see cref="Spoil"/> said so.</summary>
    public FaultPlan Faults
    {
        get
        {
            lock (gate)
            {
                return faults;
            }
        }
    }

    /// <summary>How many calls have arrived.</summary>
    public long Calls => Interlocked.Read(ref calls);

    /// <summary>Answers a call, past all faults.</summary>
    /// <param name="call">The call, with the header <c>Authorization</c>.</param>
    public Envelope Send(HttpCall call)
    {
        lock (gate)
        {
            (world, var answer) = Simulator.Step(world, call);
            overtaken?.TrySetResult();
            overtaken = null;
            return answer;
        }
    }

    /// <summary>Changes the world behind the back of all callers: adds neighbours, receives messages, switches options.</summary>
    /// <param name="change">Gives the new world for the one there is. Is called once, while calls wait.</param>
    public void Change(Func<World, World> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        lock (gate)
        {
            world = change(world);
        }
    }

    /// <summary>Makes calls go wrong from now on.</summary>
    /// <param name="plan">Which ones, and how; <see cref="FaultPlan.None"/> for none any more. Calls are numbered from the very first one.</param>
    /// <returns>The same simulated Close.</returns>
    public SimulatedClose Spoil(FaultPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        lock (gate)
        {
            faults = plan;
            return this;
        }
    }

    /// <summary>Lets time pass: what falls due meanwhile happens, and waits that end meanwhile end, each at its moment.</summary>
    /// <param name="time">How much time passes: zero or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative.</exception>
    public void Advance(TimeSpan time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero);
        AdvanceTo(World.Now + time);
    }

    /// <summary>Makes a transport to run programs with, in the name of one user.</summary>
    /// <param name="key">The API key to call with; null for the first there is, by its text.</param>
    public Transport Transport(string? key = null)
    {
        var header = $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes((key ?? FirstKey()) + ":"))}";
        return async (call, cancellationToken) =>
        {
            ArgumentNullException.ThrowIfNull(call);
            if (call.Target is not CallTarget.Api)
            {
                return Answers.NoSuchAddress;
            }

            var exchange = await ExchangeAsync(call.WithOnlyHeader("Authorization", header), static () => { }, cancellationToken).ConfigureAwait(false);
            await (exchange.Fault is FaultKind.SlowBody ? WaitAsync(cancellationToken) : Task.CompletedTask).ConfigureAwait(false);
            return exchange switch
            {
                { Fault: FaultKind.Refused } => new CloseError.Unavailable(FailureCause.NotConnected, Outcome.NotProcessed),
                { Answer: { } answer, Fault: not (FaultKind.ResetAfter or FaultKind.Truncated) } => answer,
                _ => new CloseError.Unavailable(FailureCause.ConnectionLost, Outcome.Unknown),
            };
        };
    }

    /// <summary>Makes a handler for an <see cref="HttpClient"/> whose requests go here, whatever host they are for.</summary>
    /// <param name="basePath">The part of each path that belongs to the base address; requests beside it get 404.</param>
    public HttpMessageHandler CreateHandler(string basePath = "/api/v1") => new SimulatorHandler(this, basePath);

    /// <summary>Records a cassette of what is asked and answered from now on; run the program with its transport, and complete it.</summary>
    /// <param name="path">Where to. A cassette that is there is replaced when the session is completed.</param>
    /// <param name="key">The API key to call with; null for the first there is, by its text.</param>
    /// <exception cref="CassetteException">There is a file that is no cassette, or that cannot be read.</exception>
    public CassetteSession Record(string path, string? key = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        return CassetteSession.Open(path, CassetteOptions.Default with
        {
            Mode = CassetteMode.Record,
            Inner = Transport(key),
            Provenance = Provenance.Simulator,
            TimeProvider = time,
            RecordsInCI = true,
            Environment = static _ => null,
        });
    }

    /// <summary>Carries out a call as the plan of faults has it, and waits where that is slow. Breaks are for the host to play.</summary>
    /// <param name="call">The call.</param>
    /// <param name="arrive">Is called when the call has arrived, before anybody waits for its answer: from here on it may take effect.</param>
    /// <param name="cancellationToken">Ends the waits. What has been carried out stays so.</param>
    internal async Task<Exchange> ExchangeAsync(HttpCall call, Action arrive, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var plan = Faults;
        var fault = plan.Of(Interlocked.Increment(ref calls));
        if (fault is not FaultKind.Refused)
        {
            arrive();
        }

        if (fault is FaultKind.Overtaken)
        {
            await BeOvertakenAsync(plan.Slowness, cancellationToken).ConfigureAwait(false);
        }

        var exchange = Exchange.Of(call, fault, plan, Send);
        if (fault is FaultKind.SlowHeaders)
        {
            await WaitAsync(cancellationToken).ConfigureAwait(false);
        }

        return exchange;
    }

    /// <summary>Waits as long as what is slow takes.</summary>
    internal Task WaitAsync(CancellationToken cancellationToken) => Task.Delay(Faults.Slowness, time, cancellationToken);

    /// <summary>Lets time pass up to a moment, if that is still to come: first to the end of each wait on the way.</summary>
    internal void AdvanceTo(DateTimeOffset moment)
    {
        while (time.Next is { } next && next <= moment)
        {
            MoveTo(next);
            time.Ring();
        }

        MoveTo(moment);
    }

    private void MoveTo(DateTimeOffset moment)
    {
        lock (gate)
        {
            world = moment > world.Now ? Simulator.Advance(world, moment - world.Now) : world;
        }
    }

    private async Task BeOvertakenAsync(TimeSpan longest, CancellationToken cancellationToken)
    {
        TaskCompletionSource turn;
        lock (gate)
        {
            turn = overtaken ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        try
        {
            await turn.Task.WaitAsync(longest, time, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            // Nobody came.
        }
    }

    private string FirstKey() => World.People.Keys.Keys.Order(StringComparer.Ordinal).FirstOrDefault()
        ?? throw new InvalidOperationException("The world has no API key: add one by World.WithKey.");
}
