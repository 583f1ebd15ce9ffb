using System.Globalization;
using LanguageExt;
using Spectre.Console;

namespace Close.Functional.Quickstart;

/// <summary>Runs the programs of <see cref="Story"/> and shows what they do.</summary>
internal sealed class Show(IAnsiConsole console, CloseClient client, Narrator narrator)
{
    private const int MostRows = 200;

    /// <summary>Everything, from the first draft to the errors. True when it went as the story has it.</summary>
    /// <param name="cast">Who takes part.</param>
    /// <param name="isReal">Whether messages are real: then nothing is tried on them that could change what somebody receives.</param>
    /// <param name="cancellationToken">Cancels the run.</param>
    public async Task<bool> AllAsync(Cast cast, bool isReal, CancellationToken cancellationToken)
    {
        Heading("The life of a message");
        var steps = await client.RunAsync(Story.LifeOfAMessage(cast), cancellationToken);
        var lived = Tell(steps, messages => console.Write(Tables.OfSteps(messages)));
        if (isReal && !lived)
        {
            console.MarkupLine("[yellow]The story broke off: look in Close for a draft or a scheduled message, and delete it if you do not want it sent.[/]");
        }

        var listed = await ListAsync(cast.Lead, cancellationToken);

        Heading("What errors look like");
        console.MarkupLine("[grey]A draft that is wrong in three places is stopped before anything is sent:[/]");
        Error(await client.RunAsync(Story.Wrong, cancellationToken));
        foreach (var id in isReal ? [] : steps.Match(Right: messages => messages.Take(1).Select(sms => sms.Id), Left: _ => []))
        {
            console.MarkupLine("[grey]An edit after the message has left:[/]");
            Error(await client.RunAsync(Story.TooLate(id), cancellationToken));
        }

        console.MarkupLine("[grey]A message that does not exist:[/]");
        Error(await client.RunAsync(Story.Nobody, cancellationToken));
        return lived && listed;
    }

    /// <summary>The list of activities alone. True when all of it could be read.</summary>
    public async Task<bool> ListAsync(string? lead, CancellationToken cancellationToken)
    {
        Heading(lead is null ? "All activities, newest first" : "What happened with the lead, newest first");
        return await Story.Question(lead).Match(
            Right: async question =>
            {
                var progress = new Latest();
                var rows = await client.RunAsync(Story.Activities(question).ReportingTo(progress, narrator.Clock).Collect(MostRows), cancellationToken);
                return Tell(rows, activities =>
                {
                    console.Write(Tables.OfActivities(activities));
                    progress.Show(console);
                });
            },
            Left: error =>
            {
                Tables.Error(console, error);
                return Task.FromResult(false);
            });
    }

    /// <summary>Where the answers came from.</summary>
    public void End(string source)
    {
        console.WriteLine();
        console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[bold]{narrator.Calls} {(narrator.Calls == 1 ? "call" : "calls")}[/], answered by {source}.");
    }

    private bool Tell<T>(Either<CloseError, T> result, Action<T> show) => result.Match(
        Right: value =>
        {
            show(value);
            return true;
        },
        Left: error =>
        {
            Tables.Error(console, error);
            return false;
        });

    private void Error<T>(Either<CloseError, T> result) => Tell(result, value => console.MarkupLineInterpolated($"  [yellow]went through after all:[/] {value?.ToString()}"));

    private void Heading(string text)
    {
        console.WriteLine();
        console.Write(new Rule($"[bold]{Markup.Escape(text)}[/]").LeftJustified().RuleStyle("grey"));
    }
}
