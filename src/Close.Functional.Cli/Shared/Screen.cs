using Spectre.Console;

namespace Close.Functional.Cli;

/// <summary>One of the two streams that people read: colours and tables on a terminal, plain text where it goes to a file or a pipe.</summary>
internal sealed class Screen
{
    private const int PlainWidth = 120;

    private readonly IAnsiConsole? terminal;

    /// <summary>Makes one.</summary>
    /// <param name="writer">Where text goes.</param>
    /// <param name="terminal">Draws on the same place; null where that is no terminal.</param>
    public Screen(TextWriter writer, IAnsiConsole? terminal = null)
    {
        Writer = writer;
        this.terminal = terminal;
    }

    /// <summary>Where text goes, for those who write lines by themselves.</summary>
    public TextWriter Writer { get; }

    /// <summary>Whether somebody watches.</summary>
    public bool IsTerminal => terminal is not null;

    /// <summary>What can draw over what it has drawn before; null for files, pipes, and terminals that cannot.</summary>
    public IAnsiConsole? Live => terminal?.Profile.Capabilities is { Ansi: true, Interactive: true } ? terminal : null;

    /// <summary>How many signs fit into a line of help.</summary>
    public int Width => terminal?.Profile.Width ?? PlainWidth;

    /// <summary>Looks at a stream of this process.</summary>
    public static Screen Of(TextWriter writer, bool isRedirected) =>
        new(writer, isRedirected ? null : AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer) }));

    /// <summary>Writes a line as it is, however long.</summary>
    public void Line(string text) => Writer.WriteLine(text);

    /// <summary>Writes what went wrong, after the name of the program.</summary>
    public void Complain(string text)
    {
        if (terminal is null)
        {
            Line($"{Closefn.Name}: {text}");
        }
        else
        {
            terminal.MarkupLineInterpolated($"[red]{Closefn.Name}:[/] {text}");
        }
    }

    /// <summary>Shows rows: as a table on a terminal, elsewhere one row a line with tabs between, which other programs read well.</summary>
    /// <param name="columns">What stands above each column, on a terminal alone.</param>
    /// <param name="rows">The rows, each with as many texts as there are columns.</param>
    public void Table(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows)
    {
        if (terminal is null)
        {
            foreach (var row in rows)
            {
                Line(string.Join('\t', row.Select(OneLine)));
            }

            return;
        }

        var table = new Table().Border(TableBorder.Rounded).BorderColor(Color.Grey);
        foreach (var column in columns)
        {
            table.AddColumn(new TableColumn(new Text(column, new Style(decoration: Decoration.Bold))));
        }

        foreach (var row in rows)
        {
            table.AddRow(row.Select(text => new Text(OneLine(text))));
        }

        terminal.Write(table);
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Replace('\t', ' ');
}
