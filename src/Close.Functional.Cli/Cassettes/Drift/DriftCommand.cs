using System.CommandLine;
using Close.Functional.Testing;
using LanguageExt;

namespace Close.Functional.Cli;

/// <summary><c>closefn cassette drift</c>: whether the API still answers as it was recorded.</summary>
internal static class DriftCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make(Surroundings surroundings)
    {
        var file = new Argument<string>("FILE") { Description = "The cassette." };
        var format = OptionOf.Text("--format", "text|json", "How differences are written. Default: text.", "text or json is needed", (string text, out string value) => (value = text) is "text" or "json");
        var connection = new Connection();
        var command = new ExplainedCommand("drift", "Makes the GET requests of a cassette again, and tells where answers have another shape than was recorded. Writes nothing.")
        {
            Notes =
            [
                .. Connection.NotesOnKey,
                "Only GET requests without a body are made: nothing is changed and no SMS is sent. There is no switch for others.",
                "Compared are status, media type, members, kinds of values, nulls, layouts of dates and the words of members such as status.",
                "A line that begins with ! may be a change of the API; one that begins with . is something that the recording does not hold.",
                "Exit codes: 0 no drift, 1 drift, or Close, the network or the file refused, 2 wrong arguments, 130 stopped by Ctrl-C.",
            ],
            Examples =
            [
                $"{Closefn.Name} cassette drift live.cassette.json",
                $"{Closefn.Name} cassette drift live.cassette.json --format json | jq '.interactions[].differences[]'",
                $"{Closefn.Name} cassette drift live.cassette.json --base-address http://127.0.0.1:8080/api/v1",
            ],
        };
        command.Arguments.Add(file);
        command.Options.Add(format);
        connection.AddTo(command);
        command.Runs(surroundings, async (parsed, cancellationToken) =>
        {
            var cassette = CassetteFile.Load(parsed.GetRequiredValue(file)).Match(Right: loaded => loaded, Left: fault => throw new CassetteException(fault));
            return await connection.Open(parsed, surroundings).Match(
                Right: async client =>
                {
                    using (client)
                    {
                        return await new Drifting(cassette, parsed.GetValue(format) is "json", surroundings).RunAsync(client.Transport, cancellationToken).ConfigureAwait(false);
                    }
                },
                Left: trouble => Task.FromResult<Either<Trouble, Unit>>(trouble)).ConfigureAwait(false);
        });
        return command;
    }
}
