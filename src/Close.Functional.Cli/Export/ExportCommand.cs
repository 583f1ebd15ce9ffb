using System.CommandLine;
using LanguageExt;

namespace Close.Functional.Cli;

/// <summary><c>closefn export</c>: the rows of a range of dates as lines of JSON.</summary>
internal static class ExportCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make(Surroundings surroundings)
    {
        var options = new ExportOptions();
        var connection = new Connection();
        var command = new ExplainedCommand("export", "Writes the activities of a range of dates as lines of JSON: one activity a line, with every field that Close gave.")
        {
            Notes =
            [
                .. Connection.NotesOnKey,
                "Rows go to FILE.part, and how far they have come to FILE.resume; FILE is there when all is.",
                "After any failure the same command with --resume goes on.",
                "Exit codes: 0 done, 1 refused by Close, the network or a file, 2 wrong arguments, 130 stopped by Ctrl-C.",
            ],
            Examples =
            [
                $"{Closefn.Name} export --from 2026-01-01 --to 2026-02-01 --out activities.jsonl",
                $"{Closefn.Name} export --from 2026-01-01 --to 2026-02-01 --out activities.jsonl --resume",
                $"{Closefn.Name} export --from 2020-01-01 --to 2026-01-01 --out part-2.jsonl --part 2/5 --side-by-side 4",
                $"{Closefn.Name} export --from 2026-01-01 --to 2026-01-02 --kind sms --fields status,text --out - | jq .status",
            ],
        };
        options.AddTo(command);
        connection.AddTo(command);
        command.Runs(surroundings, async (parsed, cancellationToken) =>
        {
            var choices = options.Read(parsed);
            return await ExportWalk.Of(choices.Question).MapLeft(Wrong).Match(
                Right: walk => connection.Open(parsed, surroundings).Match(
                    Right: async client =>
                    {
                        using (client)
                        {
                            return await new Export(choices, walk, surroundings).RunAsync(client.Transport, cancellationToken).ConfigureAwait(false);
                        }
                    },
                    Left: Refuse),
                Left: Refuse).ConfigureAwait(false);
        });
        return command;
    }

    // Nothing was sent yet, so it is the arguments that are wrong.
    private static Trouble Wrong(CloseError error) => Trouble.Misuse(error.Message);

    private static Task<Either<Trouble, Unit>> Refuse(Trouble trouble) => Task.FromResult<Either<Trouble, Unit>>(trouble);
}
