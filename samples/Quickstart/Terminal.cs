using Spectre.Console;

namespace Close.Functional.Quickstart;

/// <summary>Opens the terminal: in colour where there is one, plain text of a fixed width where the output goes to a file or a pipe.</summary>
internal static class Terminal
{
    private const int PlainWidth = 120;

    public static IAnsiConsole Open()
    {
        if (!Console.IsOutputRedirected)
        {
            return AnsiConsole.Console;
        }

        var plain = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Interactive = InteractionSupport.No });
        plain.Profile.Width = PlainWidth;
        return plain;
    }
}
