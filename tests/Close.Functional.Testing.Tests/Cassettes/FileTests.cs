using System.IO.Compression;
using System.Text;

namespace Close.Functional.Testing.Tests.Cassettes;

/// <summary>What is on the disk beside and inside a cassette.</summary>
public sealed class FileTests
{
    private static readonly RecordedRequest Get = new("GET", "/");

    [Fact]
    public void A_large_body_goes_into_a_file_beside_the_cassette_and_comes_back()
    {
        using var scratch = new Scratch();
        var cassette = Large("""{"text":"a long one"}""");

        Assert.Null(CassetteFile.Save(cassette, scratch.Path("a.cassette.json")));

        Assert.Equal(["a.5d98c4beb1cd64a9.body", "a.cassette.json"], scratch.Files.Select(file => file.Length > 20 ? "a.5d98c4beb1cd64a9.body" : file).ToArray());
        Assert.DoesNotContain("a long one", File.ReadAllText(scratch.Path("a.cassette.json")), StringComparison.Ordinal);
        Assert.Equal(cassette, Loaded(scratch));
    }

    [Fact]
    public void A_body_that_is_no_longer_needed_goes_with_the_next_recording()
    {
        using var scratch = new Scratch();
        CassetteFile.Save(Large("[1,2,3,4,5,6,7]"), scratch.Path("a.cassette.json"));

        CassetteFile.Save(Large("[1,2,3,4,5,6,8]"), scratch.Path("a.cassette.json"));

        Assert.Equal(2, scratch.Files.Length);
        Assert.Equal("[1,2,3,4,5,6,8]", Loaded(scratch).Interactions[0].Response!.Body.ToBody().AsText());
    }

    [Fact]
    public void A_file_of_somebody_else_is_nobodys_business()
    {
        using var scratch = new Scratch();
        File.WriteAllText(scratch.Path("notes.tmp"), "");
        File.WriteAllText(scratch.Path("a.tmp"), "");

        Assert.Null(CassetteFile.Save(Large("[1,2,3,4,5,6,7]"), scratch.Path("a.cassette.json")));

        Assert.Equal(4, scratch.Files.Length);
    }

    [Fact]
    public void The_very_bytes_of_a_large_body_are_kept_where_they_were()
    {
        using var scratch = new Scratch();
        var exact = new CassetteBody.Text("[1, 2,   3, 4]");
        var cassette = Tapes.Of(new Interaction(Get, new RecordedResponse(200) { Body = exact, Chunks = [4, 10] })) with { Policy = CassettePolicy.Default.WithLargestInline(10) };

        CassetteFile.Save(cassette, scratch.Path("a.cassette.json"));

        Assert.Equal(exact, Loaded(scratch).Interactions[0].Response!.Body);
    }

