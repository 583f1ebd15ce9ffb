namespace Close.Functional.Soak;

/// <summary>What the server does to a request on purpose.</summary>
internal enum Fault
{
    /// <summary>Nothing: the request is processed and answered.</summary>
    None,

    /// <summary>429 with <c>RateLimit</c> in commas and <c>Retry-After</c>; not processed.</summary>
    Limited,

    /// <summary>429 with semicolons; not processed.</summary>
    LimitedBySemicolons,

    /// <summary>429 with the old single headers; not processed.</summary>
    LimitedOldHeaders,

    /// <summary>429 that tells the wait in its body alone; not processed.</summary>
    LimitedInBody,

    /// <summary>503 with an HTML body; not processed.</summary>
    Unavailable,

    /// <summary>502 with an HTML body, after the request was processed.</summary>
    BadGatewayAfterwards,

    /// <summary>504 without a body, after the request was processed.</summary>
    GatewayTimeoutAfterwards,

    /// <summary>The connection is reset before anything is processed.</summary>
    ResetBefore,

    /// <summary>The request is processed, and the connection reset in place of an answer.</summary>
    ResetAfterwards,

    /// <summary>The request is processed, and the answer breaks off in the middle of its body.</summary>
    CutBody,

    /// <summary>The request is processed, and the answer comes later than the client waits.</summary>
    TooSlow,
}

/// <summary>Draws faults: the same seed gives the same row of faults.</summary>
/// <param name="seed">Where the row starts.</param>
/// <param name="percent">How many of a hundred requests fail on purpose.</param>
internal sealed class FaultPlan(int seed, int percent)
{
    private static readonly Fault[] All = [.. Enum.GetValues<Fault>().Where(fault => fault is not Fault.None)];
    private int number;

    public Fault Next()
    {
        var draw = Mixed(unchecked((uint)(seed + (Interlocked.Increment(ref number) * 2654435761L))));
        return draw % 100 >= percent ? Fault.None : All[(int)(draw / 100 % (uint)All.Length)];
    }

    // The finishing steps of MurmurHash3: neighbouring numbers give unlike draws.
    private static uint Mixed(uint value)
    {
        value = (value ^ (value >> 16)) * 0x85ebca6b;
        value = (value ^ (value >> 13)) * 0xc2b2ae35;
        return value ^ (value >> 16);
    }
}
