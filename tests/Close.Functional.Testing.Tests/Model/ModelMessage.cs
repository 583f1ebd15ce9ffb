using System.Globalization;

namespace Close.Functional.Testing.Tests.Model;

/// <summary>A message as somebody would note it down who has read Close's pages. Texts only, so that nothing is shared with the library.</summary>
internal sealed record ModelMessage(int Number, string Status, string? Text, string? Lead, string? Remote, DateTimeOffset Created)
{
    public string? Local { get; init; }

    public DateTimeOffset? Scheduled { get; init; }

    /// <summary>When it leaves the outbox.</summary>
    public DateTimeOffset? Leaves { get; init; }

    public DateTimeOffset? Sent { get; init; }

    public string? Cost { get; init; }

    public string? Error { get; init; }

    public string Direction { get; init; } = "outbound";

    /// <summary>One line with everything that a caller can see of it.</summary>
    public override string ToString() => Line(Number, Status, Direction, Text, Lead, Remote, Local, Created, Scheduled, Sent, Sent ?? Created, Cost, Error);

    public static string Line(
        int number,
        string status,
        string direction,
        string? text,
        string? lead,
        string? remote,
        string? local,
        DateTimeOffset? created,
        DateTimeOffset? scheduled,
        DateTimeOffset? sent,
        DateTimeOffset? activityAt,
        string? cost,
        string? error) =>
        $"#{number} {status} {direction} '{text ?? "-"}' lead {lead ?? "-"} from {local ?? "-"} to {remote ?? "-"} created {Time(created)} scheduled {Time(scheduled)} sent {Time(sent)} activity {Time(activityAt)} cost {cost ?? "-"} error {(error is null ? "-" : "told")}";

    private static string Time(DateTimeOffset? time) => time?.ToString("dd HH:mm:ss.fff", CultureInfo.InvariantCulture) ?? "-";
}
