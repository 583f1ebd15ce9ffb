using BenchmarkDotNet.Attributes;
using Close.Functional.Testing;

namespace Close.Functional.Benchmarks;

/// <summary>A call that a cassette of 1,000 interactions answers, against decoding its answer alone.</summary>
[MemoryDiagnoser]
public class ReplayBenchmarks
{
    private const int Interactions = 1_000;

    private readonly Request<Sms>[] requests = new Request<Sms>[Interactions];
    private readonly Envelope[] answers = new Envelope[Interactions];
    private Cassette cassette = new("benchmark", Provenance.Simulator);
    private Transport transport = null!;

    [GlobalSetup]
    public void Setup()
    {
        var page = SamplePages.Sms(Interactions);
        using var document = System.Text.Json.JsonDocument.Parse(page);
        var interactions = new List<Interaction>();
        foreach (var (index, item) in document.RootElement.GetProperty("data").EnumerateArray().Index())
        {
            var id = SmsId.Parse(item.GetProperty("id").GetString()).Match(Succ: id => id, Fail: _ => throw new InvalidOperationException("No id"));
            requests[index] = SmsApi.Get(id);
            answers[index] = new Envelope(200, [], HttpBody.OfText(item.GetRawText()));
            interactions.Add(new Interaction(RecordedRequest.Of(requests[index].Call), RecordedResponse.Of(answers[index])));
        }

        cassette = cassette with { Interactions = interactions };
    }

    [IterationSetup]
    public void Rewind() => transport = CassetteSession.Replay(cassette).Transport;

    [Benchmark(Baseline = true, OperationsPerInvoke = Interactions)]
    public int Decoding_alone()
    {
        var read = 0;
        for (var index = 0; index < Interactions; index++)
        {
            read += requests[index].Decode(answers[index]).Match(Right: static _ => 1, Left: static _ => 0);
        }

        return read;
    }

    [Benchmark(OperationsPerInvoke = Interactions)]
    public async Task<int> Replayed_call()
    {
        var read = 0;
        foreach (var request in requests)
        {
            var answer = await transport(request.Call, CancellationToken.None);
            read += answer.Bind(request.Decode).Match(Right: static _ => 1, Left: static _ => 0);
        }

        return read;
    }
}
