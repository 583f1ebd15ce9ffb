using System.Globalization;
using Close.Functional.Testing;
using LanguageExt;

namespace Close.Functional.Cli;

/// <summary>One walk through a cassette whose requests are made again.</summary>
/// <param name="cassette">The cassette.</param>
/// <param name="asJson">Whether differences are written as JSON.</param>
/// <param name="surroundings">Where they are written.</param>
internal sealed class Drifting(Cassette cassette, bool asJson, Surroundings surroundings)
{
    /// <summary>Makes the requests, and tells all that was found. What kept an answer away is told last.</summary>
    public async Task<Either<Trouble, Unit>> RunAsync(Transport transport, CancellationToken cancellationToken)
    {
        var verdicts = await ProgressLine.ShowAsync(surroundings.Errors, surroundings.Clock, async progress =>
        {
            var all = new List<InteractionDrift>();
            await foreach (var verdict in CassetteDrift.CheckAsync(cassette, transport, cancellationToken).ConfigureAwait(false))
            {
                all.Add(verdict);
                progress.Report(new ProgressState(string.Create(CultureInfo.InvariantCulture, $"{all.Count} of {cassette.Interactions.Count} requests"), (double)all.Count / cassette.Interactions.Count));
                if (verdict is InteractionDrift.Unanswered { Error: CloseError.Unavailable or CloseError.Denied { Answer.Status: 401 } })
                {
                    break; // The next one would fare no better.
                }
            }

            return all;
        }).ConfigureAwait(false);
        if (asJson)
        {
            surroundings.Output.Line(DriftText.Json(cassette, verdicts));
        }
        else
        {
            foreach (var line in DriftText.Lines(verdicts))
            {
                surroundings.Output.Line(line);
            }
        }

        surroundings.Errors.Line(DriftText.Summary(verdicts));
        return verdicts.OfType<InteractionDrift.Unanswered>().FirstOrDefault() is { } unanswered ? Trouble.Of(unanswered.Error)
            : verdicts.Any(verdict => verdict.IsDrift) ? new Trouble(ExitCode.Failed, $"The answers are not of the shape that the cassette \"{cassette.Name}\" recorded.", "If the change is meant, record the cassette again.")
            : Unit.Default;
    }
}
