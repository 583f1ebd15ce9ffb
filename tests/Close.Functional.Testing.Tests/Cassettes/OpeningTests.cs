namespace Close.Functional.Testing.Tests.Cassettes;

/// <summary>Cassettes that are found by the name of their test.</summary>
public sealed class OpeningTests
{
    [Fact]
    public void The_cassette_of_a_test_is_beside_its_source()
    {
        var folder = Path.Combine(Repository.Root, "tests", "Close.Functional.Testing.Tests", "Cassettes");

        Assert.Equal(
            Path.Combine(folder, "cassettes", "OpeningTests.The_cassette_of_a_test_is_beside_its_source.a-b-c14cdd.cassette.json"),
            Testing.Cassettes.PathOf(variant: "a/b"));
    }

    [Theory]
    [InlineData("/_/tests/Close.Functional.Testing.Tests/Cassettes/OpeningTests.cs")]
    [InlineData("C:\\work\\tests\\Close.Functional.Testing.Tests\\Cassettes\\OpeningTests.cs")]
    public void A_path_of_another_machine_is_found_from_the_assembly(string file) => Assert.Equal(
        Path.Combine(Repository.Root, "tests", "Close.Functional.Testing.Tests", "Cassettes"),
        SourceFolder.Of(file, sources: null, AppContext.BaseDirectory));

    [Fact]
    public void A_path_that_is_found_nowhere_says_what_to_set()
    {
        var error = Assert.Throws<DirectoryNotFoundException>(() => SourceFolder.Of("/_/nowhere/Never.cs", sources: null, AppContext.BaseDirectory));

        Assert.Contains("Set CLOSE_CASSETTE_SOURCES", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_that_look_alike_have_cassettes_of_their_own() =>
        Assert.NotEqual(Testing.Cassettes.PathOf(variant: "+1"), Testing.Cassettes.PathOf(variant: "-1"), StringComparer.Ordinal);

    [Fact]
    public void The_environment_can_say_where_the_sources_are()
    {
        using var scratch = new Scratch();
        Directory.CreateDirectory(scratch.Path("deep"));
        File.WriteAllText(scratch.Path("deep/Some Tests.fs"), "");
        var options = CassetteOptions.Default.WithEnvironment(name => name == Testing.Cassettes.SourcesVariable ? scratch.Path("") : null);

        Assert.Equal(
            scratch.Path("deep/cassettes/Some-Tests-e0bd66.it-works--really-353988.cassette.json"),
            Testing.Cassettes.PathOf(options, file: "/_/deep/Some Tests.fs", test: "it works, really"));
    }

    [Fact]
    public async Task A_test_that_is_handed_over_is_recorded_when_it_has_passed_and_not_before()
    {
        using var scratch = new Scratch();
        await File.WriteAllTextAsync(scratch.Path("OpeningTests.cs"), "");
        var options = Tapes.Recording.WithInner((_, _) => Tapes.Ok()).WithReport(_ => { }).WithEnvironment(name => name == Testing.Cassettes.SourcesVariable ? scratch.Path("") : null);

        await Assert.ThrowsAsync<FormatException>(() => Testing.Cassettes.RunAsync(_ => throw new FormatException(), options));
        Assert.False(Directory.Exists(scratch.Path("cassettes")));
        await Testing.Cassettes.RunAsync(session => session.Transport(Tapes.Get("/"), default), options);

        Assert.Single(Directory.GetFiles(scratch.Path("cassettes")));
    }

    [Fact]
    public async Task A_test_records_and_replays_in_one_line()
    {
        using var scratch = new Scratch();
        File.WriteAllText(scratch.Path("OpeningTests.cs"), "");
        var options = Tapes.Recording.WithName(null).WithInner((_, _) => Tapes.Ok("[1]")).WithEnvironment(name => name == Testing.Cassettes.SourcesVariable ? scratch.Path("") : null);
        using (var session = Testing.Cassettes.Open(options))
        {
            await session.Transport(Tapes.Get("/"), default);
        }

        using var replay = Testing.Cassettes.Open(options.WithMode(CassetteMode.Replay));
        Assert.Equal("[1]", (await replay.Transport(Tapes.Get("/"), default)).Body());
        Assert.Equal("GET / → 200, 3 bytes", Assert.Single(replay.Played).ToString());
        Assert.Equal("OpeningTests.A_test_records_and_replays_in_one_line", replay.Cassette.Name);
    }
}
