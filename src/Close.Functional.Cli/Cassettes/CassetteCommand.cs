using System.CommandLine;

namespace Close.Functional.Cli;

/// <summary><c>closefn cassette</c>: what can be done with recordings. A new command of its own is one more line here.</summary>
internal static class CassetteCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make(Surroundings surroundings) => new("cassette", "Works with cassettes: recorded calls and their answers.")
    {
        ListCommand.Make(surroundings),
        ConvertCommand.Make(surroundings),
        ShowCommand.Make(surroundings),
        VerifyCommand.Make(surroundings),
        RedactCommand.Make(surroundings),
        DiffCommand.Make(surroundings),
        ServeCommand.Make(surroundings),
        DriftCommand.Make(surroundings),
        ReportCommand.Make(surroundings),
    };
}
