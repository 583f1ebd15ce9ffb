using System.CommandLine;

namespace Close.Functional.Cli;

/// <summary><c>closefn cassette serve</c>: a recording on a socket of this machine.</summary>
internal static class ServeCommand
{
    private const int DefaultPort = 8080;
    private const string DefaultBasePath = "/api/v1";

    /// <summary>Makes the command.</summary>
    public static Command Make(Surroundings surroundings)
    {
        var file = new Argument<string>("FILE") { Description = "The cassette." };
        var port = OptionOf.Number("--port", $"The port; 0 for any that is free. Default: {DefaultPort}.", 0, 65_535);
        var latency = OptionOf.Text("--latency", "recorded|none", "Whether an answer comes after the time it took when it was recorded. Default: none.", "recorded or none is needed", (string text, out string value) => (value = text) is "recorded" or "none");
        var basePath = OptionOf.Text("--base-path", "PATH", $"What all recorded paths are below. Default: {DefaultBasePath}.", "a path such as /api/v1 is needed, or / for none", (string text, out string value) => IsPath(value = text));
        var command = new ExplainedCommand("serve", "Plays a cassette to programs in any language, until Ctrl-C.")
        {
            Notes =
            [
                "It listens on the loopback address alone, over plain HTTP, and asks for no credentials.",
                "Each recording is played once; requests that ask the same are answered in the order of the recording.",
                "A request that is not in the cassette is answered with 501, and a text that shows the nearest recording.",
                "Recorded failures break the connection; where time ran out, no answer comes.",
                "In the end standard output has a line for each recording, played or left, and for each request that missed.",
                "Exit codes: 0 stopped by Ctrl-C, 1 a request missed, or the port or the file cannot be used, 2 wrong arguments.",
            ],
            Examples =
            [
                $"{Closefn.Name} cassette serve recordings/quickstart.cassette.json",
                $"{Closefn.Name} cassette serve hello.cassette.json --port 0 --latency recorded",
            ],
        };
        command.Arguments.Add(file);
        command.Options.Add(port);
        command.Options.Add(latency);
        command.Options.Add(basePath);
        command.Runs(surroundings, (parsed, cancellationToken) => new Serving(
            parsed.GetRequiredValue(file),
            parsed.GetValue(port) ?? DefaultPort,
            parsed.GetValue(basePath) ?? DefaultBasePath,
            parsed.GetValue(latency) is "recorded",
            surroundings).RunAsync(cancellationToken));
        return command;
    }

    private static bool IsPath(string text) =>
        text.StartsWith('/') && text.All(static sign => char.IsAsciiLetterOrDigit(sign) || sign is '/' or '-' or '.' or '_' or '~');
}
