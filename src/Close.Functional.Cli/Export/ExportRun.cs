using Close.Functional.Testing;
using LanguageExt;

namespace Close.Functional.Cli.Export;

/// <summary>Carries out an export.</summary>
internal static class ExportRun
{
    private const string KeyVariable = "CLOSE_API_KEY";

    /// <summary>Exports, tells how it goes, and gives the exit code.</summary>
    public static async Task<int> RunAsync(Surroundings surroundings, ExportChoices choices, CancellationToken cancellationToken)
    {
        try
        {
            return await choices.Plan.Match(
                Right: plan => WithClientAsync(surroundings, choices, plan, cancellationToken),
                Left: error => Task.FromResult(surroundings.Fail(error.Message, ExitCode.WrongArguments))).ConfigureAwait(false);
        }
        catch (CassetteException error)
        {
            return surroundings.Fail(error.Message);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return surroundings.Fail($"The file cannot be written: {error.Message}");
        }
    }

    private static async Task<int> WithClientAsync(Surroundings surroundings, ExportChoices choices, WindowPlan plan, CancellationToken cancellationToken)
    {
        if (choices.Cassette is { } path)
        {
            var session = CassetteSession.Replay(path);
            using var replay = new CloseClient(session.Transport);
            return await WithFileAsync(surroundings, choices, plan, replay.Transport, cancellationToken).ConfigureAwait(false);
        }

        if (surroundings.Variable(KeyVariable) is not { } key || string.IsNullOrWhiteSpace(key))
        {
            return surroundings.Fail($"There is no API key in {KeyVariable}. Make one in Close under Settings, Developer, API Keys.", ExitCode.WrongArguments);
        }

        return await Credentials.ApiKey(key).Match(
            Right: async credentials =>
            {
                var options = new CloseOptions { Credentials = credentials, Application = "closefn/0.1", TimeProvider = surroundings.TimeProvider };
                using var client = surroundings.Connect(choices.BaseAddress is { } address ? options.WithBaseAddress(address) : options);
                return await WithFileAsync(surroundings, choices, plan, client.Transport, cancellationToken).ConfigureAwait(false);
            },
            Left: error => Task.FromResult(surroundings.Fail(error.Message, ExitCode.WrongArguments))).ConfigureAwait(false);
    }

    private static async Task<int> WithFileAsync(Surroundings surroundings, ExportChoices choices, WindowPlan plan, Transport transport, CancellationToken cancellationToken)
    {
        var question = choices.Question(plan);
        if (Open(surroundings.Out, choices, question) is not { File: { } file } opened)
        {
            return surroundings.Fail(Blocked(choices, question), ExitCode.WrongArguments);
        }

        using (file)
        {
            return await WithListingAsync(surroundings, choices, plan, transport, file, opened.Mark, cancellationToken).ConfigureAwait(false);
        }
    }

    private static Task<int> WithListingAsync(
        Surroundings surroundings, ExportChoices choices, WindowPlan plan, Transport transport, ExportFile file, ExportMark? mark, CancellationToken cancellationToken)
    {
        return choices.OnlySms
            ? SmsQuery.Parse(new SmsQueryFields { LeadIds = Lead(), Fields = Fields() }).Bind(query => Windows.Of(query, plan)).Bind(GoOn).Match(Right: WalkAsync, Left: Refused)
            : ActivityQuery.Parse(new ActivityQueryFields { LeadIds = Lead(), Fields = Fields() }).Bind(query => Windows.Of(query, plan)).Bind(GoOn).Match(Right: WalkAsync, Left: Refused);

        IReadOnlyList<string>? Lead() => choices.Lead is { } lead ? [lead] : null;

        IReadOnlyList<string>? Fields() => choices.Fields is { Count: > 0 } names ? names : null;

        Either<CloseError, WindowedListing<T>> GoOn<T>(WindowedListing<T> listing)
            where T : Activity =>
            mark is null ? listing : WindowResume.Parse(mark.Resume).Bind(listing.From);

        Task<int> WalkAsync<T>(WindowedListing<T> listing)
            where T : Activity =>
            ExportProgress.WatchAsync(surroundings, choices, file, progress => WriteAsync(surroundings, choices, listing.WithAtOnce(choices.SideBySide).ReportingTo(progress), transport, file, cancellationToken));

        Task<int> Refused(CloseError error) => Task.FromResult(surroundings.Fail(error.Message, ExitCode.WrongArguments));
    }

    private static async Task<int> WriteAsync<T>(
        Surroundings surroundings, ExportChoices choices, WindowedListing<T> listing, Transport transport, ExportFile file, CancellationToken cancellationToken)
        where T : Activity
    {
        CloseError? failure = null;
        try
        {
            await foreach (var result in listing.ResumableItemsAsync(transport, cancellationToken).ConfigureAwait(false))
            {
                result.Match(Right: row => file.Add(row.Item, row.Resume), Left: error => failure = error);
                if (file.Rows >= choices.Limit)
                {
                    break;
                }
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            file.Mark();
            return surroundings.Fail($"Stopped after {file.Rows} rows. {HowToGoOn(choices)}", ExitCode.Interrupted);
        }

        if (failure is not null)
        {
            file.Mark();
            return surroundings.Fail($"{failure.Message} {file.Rows} rows were written. {HowToGoOn(choices)}");
        }

        file.Complete();
        surroundings.Tell($"{file.Rows} rows in {(choices.ToStandardOutput ? "standard output" : choices.Out)}.");
        return ExitCode.Done;
    }

    private static string HowToGoOn(ExportChoices choices) =>
        choices.ToStandardOutput ? "Write to a file to be able to go on." : "The same command with --resume goes on from there.";

    private static (ExportFile? File, ExportMark? Mark) Open(Stream standardOutput, ExportChoices choices, string question)
    {
        if (choices.ToStandardOutput)
        {
            return (ExportFile.To(standardOutput), null);
        }

        var mark = choices.Resumes ? ExportMark.Load(ExportFile.MarkOf(choices.Out)) : null;
        return (choices.Replaces, File.Exists(choices.Out), File.Exists(ExportFile.PartOf(choices.Out)), choices.Resumes) switch
        {
            (false, true, _, _) or (false, _, true, false) => (null, null),
            (_, _, true, true) when mark is not null => mark.Question == question ? (ExportFile.GoOn(choices.Out, mark), mark) : (null, null),
            _ => (ExportFile.Begin(choices.Out, question), null),
        };
    }

    private static string Blocked(ExportChoices choices, string question) =>
        File.Exists(choices.Out) ? $"{choices.Out} is there already: --force replaces it."
        : ExportMark.Load(ExportFile.MarkOf(choices.Out)) is { } mark && mark.Question != question && choices.Resumes ? $"{ExportFile.PartOf(choices.Out)} is of an export that asked for something else: give the same arguments again, or begin anew with --force."
        : $"{ExportFile.PartOf(choices.Out)} is of an export that was stopped: --resume goes on with it, --force begins anew.";
}
