using System.Diagnostics;
using Close.Functional.Samples.Export;

namespace Close.Functional.Samples.Tests;

public sealed class ExportTests : IDisposable
{
    private static readonly DateTimeOffset Since = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Until = Since.AddDays(3);

    private readonly SimulatedClose close = new(World.Example().WithSamples(1_000, Since, Until));
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("export-");

    private string Output => Path.Combine(folder.FullName, "part-0000.jsonl");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Each_activity_of_the_range_is_a_line_oldest_first()
    {
        var outcome = await Exporter.RunAsync(Listing(), close.Transport(), Output);

        Assert.Equal(1_000, outcome.IfLeft(-1));
        var rows = Rows();
        Assert.Equal(1_000, rows.Select(row => row.Id).Distinct().Count());
        Assert.Equal(rows.OrderBy(row => row.DateCreated).Select(row => row.Id), rows.Select(row => row.Id));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(9)]
    public async Task An_export_that_broke_off_goes_on_and_has_each_row_once(int brokenCall)
    {
        close.Spoil(FaultPlan.None.At(brokenCall, FaultKind.Refused));
        var first = await Exporter.RunAsync(Listing(), close.Transport(), Output);
        var second = await Exporter.RunAsync(Listing(), close.Transport(), Output);

        Assert.True(first.IsLeft);
        Assert.True(second.IsRight);
        Assert.Equal(1_000, Rows().Select(row => row.Id).Distinct().Count());
        Assert.Equal(1_000, Rows().Count);
    }

    [Fact]
    public async Task What_was_written_after_the_checkpoint_is_cut_off()
    {
        close.Spoil(FaultPlan.None.At(6, FaultKind.Refused));
        await Exporter.RunAsync(Listing(), close.Transport(), Output);
        await File.AppendAllTextAsync(Output, "{\"id\":\"half a li");
        await Exporter.RunAsync(Listing(), close.Transport(), Output);

        Assert.Equal(1_000, Rows().Count);
    }

    [Fact]
    public async Task The_program_exports_one_part_and_tells_how_far_it_has_come()
    {
        await using var server = await SimulatorServer.StartAsync(close);
        var start = new ProcessStartInfo("dotnet") { RedirectStandardError = true, UseShellExecute = false };
        string[] arguments = [Built(), "2026-01-01", "2026-01-04", "3", folder.FullName, "0"];
        Array.ForEach(arguments, start.ArgumentList.Add);
        start.Environment["CLOSE_API_KEY"] = "api_ada";
        start.Environment["CLOSE_BASE_ADDRESS"] = server.Address.ToString();

        using var program = Process.Start(start)!;
        var told = await program.StandardError.ReadToEndAsync();
        await program.WaitForExitAsync();

        Assert.True(program.ExitCode == 0, told);
        Assert.Contains(" items on ", told, StringComparison.Ordinal);
        Assert.InRange(Rows().Count, 333, 334);
    }

    // Where its own build put it, beside all that it needs.
    private static string Built() => Repository.PathOf(Path.Combine("samples", "Export", "bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "net10.0", "Export.dll"));

    private List<Activity> Rows() => [.. File.ReadLines(Output).Select(line => CloseJson.ReadActivity(System.Text.Encoding.UTF8.GetBytes(line)).IfLeft(error => throw new InvalidOperationException(error.Message)))];

    private static WindowedListing<Activity> Listing() =>
        (from plan in WindowPlan.Of(Since, Until, TimeSpan.FromDays(1))
         from query in ActivityQuery.Parse(new ActivityQueryFields { Order = ActivityOrder.OldestCreated })
         from listing in Windows.Of(query, plan)
         select listing).IfLeft(error => throw new InvalidOperationException(error.Message));
}
