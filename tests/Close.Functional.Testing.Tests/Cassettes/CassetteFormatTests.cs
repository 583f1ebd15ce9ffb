using System.Text;

namespace Close.Functional.Testing.Tests.Cassettes;

[Properties(typeof(CassetteArbitraries))]
public sealed class CassetteFormatTests
{
    private static readonly Cassette Small = new("small", Provenance.Simulator)
    {
        RecordedAt = new DateTimeOffset(2026, 12, 1, 9, 0, 0, TimeSpan.Zero),
        Policy = new CassettePolicy { Headers = new Arr<string>(["content-type"]) },
        Clock = new DateTimeOffset(2026, 12, 1, 9, 0, 0, TimeSpan.Zero),
        Seed = 7,
        Variables = new Arr<NamedValue>([new("lead", "lead_1")]),
        Interactions = new Arr<Interaction>(
        [
            new Interaction(
                new RecordedRequest("POST", "/activity/sms/")
                {
                    Query = new Arr<NamedValue>([new("_fields", "id"), new("a", "1"), new("_fields", "text")]),
                    Headers = new Arr<NamedValue>([new("Content-Type", "application/json")]),
                    Body = Tapes.Json("""{"text":"Grüße 'n <b>","cost":1.10,"list":[],"none":null}"""),
                },
                new RecordedResponse(200) { Body = new CassetteBody.Text("a\tb") }) { TimingMs = 12 },
            new Interaction(
                new RecordedRequest("GET", "/activity/") { Body = CassetteBody.Of(HttpBody.Of(new byte[] { 0xFF, 0x00 })) },
                new RecordedFault(FailureCause.NotConnected, Outcome.NotProcessed) { Detail = "ConnectionError" }),
        ]),
    };

    private const string SmallFile = """
        {
          "$schema": "urn:close-functional:cassette:2",
          "format": 2,
          "name": "small",
          "provenance": "simulator",
          "recordedAt": "2026-12-01T09:00:00+00:00",
          "policy": {
            "headers": [
              "content-type"
            ],
            "secrets": []
          },
          "clock": "2026-12-01T09:00:00+00:00",
          "seed": 7,
          "variables": {
            "lead": "lead_1"
          },
          "interactions": [
            {
              "request": {
                "method": "POST",
                "path": "/activity/sms/",
                "query": {
                  "_fields": [
                    "id",
                    "text"
                  ],
                  "a": "1"
                },
                "headers": {
                  "Content-Type": "application/json"
                },
                "body": {
                  "json": {
                    "text": "Grüße 'n <b>",
                    "cost": 1.10,
                    "list": [],
                    "none": null
                  }
                }
              },
              "response": {
                "status": 200,
                "body": {
                  "text": "a\tb"
                }
              },
              "timingMs": 12
            },
            {
              "request": {
                "method": "GET",
                "path": "/activity/",
                "body": {
                  "base64": "/wA="
                }
              },
              "fault": {
                "cause": "notConnected",
                "outcome": "notProcessed",
                "detail": "ConnectionError"
              }
            }
          ]
        }

        """;

    public static string File { get; } = SmallFile.ReplaceLineEndings("\n");

    [Property]
    public void What_was_written_is_read_as_it_was(Cassette cassette) => Assert.Equal(cassette, Tapes.Parsed(CassetteFile.Format(cassette)));

    [Property]
    public void The_bytes_of_each_body_survive_a_file(CassetteBody body)
    {
        var read = Tapes.Parsed(CassetteFile.Format(Tapes.Of(new Interaction(new RecordedRequest("GET", "/"), new RecordedResponse(200) { Body = body }))));

        Assert.Equal(body.ToBody(), read.Interactions[0].Response!.Body.ToBody());
    }

    [Property]
    public void What_was_read_is_written_in_the_same_bytes(Cassette cassette) =>
        Assert.Equal(CassetteFile.Format(cassette), CassetteFile.Format(Tapes.Parsed(CassetteFile.Format(cassette))));

    [Fact]
    public void The_layout_is_two_spaces_line_feeds_a_fixed_order_and_a_line_feed_at_the_end() => Assert.Equal(File, CassetteFile.Format(Small).AsText());

    [Fact]
    public void A_byte_order_mark_at_the_start_is_passed_over() => Assert.Equal(Small, Tapes.Parsed(HttpBody.OfText("\uFEFF" + File)));

    [Theory]
    [InlineData("\"seed\": 7", "\"seed\": 7,\n  \"later\": {\n    \"n\": 1.10\n  }", "\"later\": {\n    \"n\": 1.10\n  }")]
    [InlineData("\"method\": \"GET\"", "\"later\": [],\n        \"method\": \"GET\"", "\"later\": []")]
    [InlineData("\"status\": 200", "\"later\": null,\n        \"status\": 200", "\"later\": null")]
    [InlineData("\"timingMs\": 12", "\"timingMs\": 12,\n      \"later\": 1", "\"later\": 1")]
    [InlineData("\"cause\": \"notConnected\"", "\"cause\": \"notConnected\",\n        \"later\": 1", "\"later\": 1")]
    [InlineData("\"secrets\": []", "\"secrets\": [],\n    \"later\": 1", "\"later\": 1")]
    public void A_member_of_a_later_version_is_kept(string known, string edited, string kept) =>
        Assert.Contains(kept, CassetteFile.Format(Tapes.Parsed(HttpBody.OfText(File.Replace(known, edited, StringComparison.Ordinal)))).AsText(), StringComparison.Ordinal);

    [Fact]
    public void Half_a_character_in_a_text_of_the_program_does_not_keep_a_cassette_from_being_written()
    {
        var cassette = Tapes.Of(Tapes.Answered(new RecordedRequest("GET", "/") { Query = new Arr<NamedValue>([new("q", "a\ud800b")]) }));

        Assert.Equal("a\uFFFDb", Tapes.Parsed(CassetteFile.Format(cassette)).Interactions[0].Request.Query[0].Value);
    }

    [Theory]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(100_000)]
    public void Deep_nesting_can_be_recorded_and_read(int depth)
    {
        var deep = HttpBody.OfText(string.Concat(Enumerable.Repeat("{\"a\":[", depth / 2)) + string.Concat(Enumerable.Repeat("]}", depth / 2)));
        var cassette = Tapes.Of(new Interaction(new RecordedRequest("GET", "/"), new RecordedResponse(200) { Body = CassetteBody.Of(deep) }));

        Assert.Equal(deep, Tapes.Parsed(CassetteFile.Format(cassette)).Interactions[0].Response!.Body.ToBody());
    }

    [Fact]
    public void Json_outlives_the_document_that_it_was_taken_from()
    {
        using var document = System.Text.Json.JsonDocument.Parse("[1]");
        var body = new CassetteBody.Json(document.RootElement);
        document.Dispose();

        Assert.Equal("[1]", Encoding.UTF8.GetString(body.ToBody().Bytes.Span));
    }
}
