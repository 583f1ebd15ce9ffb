using BenchmarkDotNet.Attributes;
using Close.Functional.Testing;

namespace Close.Functional.Benchmarks;

/// <summary>A call that a cassette of 1,000 interactions answers, against decoding its answer alone.</summary>
[MemoryDiagnoser]
public class ReplayBenchmarks
{
    private const int Interactions = 1_000;

    private readonly CassetteCase recorded = CassetteCase.Of(Interactions);
    private Transport transport = null!;

    [IterationSetup]
    public void Rewind() => transport = CassetteSession.Replay(recorded.Cassette).Transport;

    [Benchmark(Baseline = true, OperationsPerInvoke = Interactions)]
    public int Decoding_alone()
    {
        var read = 0;
        for (var index = 0; index < Interactions; index++)
        {
            read += recorded.Requests[index].Decode(recorded.Answers[index]).Match(Right: static _ => 1, Left: static _ => 0);
        }

        return read;
    }

    [Benchmark(OperationsPerInvoke = Interactions)]
    public async Task<int> Replayed_call()
    {
        var read = 0;
        foreach (var request in recorded.Requests)
        {
            var answer = await transport(request.Call, CancellationToken.None);
            read += answer.Bind(request.Decode).Match(Right: static _ => 1, Left: static _ => 0);
        }

        return read;
    }
}
