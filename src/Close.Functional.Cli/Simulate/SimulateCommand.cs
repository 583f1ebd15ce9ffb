using System.CommandLine;

namespace Close.Functional.Cli;

/// <summary><c>closefn simulate</c>: a stand-in for Close on a socket of this machine.</summary>
internal static class SimulateCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make(Surroundings surroundings)
    {
        var options = new SimulateOptions();
        var command = new ExplainedCommand("simulate", "Serves a simulated Close on this machine, for programs in any language, until Ctrl-C.")
        {
            Notes =
            [
                "Call it with Basic authentication, the key api_ada or api_bo as the user's name and no password.",
                "It listens on the loopback address alone, over plain HTTP.",
                "With --control, /_simulator/state, world, advance, receive and faults look at it and move it, for whoever can reach the port.",
                "With --clock stopped, time passes only by POST /_simulator/advance.",
                "Exit codes: 0 stopped by Ctrl-C, 1 the port or a file cannot be used, 2 wrong arguments or no world in the file.",
            ],
            Examples =
            [
                $"{Closefn.Name} simulate",
                $"{Closefn.Name} simulate --port 9000 --control --clock stopped",
                $"{Closefn.Name} simulate --activities 100000 --rate-limit 100/1 --faults 0.05 --seed 7",
                $"{Closefn.Name} simulate --world before.json --save after.json",
            ],
        };
        options.AddTo(command);
        command.Runs(surroundings, (parsed, cancellationToken) => new Simulation(options.Read(parsed), surroundings).RunAsync(cancellationToken));
        return command;
    }
}
