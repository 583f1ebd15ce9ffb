using System.Globalization;
using Close.Functional.Testing;
using LanguageExt;
using Spectre.Console;

namespace Close.Functional.Quickstart;

/// <summary>What was asked for on the command line; null where nothing was.</summary>
internal sealed record Choices(string? Cassette, string? Record, Uri? Address, bool List, string? Lead, string? From, string? To);

/// <summary>The ways to run the story: on a cassette, against a simulator, or against Close itself. Each gives the exit code.</summary>
internal static class Run
{
    private const string KeyVariable = "CLOSE_API_KEY";

    public static async Task<int> ReplayAsync(IAnsiConsole console, Choices choices, CancellationToken cancellationToken)
    {
        var path = choices.Cassette ?? Path.Combine(AppContext.BaseDirectory, "recordings", "quickstart" + CassetteFile.Extension);
        try
        {
            var session = CassetteSession.Replay(path);
            var tape = session.Cassette;
            var now = tape.Clock ?? TimeProvider.System.GetUtcNow();
            var narrator = new Narrator(console, new StoppedTimeProvider(now));
            using var client = new CloseClient(narrator.Watch(session.Transport));
            var show = new Show(console, client, narrator);
            var cast = new Cast(
                choices.From ?? tape.Variable("from") ?? "",
                choices.To ?? tape.Variable("to") ?? "",
                choices.Lead ?? tape.Variable("lead"),
                now);

            // What was recorded from real messages is played as it was done with them.
            var isReal = tape.Provenance is Provenance.Live;
            var went = choices.List ? await show.ListAsync(cast.Lead, cancellationToken) : await show.AllAsync(cast, isReal, cancellationToken);
            if (went && !choices.List)
            {
                session.Complete();
            }

            show.End(string.Create(CultureInfo.InvariantCulture, $"the cassette \"{tape.Name}\" ({tape.Provenance}); nothing left this machine"));
            return went ? 0 : 1;
        }
        catch (CassetteException error)
        {
            console.WriteLine();
            console.MarkupLineInterpolated($"[red]{error.Message}[/]");
            return 1;
        }
    }

    public static async Task<int> SimulateAsync(IAnsiConsole console, Choices choices, CancellationToken cancellationToken)
    {
        var narrator = new Narrator(console, new StoppedTimeProvider(Stage.Now));
        using var client = new CloseClient(narrator.Watch(Stage.Transport(Stage.Open())));
        var show = new Show(console, client, narrator);
        var cast = new Cast(choices.From ?? Stage.From, choices.To ?? Stage.To, choices.Lead ?? Stage.Lead, Stage.Now);
        var went = choices.List ? await show.ListAsync(cast.Lead, cancellationToken) : await show.AllAsync(cast, isReal: false, cancellationToken);
        show.End("a simulator; nothing left this machine");
        return went ? 0 : 1;
    }

    public static Task<int> LiveAsync(IAnsiConsole console, Choices choices, CancellationToken cancellationToken)
    {
        var key = Environment.GetEnvironmentVariable(KeyVariable);
        if (string.IsNullOrWhiteSpace(key))
        {
            console.MarkupLineInterpolated($"[red]There is no API key in {KeyVariable}.[/] Make one in Close under Settings, Developer, API Keys; then:");
            console.MarkupLineInterpolated($"  export {KeyVariable}=…");
            console.MarkupLine("  dotnet run --project samples/Quickstart -- --live --list");
            return Task.FromResult(2);
        }

        if (!choices.List && (choices.From is null || choices.To is null))
        {
            console.MarkupLine("[red]To send, --live needs two numbers:[/] --from, a Close number of yours, and --to, who gets the message. Or add --list to only look.");
            return Task.FromResult(2);
        }

        return Credentials.ApiKey(key).Match(
            Right: credentials => LiveAsync(console, choices, credentials, cancellationToken),
            Left: error =>
            {
                Tables.Error(console, error);
                return Task.FromResult(2);
            });
    }

    private static async Task<int> LiveAsync(IAnsiConsole console, Choices choices, Credentials credentials, CancellationToken cancellationToken)
    {
        if (!choices.List && !MaySend(console, choices))
        {
            return 1;
        }

        var options = new CloseOptions { Credentials = credentials, Application = "Close.Functional.Quickstart/0.1" };
        using var http = new CloseClient(choices.Address is { } address ? options.WithBaseAddress(address) : options);
        var cast = new Cast(choices.From ?? "", choices.To ?? "", choices.Lead, TimeProvider.System.GetUtcNow());
        var narrator = new Narrator(console, TimeProvider.System);
        try
        {
            using var session = choices.Record is { } path ? Recorded(path, cast, http.Transport) : null;
            using var client = new CloseClient(narrator.Watch(session?.Transport ?? http.Transport));
            var show = new Show(console, client, narrator);
            var went = choices.List ? await show.ListAsync(cast.Lead, cancellationToken) : await show.AllAsync(cast, isReal: true, cancellationToken);
            show.End(choices.Address?.ToString() ?? "Close itself");
            session?.Complete();
            if (session is not null)
            {
                console.MarkupLineInterpolated($"Recorded to {choices.Record}. It holds what the messages say, names and both numbers: read it before you share it.");
            }

            return went ? 0 : 1;
        }
        catch (CassetteException error)
        {
            console.MarkupLineInterpolated($"[red]{error.Message}[/]");
            return 1;
        }
    }

    private static bool MaySend(IAnsiConsole console, Choices choices)
    {
        if (!console.Profile.Capabilities.Interactive)
        {
            console.MarkupLine("[red]Nothing was sent:[/] there is nobody to ask. Run it in a terminal, or add --list to only look.");
            return false;
        }

        var question = $"This sends one real SMS from {choices.From} to {choices.To}, at your cost. Send it?";
        return console.Confirm(Markup.Escape(question), defaultValue: false);
    }

    private static CassetteSession Recorded(string path, Cast cast, Transport transport)
    {
        var session = CassetteSession.Open(path, CassetteOptions.Default.WithMode(CassetteMode.Record).WithName("quickstart, live").WithInner(transport));
        foreach (var (name, value) in new[] { ("from", cast.From), ("to", cast.To), ("lead", cast.Lead ?? "") }.Where(given => given.Item2.Length > 0))
        {
            session.Variable(name, () => value);
        }

        return session;
    }
}
