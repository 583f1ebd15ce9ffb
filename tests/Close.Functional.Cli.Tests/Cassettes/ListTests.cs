namespace Close.Functional.Cli.Tests;

/// <summary><c>closefn cassette list</c>.</summary>
public sealed class ListTests
{
    [Fact]
    public async Task Files_of_a_folder_are_told_line_by_line()
    {
        using var stage = Filled();
        Assert.Equal(0, await stage.RunAsync($"cassette list {stage.PathOf("")}"));
        Assert.Equal(
            $"a.cassette.json\thello\tdocumented\t1\t2026-01-01T00:00:00Z\t{Bytes(stage, "a")}\t0\nb.cassette.json\thello\tdocumented\t0\t-\t{Bytes(stage, "b")}\t0\ncut.cassette.json\t-\t-\t-\t-\t7\t1\n",
            stage.Told());
    }

    [Fact]
    public async Task A_program_is_given_JSON()
    {
        using var stage = Filled();
        Assert.Equal(0, await stage.RunAsync($"cassette list {stage.PathOf("")} --format json"));
        Assert.Equal(
            $$"""
            [
              {
                "file": "a.cassette.json",
                "name": "hello",
                "provenance": "documented",
                "interactions": 1,
                "recordedAt": "2026-01-01T00:00:00Z",
                "bytes": {{Bytes(stage, "a")}},
                "problems": 0
              },
              {
                "file": "b.cassette.json",
                "name": "hello",
                "provenance": "documented",
                "interactions": 0,
                "recordedAt": null,
                "bytes": {{Bytes(stage, "b")}},
                "problems": 0
              },
              {
                "file": "cut.cassette.json",
                "bytes": 7,
                "problems": 1
              }
            ]

            """.ReplaceLineEndings("\n"),
            stage.Told());
    }

    [Fact]
    public async Task A_file_that_is_named_twice_is_listed_once_and_what_a_build_left_is_not_listed()
    {
        using var stage = new Stage();
        Directory.CreateDirectory(stage.PathOf("bin"));
        var path = stage.Put("a.cassette.json", Shelf.Hello);
        stage.Put(Path.Combine("bin", "b.cassette.json"), Shelf.Hello);
        stage.Put("notes.json", "{}");
        Assert.Equal(0, await stage.RunAsync($"cassette list {path} {stage.PathOf("")}"));
        Assert.StartsWith("a.cassette.json\t", Assert.Single(stage.Told().TrimEnd('\n').Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_a_terminal_it_is_a_table()
    {
        using var stage = Filled();
        stage.OnTerminal();
        Assert.Equal(0, await stage.RunAsync($"cassette list {stage.PathOf("a.cassette.json")}"));
        Assert.Contains("provenance", stage.Output, StringComparison.Ordinal);
    }

    private static long Bytes(Stage stage, string name) => new FileInfo(stage.PathOf($"{name}.cassette.json")).Length;

    private static Stage Filled()
    {
        var stage = new Stage();
        stage.Put("b.cassette.json", Shelf.Of());
        stage.Put("a.cassette.json", Shelf.Hello);
        stage.Put("cut.cassette.json", "{ \"a\": ");
        return stage;
    }
}
