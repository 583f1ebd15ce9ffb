using Close.Functional.Testing;

namespace Close.Functional.Benchmarks;

/// <summary>A cassette of so many SMS that were got one by one, and the calls that it answers.</summary>
internal sealed class CassetteCase
{
    private CassetteCase(IReadOnlyList<HttpCall> calls, IReadOnlyList<Envelope> answers, Cassette cassette)
    {
        Calls = calls;
        Answers = answers;
        Cassette = cassette;
    }

    public IReadOnlyList<HttpCall> Calls { get; }

    public IReadOnlyList<Envelope> Answers { get; }

    public Cassette Cassette { get; }

    /// <summary>How many bytes the bodies of all answers have.</summary>
    public long BodyBytes => Answers.Sum(static answer => (long)answer.Body.Length);

    /// <summary>Interactions that all ask something else, each with the answer to one SMS: about 1.3 KB.</summary>
    public static CassetteCase Of(int interactions)
    {
        using var document = System.Text.Json.JsonDocument.Parse(SamplePages.Sms(interactions));
        var bodies = document.RootElement.GetProperty("data").EnumerateArray().Select(item => (Id: item.GetProperty("id").GetString()!, Json: item.GetRawText())).ToList();
        var calls = bodies.Select(body => HttpCall.To(HttpMethod.Get, $"/activity/sms/{body.Id}/", Repeat.Safe)).ToList();
        var answers = bodies.Select(body => new Envelope(200, [new NamedValue("Content-Type", "application/json")], HttpBody.OfText(body.Json))).ToList();
        return new CassetteCase(calls, answers, Record(calls, answers));
    }

    /// <summary>The same, each asked by a POST with a body of its own: the key of such a request takes the most work.</summary>
    public static CassetteCase Posted(int interactions)
    {
        var got = Of(interactions);
        var calls = got.Answers.Select(answer => HttpCall.To(HttpMethod.Post, "/activity/sms/", Repeat.Unsafe).WithJson(answer.Body)).ToList();
        return new CassetteCase(calls, got.Answers, Record(calls, got.Answers));
    }

    private static Cassette Record(List<HttpCall> calls, IReadOnlyList<Envelope> answers) =>
        new("benchmark", Provenance.Simulator) { Interactions = [.. calls.Zip(answers, static (call, answer) => new Interaction(RecordedRequest.Of(call), RecordedResponse.Of(answer)))] };
}
