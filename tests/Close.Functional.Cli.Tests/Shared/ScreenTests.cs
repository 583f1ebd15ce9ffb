using System.Globalization;

namespace Close.Functional.Cli.Tests;

/// <summary>Colours and tables on a terminal, plain text elsewhere.</summary>
public sealed class ScreenTests
{
    private static readonly string[] Columns = ["name", "calls"];
    private static readonly string[][] Rows = [["hello", "2"], [new string('x', 300), "1\n\t2"]];

    [Fact]
    public void Into_a_pipe_a_table_is_one_row_a_line_with_tabs_between()
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        new Screen(writer).Table(Columns, Rows);
        Assert.Equal($"hello\t2\n{new string('x', 300)}\t1  2\n", writer.ToString().ReplaceLineEndings("\n"));
    }

    [Fact]
    public void On_a_terminal_a_table_has_lines_and_heads()
    {
        using var stage = new Stage();
        stage.OnTerminal();
        stage.Surroundings.Output.Table(Columns, Rows);
        Assert.Contains('╭', stage.Output);
        Assert.Contains("calls", stage.Output, StringComparison.Ordinal);
        Assert.Contains("hello", stage.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Into_a_pipe_a_long_line_stays_one_line_without_colour()
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        new Screen(writer).Complain(new string('x', 500));
        Assert.Equal($"closefn: {new string('x', 500)}\n", writer.ToString().ReplaceLineEndings("\n"));
    }

    [Fact]
    public void On_a_terminal_trouble_has_colour_and_its_text_is_no_markup()
    {
        using var stage = new Stage();
        stage.OnTerminal();
        stage.Surroundings.Errors.Complain("[red]no markup[/]");
        Assert.Contains("\e[", stage.Errors, StringComparison.Ordinal);
        Assert.Contains("[red]no markup[/]", stage.Errors, StringComparison.Ordinal);
    }
}
