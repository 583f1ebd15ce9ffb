using Close.Functional.Testing;

namespace Close.Functional.Cli.Tests;

/// <summary><c>closefn cassette redact</c>.</summary>
[Properties(typeof(Planted))]
public sealed class RedactTests
{
    private static readonly Cassette Careless = Shelf.Of(
        new Interaction(
            new RecordedRequest("POST", "/oauth2/token/") { Query = [new NamedValue("token", "canary-1"), new NamedValue("pin", "canary-2")], Headers = [new NamedValue("Authorization", "canary-3")], Body = new CassetteBody.Text("code=canary-4&a=b") },
            new RecordedResponse(200) { Body = Shelf.Json("""{"access_token":"canary-5","pin":"canary-6","text":"api_3nGxCanary77","list":[{"pin":"canary-8"}]}""") }));

    [Fact]
    public async Task Names_and_numbers_are_told_and_never_values()
    {
        using var stage = new Stage();
        var path = stage.Put("careless.cassette.json", Careless);
        Assert.Equal(0, await stage.RunAsync($"cassette redact {path} --secret pin"));
        Assert.Equal("careless.cassette.json: blackened access_token 1, pin 3, text 2, token 1; left out Authorization 1; counted among secrets pin 1\n", stage.Told());
        Assert.DoesNotContain("canary", stage.Read("careless.cassette.json"), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(["careless.cassette.json"], stage.Files);
    }

    [Fact]
    public async Task A_dry_run_changes_nothing()
    {
        using var stage = new Stage();
        var path = stage.Put("careless.cassette.json", Careless);
        var before = stage.Read("careless.cassette.json");
        Assert.Equal(0, await stage.RunAsync($"cassette redact {path} --dry-run"));
        Assert.Equal("careless.cassette.json: would blacken access_token 1, text 2, token 1; would leave out Authorization 1\n", stage.Told());
        Assert.Equal(before, stage.Read("careless.cassette.json"));
    }

    [Fact]
    public async Task What_holds_no_secret_is_left_as_it_stands()
    {
        using var stage = new Stage();
        var path = stage.Put("hello.cassette.json", CassetteFile.Format(Shelf.Hello).AsText().Replace("\n", "\r\n", StringComparison.Ordinal));
        var before = await File.ReadAllTextAsync(path);
        Assert.Equal(0, await stage.RunAsync($"cassette redact {path}"));
        Assert.Equal("hello.cassette.json: nothing to redact\n", stage.Told());
        Assert.Equal(before, await File.ReadAllTextAsync(path));
    }

    [Fact]
    public async Task A_program_that_sends_a_secret_by_its_name_still_finds_its_answer()
    {
        using var stage = new Stage();
        var path = stage.Put("careless.cassette.json", Careless);
        Assert.Equal(0, await stage.RunAsync($"cassette redact {path} --secret pin"));
        var call = HttpCall.To(HttpMethod.Post, "/oauth2/token/", Repeat.Unsafe).WithQuery("token", "another").WithQuery("pin", "third").WithForm([new NamedValue("code", "fourth"), new NamedValue("a", "b")]);
        var answer = await CassetteSession.Replay(path).Transport(call, CancellationToken.None);
        Assert.Equal(200, answer.Match(Right: found => found.Status, Left: error => throw new InvalidOperationException(error.Message)));
    }

    [Fact]
    public async Task Credentials_among_headers_in_a_body_are_blackened_and_a_member_called_base64_stays_one()
    {
        using var stage = new Stage();
        var path = stage.Put("echo.cassette.json", Shelf.Of(new Interaction(
            new RecordedRequest("GET", "/echo/"),
            new RecordedResponse(200) { Body = Shelf.Json("""{"headers":{"Cookie":"canary","Accept":"a"},"text":"b","base64":"YXBpXzNuR3hDYW5hcnlPZjQ6"}""") })));
        Assert.Equal(0, await stage.RunAsync($"cassette redact {path}"));
        Assert.Equal("""{"headers":{"Cookie":"***","Accept":"a"},"text":"b","base64":"***"}""", CassetteOnDisk.LoadWhole(path).Cassette!.Interactions[0].Response!.Body.ToBody().AsText());
    }

    [Fact]
    public async Task No_file_is_written_when_one_of_them_is_no_cassette()
    {
        using var stage = new Stage();
        var path = stage.Put("careless.cassette.json", Careless);
        Assert.Equal(1, await stage.RunAsync($"cassette redact {path} {stage.Put("cut.cassette.json", "{")}"));
        Assert.Contains("canary-1", stage.Read("careless.cassette.json"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_secret_in_place_of_its_name_is_refused_and_not_repeated()
    {
        using var stage = new Stage();
        Assert.Equal(2, await stage.RunAsync($"cassette redact {stage.Put("careless.cassette.json", Careless)} --secret api_3nGxCanaryOfASecret"));
        Assert.DoesNotContain("Canary", stage.Errors, StringComparison.Ordinal);
    }

    [Property]
    public void What_was_redacted_holds_no_secret_any_more(Planted planted)
    {
        using var stage = new Stage();
        var found = Secrets(stage, planted.Cassette);
        var left = Secrets(stage, Blackening.Whole(planted.Cassette, []));

        Assert.NotEmpty(found);
        Assert.Empty(left);
    }

    [Property]
    public void To_redact_twice_is_to_redact_once(Planted planted)
    {
        var once = Blackening.Whole(planted.Cassette, []);
        Assert.Equal(CassetteFile.Format(once).AsText(), CassetteFile.Format(Blackening.Whole(once, [])).AsText());
    }

    private static IEnumerable<Finding> Secrets(Stage stage, Cassette cassette) =>
        Checks.Run(new Checked(CassetteOnDisk.Load(stage.Put("planted.cassette.json", cassette)), Stage.Start)).Where(finding => finding.Rule.Id.StartsWith("secret/", StringComparison.Ordinal));
}
