using Close.Functional.Testing;

namespace Close.Functional.Recordings;

/// <summary>Where the recordings take place: the simulator's small organization, on one day.</summary>
internal static class Scene
{
    public const string Ours = "+12025550143";
    public const string Theirs = "+12025550199";
    public const string Lead = "lead_acme";

    /// <summary>What time it is. It stands still.</summary>
    public static DateTimeOffset Now { get; } = new(2026, 12, 1, 9, 0, 0, TimeSpan.Zero);

    /// <summary>An id that nothing has.</summary>
    public static SmsId Nobody { get; } = SmsId.Parse("acti_thisMessageDoesNotExist").Match(Succ: id => id, Fail: _ => throw new InvalidOperationException("No id."));

    /// <summary>A draft with a number on both sides.</summary>
    public static SmsDraft Draft => Valid.Of(SmsDraft.Keep(Ours, Theirs, "Hi! Still on for noon?", Lead));

    /// <summary>Opens the simulator.</summary>
    /// <param name="change">What is different; null for nothing.</param>
    public static SimulatedClose Open(Func<World, World>? change = null)
    {
        var world = World.Example(Now);
        return new SimulatedClose(change is null ? world : change(world));
    }

    /// <summary>Opens the simulator with some messages of the last days.</summary>
    public static SimulatedClose OpenWith(int messages) => Open(world => world.WithSamples(messages, Now.AddDays(-messages), Now));

    /// <summary>Gives answers that were written by hand, one after the other, whatever is asked.</summary>
    public static Transport Told(params Either<CloseError, Envelope>[] answers)
    {
        var left = new Queue<Either<CloseError, Envelope>>(answers);
        return (_, _) => Task.FromResult(left.Dequeue());
    }

    /// <summary>An answer with JSON that was written by hand.</summary>
    public static Envelope Json(int status, string json, params NamedValue[] headers) =>
        new(status, [new NamedValue("Content-Type", "application/json"), .. headers], HttpBody.OfText(json));
}
