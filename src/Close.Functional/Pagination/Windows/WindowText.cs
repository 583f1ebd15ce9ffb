using System.Globalization;

namespace Close.Functional;

/// <summary>Whole seconds, and how they are written in the text of windows, plans and resume points.</summary>
internal static class WindowText
{
    public const string Open = "..";

    private static readonly RuleSource Source = new RuleSource.Inferred("Pagination");

    /// <summary>Cuts the fraction of a second off. Later dates never get an earlier second.</summary>
    public static DateTimeOffset Second(DateTimeOffset date) => new(date.UtcTicks - (date.UtcTicks % TimeSpan.TicksPerSecond), TimeSpan.Zero);

    /// <summary>The second after a whole second; null when there is none.</summary>
    public static DateTimeOffset? After(DateTimeOffset second) =>
        second > DateTimeOffset.MaxValue.AddSeconds(-1) ? null : second.AddSeconds(1);

    public static string Of(DateTimeOffset? second) =>
        second is { } given ? given.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) : Open;

    /// <summary>Reads a date with a whole second; one without an offset is UTC. Null for anything else.</summary>
    public static DateTimeOffset? Read(string text) => WireDate.Parse(text) is { } date && Second(date) == date ? Second(date) : null;

    /// <summary>The second as a message has it. Messages mask rows of digits as they would a telephone number, and so they would an ISO date.</summary>
    public static string Told(DateTimeOffset second) => second.UtcDateTime.ToString("d MMM yyyy, HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>The window as a message has it.</summary>
    public static string Told(Window window) => (window.From, window.To) switch
    {
        (null, null) => "of any date",
        ({ } from, null) => $"from {Told(from)} on",
        (null, { } to) => $"before {Told(to)}",
        ({ } from, { } to) => $"from {Told(from)} to before {Told(to)}",
    };

    public static CloseError Refuse(string field, string message) => new CloseError.Invalid([new FieldError(field, message, Source)]);
}
