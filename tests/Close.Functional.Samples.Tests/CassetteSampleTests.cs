using Close.Functional.Samples.CassetteTests;

namespace Close.Functional.Samples.Tests;

/// <summary>Records the cassettes of the sample anew, into the folder <c>recorded</c> beside the tests: copy them from there to put new ones in place.</summary>
public sealed class CassetteSampleTests
{
    [Theory]
    [InlineData("unanswered", false)]
    [InlineData("answered", true)]
    public async Task The_cassette_is_what_the_simulator_gives(string name, bool hasAnswered)
    {
        var close = new SimulatedClose(World.Example().WithOptions(SimulatorOptions.Default with { NumbersAreNotMatched = false }));
        if (hasAnswered)
        {
            close.Change(world => Simulator.Receive(world, "+12025550199", "+12025550143", "Yes, noon is fine.").World);
        }

        var path = Path.Combine(Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "recorded")).FullName, name + CassetteFile.Extension);
        var recording = close.Record(path);
        var outcome = await Reminder.Send("+12025550143", "+12025550199", "lead_acme").RunAsync(recording.Transport);
        recording.Complete();

        Assert.True(outcome.IsRight);
        Assert.Equal(Interactions(path), Interactions(Repository.PathOf($"samples/CassetteTests/cassettes/{name}.cassette.json")));
    }

    private static IEnumerable<Interaction> Interactions(string path) =>
        CassetteFile.Load(path).Match(Right: cassette => cassette, Left: fault => throw new CassetteException(fault)).Interactions;
}