    [Fact]
    public void JSON_that_stands_as_a_text_is_blackened_as_JSON()
    {
        var text = """{"code":["a"],"tok\u0065n":"canary","data":[ 1 ]}""";

        var black = CassettePolicy.Default.Redact(new Interaction(Get, new RecordedResponse(200) { Body = new CassetteBody.Text(text) })).Response!.Body;

        Assert.Equal("""{"code":"***","token":"***","data":[1]}""", black.ToBody().AsText());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_body_that_was_changed_or_is_gone_is_a_fault(bool isGone)
    {
        using var scratch = new Scratch();
        CassetteFile.Save(Large("[1,2,3,4,5,6,7]"), scratch.Path("a.cassette.json"));
        var body = scratch.Path(Assert.Single(scratch.Files, file => file.EndsWith(".body", StringComparison.Ordinal)));
        if (isGone)
        {
            File.Delete(body);
        }
        else
        {
            File.AppendAllText(body, " ");
        }

        var fault = CassetteFile.Load(scratch.Path("a.cassette.json")).Match(Right: _ => throw new InvalidOperationException("It was read."), Left: fault => fault);

        Assert.Contains(body, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../a.body")]
    [InlineData("/etc/a.body")]
    [InlineData("a.txt")]
    [InlineData("c:a.body")]
    public void A_cassette_reads_no_file_of_another_folder(string name) => Assert.IsType<CassetteFault.Damaged>(Tapes.Damage(
        CassetteFormatTests.File.Replace("\"base64\": \"/wA=\"", $"\"file\": \"{name}\", \"sha256\": \"{new string('0', 64)}\"", StringComparison.Ordinal)));

    [Fact]
    public void A_cassette_of_the_first_format_is_read_as_if_it_were_of_this_one()
    {
        var old = CassetteFormatTests.File.Replace("cassette:2\"", "cassette:1\"", StringComparison.Ordinal).Replace("\"format\": 2", "\"format\": 1", StringComparison.Ordinal);

        Assert.NotEqual(old, CassetteFormatTests.File, StringComparer.Ordinal);
        Assert.Equal(CassetteFormatTests.File, CassetteFile.Format(Tapes.Parsed(HttpBody.OfText(old))).AsText());
    }

    [Fact]
    public void A_damaged_cassette_of_the_first_format_is_refused_with_its_place()
    {
        var old = CassetteFormatTests.File.Replace("cassette:2\"", "cassette:1\"", StringComparison.Ordinal).Replace("\"format\": 2", "\"format\": 1", StringComparison.Ordinal)
            .Replace("\"status\": 200", "\"status\": 20", StringComparison.Ordinal);

        var damage = Assert.IsType<CassetteFault.Damaged>(Tapes.Damage(old));

        Assert.Equal("$.interactions[0].response.status", damage.JsonPath);
        Assert.Contains("20", old.Split('\n')[(int)damage.Line - 1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_secret_that_is_left_keeps_the_cassette_from_being_written_and_is_not_told()
    {
        using var scratch = new Scratch();
        var hidden = Convert.ToBase64String(Encoding.UTF8.GetBytes("canary-of-the-mine"));
        var cassette = Tapes.Of(Tapes.Answered(Get, $$"""{"note":"{{hidden}}"}"""));

        var fault = Assert.IsType<CassetteFault.HoldsSecret>(CassetteFile.Save(cassette, scratch.Path("a"), ["canary-of-the-mine"]));

        Assert.Empty(scratch.Files);
        Assert.Contains("$.interactions[0].response.body.json.note", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(hidden, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_key_of_the_environment_is_a_secret_without_being_named()
    {
        using var scratch = new Scratch();
        var session = CassetteSession.Open(
            scratch.Path("a"),
            Tapes.Recording.WithInner((_, _) => Tapes.Ok("""{"note":"canary-of-the-mine"}""")).WithEnvironment(name => name == "CLOSE_API_KEY" ? "canary-of-the-mine" : null));
        await session.Transport(Tapes.Get("/"), default);

        Assert.IsType<CassetteFault.HoldsSecret>(Assert.Single(Assert.Throws<CassetteException>(session.Complete).Faults));

        Assert.Empty(scratch.Files);
    }

    [Fact]
    public void Two_cannot_record_to_one_path_at_once_but_one_after_the_other()
    {
        using var scratch = new Scratch();
        var first = Tapes.Record(scratch.Path("a"));

        Assert.Equal(new CassetteFault.Busy(scratch.Path("a")), Assert.Single(Assert.Throws<CassetteException>(() => Tapes.Record(scratch.Path("a"))).Faults));
        Assert.Equal(new CassetteFault.Busy(scratch.Path("a")), CassetteFile.Save(Tapes.Of(), scratch.Path("a")));
        first.Complete();

        Tapes.Record(scratch.Path("a")).Complete();
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    public async Task A_compressed_answer_is_written_down_as_what_it_says(string coding)
    {
        using var scratch = new Scratch();
        var session = Tapes.Record(scratch.Path("a"));
        using var inner = new StubHandler((_, _) => Task.FromResult(StubHandler.Response(new Envelope(200, new Arr<NamedValue>([new("Content-Encoding", coding)]), Compressed(coding, "[1.10]")))));
        using var client = new HttpClient(session.CreateHandler(inner));

        var live = await client.GetByteArrayAsync(new Uri("https://api.example.com/"));

        Assert.Equal(Compressed(coding, "[1.10]").Bytes.ToArray(), live);
        Assert.Equal(Tapes.Json("[1.10]"), session.Cassette.Interactions[0].Response!.Body);
    }

    [Fact]
    public async Task A_streamed_answer_is_replayed_in_the_lengths_in_which_it_arrived()
    {
        using var scratch = new Scratch();
        var recording = CassetteSession.Open(scratch.Path("a"), Tapes.Recording.WithKeepsChunks());
        using var inner = new StubHandler((_, _) => Task.FromResult(new HttpResponseMessage { Content = new StreamContent(new ChunkedStream(Encoding.UTF8.GetBytes("[1, 2, 3]"), [3, 1, 5])) }));
        Assert.Equal("3 1 5", await LengthsAsync(recording.CreateHandler(inner)));
        recording.Complete();

        using var replay = CassetteSession.Replay(scratch.Path("a"));
        Assert.Equal("3 1 5", await LengthsAsync(replay.CreateHandler()));
    }

    [Fact]
    public async Task A_compressed_answer_that_streamed_is_kept_without_the_lengths_of_its_compressed_bytes()
    {
        using var scratch = new Scratch();
        var recording = CassetteSession.Open(scratch.Path("a"), Tapes.Recording.WithKeepsChunks());
        var compressed = Compressed("gzip", "[1, 2, 3]").Bytes;
        using var inner = new StubHandler((_, _) => Task.FromResult(new HttpResponseMessage { Content = new StreamContent(new ChunkedStream(compressed, [3, 1, 5])) { Headers = { ContentEncoding = { "gzip" } } } }));

        Assert.StartsWith("3 1 5 ", await LengthsAsync(recording.CreateHandler(inner)), StringComparison.Ordinal);

        var kept = recording.Cassette.Interactions[0].Response!;
        Assert.Equal(Tapes.Json("[1,2,3]"), kept.Body);
        Assert.Empty(kept.Chunks);
    }

    [Fact]
    public void A_length_that_is_kept_is_that_of_what_was_blackened()
    {
        var policy = CassettePolicy.Default.WithHeaders("content-length");
        var answer = new RecordedResponse(200) { Headers = [new NamedValue("Content-Length", "20")], Body = Tapes.Json("""{"token":"aaaaaaaaaa"}""") };

        Assert.Equal("15", policy.Redact(new Interaction(Get, answer)).Response!.Headers[0].Value);
    }

    private static Cassette Large(string json) => Tapes.Of(Tapes.Answered(Get, json)) with { Policy = CassettePolicy.Default.WithLargestInline(10) };

    private static Cassette Loaded(Scratch scratch) =>
        CassetteFile.Load(scratch.Path("a.cassette.json")).Match(Right: cassette => cassette, Left: fault => throw new CassetteException(fault));

    private static HttpBody Compressed(string coding, string text)
    {
        using var bytes = new MemoryStream();
        using (Stream coder = coding switch { "gzip" => new GZipStream(bytes, CompressionLevel.Fastest), "br" => new BrotliStream(bytes, CompressionLevel.Fastest), _ => new ZLibStream(bytes, CompressionLevel.Fastest) })
        {
            coder.Write(Encoding.UTF8.GetBytes(text));
        }

        return HttpBody.Of(bytes.ToArray());
    }

    private static async Task<string> LengthsAsync(HttpMessageHandler handler)
    {
        using var client = new HttpClient(handler);
        using var answer = await client.GetAsync(new Uri("https://api.example.com/"), HttpCompletionOption.ResponseHeadersRead);
        await using var body = await answer.Content.ReadAsStreamAsync();
        var buffer = new byte[100];
        var lengths = new List<int>();
        for (int count; (count = await body.ReadAsync(buffer)) > 0;)
        {
            lengths.Add(count);
        }

        return string.Join(' ', lengths);
    }
}
