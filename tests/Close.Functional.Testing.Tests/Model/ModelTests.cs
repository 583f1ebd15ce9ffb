using System.Globalization;
using FsCheck;
using FsCheck.Experimental;
using FsCheck.Fluent;
using Xunit.Abstractions;

namespace Close.Functional.Testing.Tests.Model;

/// <summary>Random programs, run by the real client over HTTP messages against the simulator, and compared with the model line by line.</summary>
/// <param name="output">Tells how much was compared.</param>
public sealed class ModelTests(ITestOutputHelper output)
{
    private const int Commands = 20_000;

    [Fact]
    public void Client_and_simulator_do_what_the_pages_of_Close_say()
    {
        // A longer run is one command: CLOSE_MODEL_COMMANDS=1000000 dotnet test tests/Close.Functional.Testing.Tests --filter pages_of_Close
        var most = int.TryParse(Environment.GetEnvironmentVariable("CLOSE_MODEL_COMMANDS"), CultureInfo.InvariantCulture, out var asked) ? asked : Commands;
        var counter = new Counter();
        while (counter.Count < most)
        {
            Check(() => new Scene(), counter, runs: 200);
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{counter.Count} commands were compared."));
        Assert.InRange(counter.Count, most, int.MaxValue);
    }

    [Fact]
    public async Task Over_a_socket_it_is_the_same()
    {
        var counter = new Counter();
        await Task.Run(() => Check(() => new Scene(reach: Reach), counter, runs: 15));
        Assert.InRange(counter.Count, 100, int.MaxValue);

        static (HttpClient Client, Uri Address, IAsyncDisposable Server) Reach(SimulatedClose close)
        {
            var server = SimulatorServer.StartAsync(close).GetAwaiter().GetResult();
            return (new HttpClient(), server.Address, server);
        }
    }

    public static TheoryData<string> Bugs { get; } = [.. PlantedBugs.All.Select(bug => bug.Name)];

    [Theory]
    [MemberData(nameof(Bugs))]
    public void A_mistake_on_purpose_is_noticed(string name)
    {
        var bug = PlantedBugs.All.Single(one => one.Name == name);
        var shown = Assert.ThrowsAny<Exception>(() => Check(() => new Scene(bug), new Counter(), runs: 2_000)).Message;
        Assert.Contains("should show", shown, StringComparison.Ordinal);
        Assert.Contains("an empty Close", shown, StringComparison.Ordinal);
        output.WriteLine(shown);
    }

    [Fact]
    public async Task Callers_side_by_side_do_not_disturb_each_other()
    {
        using var scene = new Scene();
        var leads = Enumerable.Range(0, 8).Select(number => string.Create(CultureInfo.InvariantCulture, $"lead_{number}")).ToList();
        scene.Close.Change(world => leads.Aggregate(world, static (all, lead) => all.With(new SimulatedLead(lead))));
        await Parallel.ForEachAsync(leads, async (lead, token) =>
        {
            var own = new OwnLead(scene.Client, lead);
            for (var step = 0; step < 60; step++)
            {
                await own.StepAsync(step, token);
            }

            Assert.Equal(own.Expected, await own.SeenAsync(token));
        });
        Assert.Equal(8 * 20, scene.Close.World.Count);
    }

    private static void Check(Func<Scene> open, Counter counter, int runs) =>
        new CloseMachine(open, counter).ToProperty().Check(Config.QuickThrowOnFailure.WithMaxTest(runs).WithEndSize(60));
}
