using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Close.Functional.Testing;
using LanguageExt;

namespace Close.Functional.Benchmarks;

/// <summary>Decoding a page of activities of all kinds.</summary>
[MemoryDiagnoser]
public class MixedDecodeBenchmarks
{
    private byte[] bytes = [];
    private Envelope answer = new(200, Arr<NamedValue>.Empty, HttpBody.Empty);
    private object? kept;

    [Params(100, 1_000, 10_000)]
    public int Items { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        bytes = SamplePages.Activities(Items);
        answer = Doors.Answer(bytes);
    }

    [Benchmark(Baseline = true)]
    public int Token_walk() => TokenWalk.Count(bytes);

    [Benchmark]
    public object Ours_retained() => kept = Doors.ReadActivities(answer);

    [Benchmark]
    public int Ours_discarded() => Doors.ReadActivities(answer).Data.Count;

    [Benchmark]
    public object? Reflection() => kept = JsonSerializer.Deserialize(bytes, Dtos.ReflectedActivities);

    [Benchmark]
    public object? Source_generation() => kept = JsonSerializer.Deserialize(bytes, Dtos.GeneratedActivities);

    [Benchmark]
    public object Newtonsoft_Json() => kept = NewtonsoftJson.Read<PageDto<ActivityDto>>(bytes);

    [GlobalCleanup]
    public void Cleanup() => kept = null;
}
