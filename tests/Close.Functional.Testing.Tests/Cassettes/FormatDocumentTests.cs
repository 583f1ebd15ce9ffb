using System.Text.Json;

namespace Close.Functional.Testing.Tests.Cassettes;

public sealed class FormatDocumentTests
{
    private static readonly string Document = Repository.Read("docs/cassette-format.md");

    private static readonly string Example = Document.Split("```json\n")[1].Split("```")[0];

    [Fact]
    public void The_example_is_what_the_library_writes() =>
        Assert.Equal(Example, CassetteFile.Format(Tapes.Parsed(HttpBody.OfText(Example))).AsText());

    [Fact]
    public async Task The_example_plays()
    {
        var session = CassetteSession.Replay(Tapes.Parsed(HttpBody.OfText(Example)));
        var send = HttpCall.To(HttpMethod.Put, "/activity/sms/acti_5kLm6nOp7qRs/", Repeat.Unsafe).WithQuery("_fields", "id,status").WithJson(HttpBody.OfText("""{ "status": "outbox" }"""));

        Assert.Equal("""{"id":"acti_5kLm6nOp7qRs","status":"outbox"}""", (await session.Transport(send, default)).Body());
        Assert.Equal(
            new CloseError.Unavailable(FailureCause.TimedOut, Outcome.Unknown),
            (await session.Transport(Tapes.Get("/activity/sms/").WithQuery("lead_id", session.Cassette.Variable("lead")!), default)).Match(Right: _ => null!, Left: error => error));
        session.Complete();
    }

    // A member that the document does not name would be one that nobody can write by hand.
    [Fact]
    public void Each_member_of_a_cassette_is_described()
    {
        var file = JsonElement.Parse(CassetteFormatTests.File);

        Assert.All(Members(file), name => Assert.Contains($"| `{name}` |", Document, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Members(JsonElement value, string within = "") => value.ValueKind switch
    {
        JsonValueKind.Object when within is not ("variables" or "query" or "json" or "headers") =>
            value.EnumerateObject().SelectMany(member => Members(member.Value, member.Name).Prepend(member.Name)),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(item => Members(item, within)),
        _ => [],
    };
}
