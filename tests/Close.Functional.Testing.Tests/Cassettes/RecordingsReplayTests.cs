using Close.Functional.Recordings;

namespace Close.Functional.Testing.Tests.Cassettes;

/// <summary>Each recording of this repository answers the program that it was made from, and what comes back is what the table beside it says.</summary>
public sealed class RecordingsReplayTests
{
    private static readonly Credentials Key = Credentials.ApiKey("made-up").Match(Right: key => key, Left: error => throw new InvalidOperationException(error.Message));

    public static TheoryData<string> Names() => [.. Recording.All.Select(recording => recording.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_recording_replays_to_what_its_row_says(string name)
    {
        var session = Open(name);
        using var client = new CloseClient(session.Transport);

        Assert.Contains(ContentsTable.Row(Of(name), await RunAsync(name, client.Transport)), Page(), StringComparison.Ordinal);
        session.Complete();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_recording_replays_to_the_same_below_an_HttpClient(string name)
    {
        var session = Open(name);
        using var http = new HttpClient(session.CreateHandler());
        var transport = HttpTransport.Create(() => http, new CloseOptions { Credentials = Key });

        Assert.Contains(ContentsTable.Row(Of(name), await RunAsync(name, transport)), Page(), StringComparison.Ordinal);
        session.Complete();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_recording_says_where_its_answers_are_from(string name)
    {
        var cassette = Open(name).Cassette;

        Assert.Equal((name, Of(name).Provenance, Of(name).Page), (cassette.Name, cassette.Provenance, cassette.Variable("page")));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_was_written_by_hand_names_a_page_or_a_section_of_the_contract(string name)
    {
        var contract = Repository.Read("docs/contract.md");
        var page = Of(name).Page ?? "HTTP Response Codes";

        Assert.Contains(page.StartsWith("docs/contract.md, ", StringComparison.Ordinal) ? $"## {page["docs/contract.md, ".Length..]}\n" : $"\n| {page} |", contract, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_cassette_has_its_program_and_every_program_its_cassette()
    {
        var stories = new[] { "hello", "quickstart" };
        var files = Directory.EnumerateFiles(Repository.PathOf("recordings"), "*" + CassetteFile.Extension).Select(file => Path.GetFileName(file)[..^CassetteFile.Extension.Length]);

        Assert.Equal(Recording.All.Select(recording => recording.Name).Concat(stories).Order(StringComparer.Ordinal), files.Order(StringComparer.Ordinal));
        Assert.All(files, name => Assert.Contains($"`{name}`](", Page(), StringComparison.Ordinal));
    }

    [Fact]
    public void The_table_has_no_row_too_many() =>
        Assert.Equal(Recording.All.Count, Page().Split('\n').Count(line => line.StartsWith("| [`", StringComparison.Ordinal)));

    private static Recording Of(string name) => Recording.All.Single(recording => recording.Name == name);

    private static CassetteSession Open(string name) => CassetteSession.Replay(Repository.PathOf($"recordings/{name}{CassetteFile.Extension}"));

    private static string Page() => Repository.Read("recordings/README.md");

    private static async Task<Steps> RunAsync(string name, Transport transport)
    {
        var steps = new Steps(transport);
        await Of(name).Program(steps);
        return steps;
    }
}
