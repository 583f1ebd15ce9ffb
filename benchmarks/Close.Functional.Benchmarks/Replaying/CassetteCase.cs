using Close.Functional.Testing;

namespace Close.Functional.Benchmarks;

/// <summary>A cassette of so many SMS that were got one by one, and the requests that it answers.</summary>
internal sealed class CassetteCase
{
    private CassetteCase(IReadOnlyList<Request<Sms>> requests, IReadOnlyList<Envelope> answers)
    {
        Requests = requests;
        Answers = answers;
        Cassette = Record(requests, answers);
    }

    public IReadOnlyList<Request<Sms>> Requests { get; }

    public IReadOnlyList<Envelope> Answers { get; }

    public Cassette Cassette { get; }

    /// <summary>How many bytes the body of an answer has.</summary>
    public double BodyBytes => Answers.Average(static answer => answer.Body.Length);

    /// <summary>Interactions that all ask something else, each with the answer to one SMS: about 1.3 KB.</summary>
    public static CassetteCase Of(int interactions)
    {
        using var document = System.Text.Json.JsonDocument.Parse(SamplePages.Sms(interactions));
        var items = document.RootElement.GetProperty("data").EnumerateArray().Select(item => (Id: item.GetProperty("id").GetString(), Json: item.GetRawText())).ToList();
        var ids = items.Select(item => SmsId.Parse(item.Id).Match(Succ: id => id, Fail: _ => throw new InvalidOperationException("No id.")));
        return new CassetteCase(
            [.. ids.Select(SmsApi.Get)],
            [.. items.Select(item => new Envelope(200, [new NamedValue("Content-Type", "application/json")], HttpBody.OfText(item.Json)))]);
    }

    /// <summary>The same, each asked for by a POST with a body as long as its answer: the key of such a request takes the most work.</summary>
    public static CassetteCase Posted(int interactions)
    {
        var got = Of(interactions);
        var post = HttpCall.To(HttpMethod.Post, "/activity/sms/", Repeat.Unsafe);
        return new CassetteCase([.. got.Requests.Zip(got.Answers, (request, answer) => request with { Call = post.WithJson(answer.Body) })], got.Answers);
    }

    // By way of a file, as cassettes are played: its JSON is laid out in lines.
    private static Cassette Record(IReadOnlyList<Request<Sms>> requests, IReadOnlyList<Envelope> answers)
    {
        var interactions = requests.Zip(answers, static (request, answer) => new Interaction(RecordedRequest.Of(request.Call), RecordedResponse.Of(answer)));
        var file = CassetteFile.Format(new Cassette("benchmark", Provenance.Simulator) { Interactions = [.. interactions] });
        return CassetteFile.Parse(file.Bytes, "benchmark").Match(Right: cassette => cassette, Left: fault => throw new InvalidOperationException(fault.Message));
    }
}
