using System.Collections.Immutable;

namespace Close.Functional.Testing.Tests.Model;

/// <summary>All messages by their number, the time, and what the last command should have shown.</summary>
internal sealed record ModelWorld(DateTimeOffset Now)
{
    public const string Unreachable = "+12025550166";

    public static readonly TimeSpan SendingTime = TimeSpan.FromSeconds(2);

    /// <summary>The least that time moves: each new message has a date of its own, so that lists have one order.</summary>
    public static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(1);

    public ImmutableSortedDictionary<int, ModelMessage> Messages { get; init; } = ImmutableSortedDictionary<int, ModelMessage>.Empty;

    /// <summary>How many messages were ever made.</summary>
    public int Made { get; init; }

    /// <summary>What the last command should have shown.</summary>
    public string Expected { get; init; } = "";

    /// <summary>What is shown behind a line of a program.</summary>
    public override string ToString() => Expected.Length > 0 ? Expected : "nothing";

    public IEnumerable<ModelMessage> NewestFirst => Messages.Values.OrderByDescending(message => message.Created);

    public ModelWorld Expect(string expected) => this with { Expected = expected };

    public ModelWorld Put(ModelMessage message) => this with { Messages = Messages.SetItem(message.Number, message), Made = Math.Max(Made, message.Number + 1) };

    /// <summary>Lets time pass: scheduled messages go to the outbox at their date, and leave it when they are sent.</summary>
    public ModelWorld Wait(TimeSpan time)
    {
        var until = Now + time;
        var moved = Messages;
        foreach (var (number, message) in Messages)
        {
            moved = moved.SetItem(number, Live(message, until));
        }

        return this with { Now = until, Messages = moved };
    }

    private static ModelMessage Live(ModelMessage message, DateTimeOffset until)
    {
        if (message is { Status: "scheduled", Scheduled: { } due } && due <= until)
        {
            message = message with { Status = "outbox", Scheduled = null, Leaves = due + SendingTime };
        }

        if (message is { Status: "outbox", Leaves: { } leaves } && leaves <= until)
        {
            message = message.Remote == Unreachable
                ? message with { Status = "error", Leaves = null, Error = "told" }
                : message with { Status = "sent", Leaves = null, Sent = leaves, Cost = "1" };
        }

        return message;
    }
}
