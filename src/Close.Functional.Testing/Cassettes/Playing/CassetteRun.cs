namespace Close.Functional.Testing;

/// <summary>Is told what came of a request that was passed on: the answer or the failure for the request as it may be kept.</summary>
/// <param name="outcome">Gives the interaction for the redacted request.</param>
internal delegate void Ending(Func<RecordedRequest, Interaction> outcome);

/// <summary>What a session has seen and done so far. Safe to use from many threads at once.</summary>
internal sealed class CassetteRun(Cassette cassette, CassetteMode mode, TimeProvider timeProvider, Redactor redactor)
{
    private static readonly Ending Nobody = static _ => { };

    private readonly Lock gate = new();
    private readonly List<Interaction?> recorded = [];
    private readonly List<Interaction> played = [];
    private readonly List<CassetteFault> faults = [];
    private CassettePlayer player = CassettePlayer.Of(mode is CassetteMode.Record or CassetteMode.Live ? cassette with { Interactions = [] } : cassette, redactor);
    private Arr<NamedValue> variables = cassette.variables;
    private long? seed = cassette.seed;

    public CassetteMode Mode => mode;

    /// <summary>The cassette as it would be written now.</summary>
    public Cassette Cassette
    {
        get
        {
            lock (gate)
            {
                return player.Cassette with { seed = seed, variables = variables, Interactions = [.. player.Cassette.Interactions, .. recorded.OfType<Interaction>()] };
            }
        }
    }

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

    public Arr<Interaction> Played
    {
        get
        {
            lock (gate)
            {
                return toArray(played);
            }
        }
    }

    public Arr<Interaction> Left
    {
        get
        {
            lock (gate)
            {
                return player.Left;
            }
        }
    }

    /// <summary>Decides what becomes of a request: the interaction that answers it, or else who is to be told what came of it.</summary>
    /// <exception cref="CassetteException">There is no answer, and the request must not be passed on.</exception>
    public (Interaction? Answer, Ending Ending) Take(RecordedRequest request)
    {
        switch (mode)
        {
            case CassetteMode.Replay:
                return (Play(request).Match(Right: one => one, Left: Throw), Nobody);
            case CassetteMode.Append:
                return Play(request).Match(Right: one => (one, Nobody), Left: fault => Added(fault, request));
            case CassetteMode.Drift:
                return (null, Compare(Play(request).Match(Right: one => one, Left: Throw)));
            case CassetteMode.Record:
                return (null, Keep(request));
            default:
                return (null, Nobody);
        }
    }

    /// <summary>Tells what came of a call. An inner transport may have read the answer already, as one that renews tokens does: it is an answer all the same.</summary>
    public void End(HttpCall call, Either<CloseError, Envelope> result, Ending ending)
    {
        var error = result.MatchUnsafe<CloseError?>(Right: static _ => null, Left: static error => error);
        if (result.MatchUnsafe(Right: static answer => answer, Left: AnswerOf) is { } answer)
        {
            ending(request => new Interaction(request, RecordedResponse.Of(answer)));
        }
        else if (error is CloseError.Unavailable failure)
        {
            ending(request => new Interaction(request, new RecordedFault(failure.Cause, failure.Outcome) { Detail = failure.Detail }));
        }
        else
        {
            NotKept(RecordedRequest.Of(call), error!.GetType().Name);
        }
    }

    // That of a renewal, which was refused or could not be read, is none to the call.
    private static Envelope? AnswerOf(CloseError error) =>
        error is CloseError.Denied { Answer.Status: not (401 or 402 or 403) } ? null : TelemetryText.AnswerOf(error);

    /// <summary>Remembers that what came of a request cannot be written down, nor compared with what was.</summary>
    public void NotKept(RecordedRequest request, string reason)
    {
        if (mode is not CassetteMode.Live)
        {
            Note(new CassetteFault.NotKept(redactor.Redact(request), reason));
        }
    }

    // It is reported in the end, whatever the program makes of the exception.
    private void Note(CassetteFault fault)
    {
        lock (gate)
        {
            faults.Add(fault);
        }
    }

    /// <summary>Gives a named text: the recorded one, else a new one where new things are recorded.</summary>
    public string Variable(string name, Func<string> make)
    {
        lock (gate)
        {
            if (variables.FirstOrDefault(pair => pair.Name == name)?.Value is { } known)
            {
                // What Close is asked with must be what the recorded text stands for.
                return mode is CassetteMode.Replay || make() is var real && redactor.Redact(new NamedValue(name, real)).Value != known ? known : real;
            }
        }

        if (mode is CassetteMode.Replay)
        {
            Throw(new CassetteFault.NoVariable(Cassette, name));
        }

        var value = make();
        lock (gate)
        {
            if (variables.FirstOrDefault(pair => pair.Name == name)?.Value is { } other)
            {
                return other; // Somebody asked at the same time.
            }

            variables = variables.Add(new NamedValue(name, value));
        }

        return value;
    }

    /// <summary>Gives the seed: the recorded one, else a new one.</summary>
    public int Seed(Func<int> make)
    {
        lock (gate)
        {
            seed ??= make();
            return unchecked((int)seed.Value);
        }
    }

    private (Interaction? Answer, Ending Ending) Added(CassetteFault fault, RecordedRequest request) =>
        fault is CassetteFault.OutOfOrder ? (Throw(fault), Nobody)
        : Redactor.IsBlack(request) ? (Throw(new CassetteFault.Blackened(redactor.Redact(request))), Nobody)
        : (null, Keep(request));

    private Either<CassetteFault, Interaction> Play(RecordedRequest request)
    {
        lock (gate)
        {
            var (answer, next) = player.Play(request);
            player = next;
            answer.IfRight(played.Add);
            return answer;
        }
    }

    private Interaction Throw(CassetteFault fault)
    {
        Note(fault);
        throw new CassetteException(fault);
    }

    // Reserves the place of the request, so that the recording has requests in the order they were made.
    private Ending Keep(RecordedRequest request)
    {
        var redacted = redactor.Redact(request);
        var started = timeProvider.GetTimestamp();
        int place;
        lock (gate)
        {
            place = recorded.Count;
            recorded.Add(null);
        }

        return outcome =>
        {
            var timed = redactor.Redact(outcome(redacted)) with { TimingMs = (long)timeProvider.GetElapsedTime(started).TotalMilliseconds };
            lock (gate)
            {
                recorded[place] = timed;
                played.Add(timed);
            }
        };
    }

    private Ending Compare(Interaction expected) => outcome =>
    {
        var actual = redactor.Redact(outcome(expected.Request));

        // What refuses the caller, or has no time now, says nothing about shapes.
        if (actual.Response?.Status is 401 or 402 or 403 or 429 or >= 500 && actual.Response.Status != expected.Response?.Status)
        {
            Note(new CassetteFault.Uncompared(expected, actual.Response.Status));
            return;
        }

        var differences = (expected.Response, actual.Response) is ({ } then, { } now)
            ? AnswerShapes.Compare(then, now).Filter(difference => difference.IsDrift)
            : expected.Fault?.Cause == actual.Fault?.Cause
                ? Arr<ShapeDifference>.Empty
                : Array(new ShapeDifference("outcome", ShapeChange.KindAppeared, Outcome(expected), Outcome(actual)));
        if (!differences.IsEmpty)
        {
            Note(new CassetteFault.Drifted(expected, differences));
        }
    };

    private static string Outcome(Interaction interaction) => interaction.Fault?.ToString() ?? "an answer";
}
