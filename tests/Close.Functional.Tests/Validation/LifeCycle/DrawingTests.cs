namespace Close.Functional.Tests.Validation.LifeCycle;

/// <summary>The pictures of the life cycle are drawn from its table, so a page that shows one must show this one.</summary>
public sealed class DrawingTests
{
    public static TheoryData<string, string> Blocks() => new()
    {
        { "docs/life-cycle.md", "life-cycle-diagram" },
        { "docs/life-cycle.md", "life-cycle-table" },
        { "README.md", "life-cycle-diagram" },
    };

    [Theory]
    [MemberData(nameof(Blocks))]
    public void A_page_shows_the_life_cycle_as_the_table_has_it(string page, string block)
    {
        var shown = Between(Repository.Read(page), $"<!-- {block}:start -->\n", $"<!-- {block}:end -->");
        var drawn = block is "life-cycle-table" ? SmsLifeCycle.ToMarkdown() : $"```mermaid\n{SmsLifeCycle.ToMermaid()}```\n";

        Assert.True(
            shown == drawn,
            $"{page} does not show the life cycle as SmsLifeCycle.Table has it. Put this between <!-- {block}:start --> and <!-- {block}:end -->:\n\n{drawn}");
    }

    [Fact]
    public void The_diagram_has_one_arrow_for_each_pair_of_states_that_a_row_allows() =>
        Assert.Equal(
            SmsLifeCycle.Table.Where(row => row.IsAllowed).Select(row => $"{row.From} --> {row.To}").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
            SmsLifeCycle.ToMermaid().Split('\n').Where(line => line.Contains("-->", StringComparison.Ordinal) && !line.Contains("[*]", StringComparison.Ordinal))
                .Select(line => line.Trim().Split(':')[0]).Order(StringComparer.Ordinal));

    private static string? Between(string text, string start, string end)
    {
        var from = text.IndexOf(start, StringComparison.Ordinal);
        var to = from < 0 ? -1 : text.IndexOf(end, from, StringComparison.Ordinal);
        return to < 0 ? null : text[(from + start.Length)..to];
    }
}
