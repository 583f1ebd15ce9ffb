using System.CommandLine;

namespace Close.Functional.Cli;

/// <summary><c>closefn cassette</c>: what can be done with recordings.</summary>
internal static class CassetteCommand
{
    /// <summary>Makes the command. A new one below it is one more line here.</summary>
    public static Command Make(Surroundings surroundings) => new("cassette", "Works with recordings of calls and their answers.")
    {
        ServeCommand.Make(surroundings),
        DriftCommand.Make(surroundings),
        ReportCommand.Make(surroundings),
    };
}
