namespace Close.Functional.Testing;

/// <summary>How a simulated Close behaves where nobody documents it, and what it is told to do. One switch for each assumption of <c>docs/contract.md</c>.</summary>
/// <remarks>
/// Immutable, compared by value. Each switch has the default that the contract assumes; set one otherwise to see whether a program depends on it.
/// <c>docs/simulator.md</c> lists all of them.
/// </remarks>
public sealed partial record SimulatorOptions
{
    /// <summary>Everything as the contract assumes it, no limits on calls, and two seconds to send a message.</summary>
    public static SimulatorOptions Default { get; } = new();

    /// <summary>How long sending takes after the delay that was asked for: zero or more. Default: 2 seconds.</summary>
    public TimeSpan SendingTime { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>
    /// The numbers that nothing can be sent to, in E.164: a message to one of them ends as <c>error</c> with <see cref="SendingError"/>. Default: none.
    /// </summary>
    public IReadOnlyList<string> Unreachable { get => unreachable; init => unreachable = toArray(value); }

    /// <summary>What <c>error_message</c> says of a message that could not be sent.</summary>
    public string SendingError { get; init; } = "The carrier did not accept the message.";

    /// <summary>How many calls are allowed, and how answers say so; null for no limit and no word about it. Default: null.</summary>
    public SimulatedRateLimit? RateLimit { get; init; }

    /// <summary>
    /// How long reads still show what was true before a write, as was seen of Close: zero or more. Whatever a write itself answers is new. Default: zero.
    /// </summary>
    public TimeSpan ReadsLagBy { get; init; } = TimeSpan.Zero;

    /// <summary>Whether filters compare dates by whole seconds, as one client of Close observed. Default: false.</summary>
    public bool ComparesWholeSeconds { get; init; }

    private readonly Arr<string> unreachable;
}
