using System.Globalization;
using LanguageExt;
using Spectre.Console;

namespace Close.Functional.Quickstart;

/// <summary>Shows what crosses a transport. It is a transport around a transport, as retry, pacing and recording are.</summary>
/// <param name="console">Where to show it.</param>
/// <param name="timeProvider">The clock to tell how long a call took; one that stands still keeps that out of the picture.</param>
internal sealed class Narrator(IAnsiConsole console, TimeProvider timeProvider)
{
    /// <summary>The clock that times are told by.</summary>
    public TimeProvider Clock => timeProvider;

    /// <summary>How many calls have been answered.</summary>
    public int Calls { get; private set; }

    public Transport Watch(Transport inner) => async (call, cancellationToken) =>
    {
        var started = timeProvider.GetTimestamp();
        var result = await inner(call, cancellationToken);
        Calls++;
        var query = call.Query.IsEmpty ? "" : $"?{QueryEncoding.Encode(call.Query)}";
        console.MarkupInterpolated($"  [blue]{call.Method.Method,-6}[/] [grey]{Short(call.Path + query)}[/]  ");
        console.MarkupLine(Outcome(result, timeProvider.GetElapsedTime(started)));
        return result;
    };

    private static string Outcome(Either<CloseError, Envelope> result, TimeSpan elapsed) => result.Match(
        Right: answer => string.Create(
            CultureInfo.InvariantCulture,
            $"[{(answer.IsSuccess ? "green" : "red")}]{answer.Status}[/] [grey]{answer.Body.Length:N0} bytes{(elapsed > TimeSpan.Zero ? $", {elapsed.TotalMilliseconds:0} ms" : "")}[/]"),
        Left: error => $"[red]{Markup.Escape(error.Message)}[/]");

    private static string Short(string path) => path.Length <= 64 ? path : string.Concat(path.AsSpan(0, 40), "…", path.AsSpan(path.Length - 20));
}
