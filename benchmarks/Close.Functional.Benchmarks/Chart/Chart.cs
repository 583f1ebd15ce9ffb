using System.Globalization;
using System.Text;

namespace Close.Functional.Benchmarks;

/// <summary>Draws a measurement: a group of bars for each job, a bar for each candidate, as long as its time over the token walk.</summary>
internal static class Chart
{
    private const int Width = 860;
    private const int Left = 270;
    private const int Right = 70;
    private const int Bar = 16;
    private const int Step = 20;
    private const int Head = 56;
    private const int GroupHead = 28;
    private const int GroupGap = 10;

    // The first colour of the texts can be read on light and on dark, by programs that know no media queries.
    private const string Style = """
          <style>
            text { font: 13px system-ui, 'DejaVu Sans', sans-serif; fill: #6e7781; }
            .title { font-size: 16px; font-weight: 600; }
            .group { font-weight: 600; }
            .name, .value { font-size: 12px; }
            .walk { stroke: #818b98; stroke-dasharray: 3 3; }
            .bar { fill: #9aa4af; }
            .ours { fill: #1a7f5a; }
            @media (prefers-color-scheme: light) {
              text { fill: #1f2328; }
            }
            @media (prefers-color-scheme: dark) {
              text { fill: #e6edf3; }
              .bar { fill: #6e7681; }
              .ours { fill: #3fb98a; }
            }
          </style>
        """;

    public static string Draw(Report report)
    {
        var groups = report.Cases.Where(static one => one.Figures.Count > 2 && one.Of(Names.Ours) is not null).ToArray();
        var longest = groups.SelectMany(static one => one.Figures).Max(static figure => figure.Ratio);
        var scale = (Width - Left - Right) / longest;
        var height = Head + groups.Sum(static one => GroupHead + GroupGap + ((one.Figures.Count - 1) * Step));
        var text = new StringBuilder();
        Line(text, $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {Width} {height}" width="{Width}" height="{height}" role="img" aria-label="Time as a multiple of the token walk">""");
        text.Append(Style.ReplaceLineEndings("\n")).Append('\n');
        Line(text, $"""  <text class="title" x="12" y="26">Time as a multiple of the token walk (shorter is better)</text>""");
        Line(text, $"""  <line class="walk" x1="{Left + scale:0.#}" y1="{Head - 12}" x2="{Left + scale:0.#}" y2="{height - GroupGap}"/>""");
        Line(text, $"""  <text class="value" x="{Left + scale + 4:0.#}" y="{Head - 4}">1 = token walk</text>""");
        var top = Head;
        foreach (var one in groups)
        {
            Line(text, $"""  <text class="group" x="12" y="{top + 19}">{Escaped(ReportText.Capital(one.Title))}</text>""");
            top += GroupHead;
            foreach (var figure in one.Figures.Skip(1))
            {
                var style = figure.Candidate == Names.Ours ? "bar ours" : "bar";
                Line(text, $"""  <text class="name" x="{Left - 8}" y="{top + 12}" text-anchor="end">{Escaped(figure.Candidate)}</text>""");
                Line(text, $"""  <rect class="{style}" x="{Left}" y="{top}" width="{figure.Ratio * scale:0.#}" height="{Bar}" rx="2"/>""");
                Line(text, $"""  <text class="value" x="{Left + (figure.Ratio * scale) + 6:0.#}" y="{top + 12}">{figure.Ratio:0.00}</text>""");
                top += Step;
            }

            top += GroupGap;
        }

        return text.Append("</svg>\n").ToString();
    }

    private static void Line(StringBuilder text, FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');

    private static string Escaped(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);
}
