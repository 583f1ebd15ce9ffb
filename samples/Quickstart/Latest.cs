using System.Globalization;
using Spectre.Console;

namespace Close.Functional.Quickstart;

/// <summary>Keeps what a walk told last about how far it has come. A program with longer walks shows each report as it comes.</summary>
internal sealed class Latest : IProgress<WalkProgress>
{
    private WalkProgress? last;

    public void Report(WalkProgress value) => last = value;

    public void Show(IAnsiConsole console)
    {
        if (last is { } walk)
        {
            var rate = walk.Elapsed > TimeSpan.Zero ? string.Create(CultureInfo.InvariantCulture, $", {walk.ItemsPerSecond:0} a second") : "";
            console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"  [grey]{walk.Items} items on {walk.Pages} pages{rate}; {walk.Retries} retries, {walk.Waited.TotalSeconds:0.#} s waited[/]");
        }
    }
}
