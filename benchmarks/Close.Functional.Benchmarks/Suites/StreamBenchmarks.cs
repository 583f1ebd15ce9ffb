using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Close.Functional.Testing;

namespace Close.Functional.Benchmarks;

/// <summary>Reading a body of 50 MB that arrives in chunks, against the serializer's own door for streams.</summary>
[MemoryDiagnoser]
public class StreamBenchmarks
{
    private byte[] bytes = [];

    [GlobalSetup]
    public void Setup() => bytes = SamplePages.Sms(Streams.LongItems);

    [Benchmark(Baseline = true)]
    public int Token_walk() => TokenWalk.Count(bytes);

    [Benchmark]
    public Task<int> Ours() => Streams.CountAsync(new ChunkedStream(bytes));

    [Benchmark]
    public async Task<object?> Reflection() => await JsonSerializer.DeserializeAsync(new ChunkedStream(bytes), Dtos.ReflectedSms);

    [Benchmark]
    public async Task<object?> Source_generation() => await JsonSerializer.DeserializeAsync(new ChunkedStream(bytes), Dtos.GeneratedSms);
}
