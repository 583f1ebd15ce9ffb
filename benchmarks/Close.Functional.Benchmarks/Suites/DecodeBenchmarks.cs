using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Close.Functional.Testing;
using LanguageExt;

namespace Close.Functional.Benchmarks;

/// <summary>Decoding a page of SMS, against the least that any decoder must do and against the usual serializers.</summary>
[MemoryDiagnoser]
public class DecodeBenchmarks
{
    private byte[] bytes = [];
    private Envelope answer = new(200, Arr<NamedValue>.Empty, HttpBody.Empty);
    private object? kept;

    [Params(100, 1_000, 10_000)]
    public int Items { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        bytes = SamplePages.Sms(Items);
        answer = Doors.Answer(bytes);
    }

    [Benchmark(Baseline = true)]
    public int Token_walk() => TokenWalk.Count(bytes);

    [Benchmark]
    public object Ours_retained() => kept = Doors.ReadSms(answer);

    [Benchmark]
    public int Ours_discarded() => Doors.ReadSms(answer).Data.Count;

    [Benchmark]
    public object By_hand() => kept = HandWritten.Read(bytes);

    [Benchmark]
    public object? Reflection() => kept = JsonSerializer.Deserialize(bytes, Dtos.ReflectedSms);

    [Benchmark]
    public object? Source_generation() => kept = JsonSerializer.Deserialize(bytes, Dtos.GeneratedSms);

    [Benchmark]
    public object Newtonsoft_Json() => kept = NewtonsoftJson.Read<PageDto<SmsDto>>(bytes);

    [Benchmark]
    public int Json_document()
    {
        using var document = JsonDocument.Parse(bytes);
        return document.RootElement.GetProperty("data").GetArrayLength();
    }

    [GlobalCleanup]
    public void Cleanup() => kept = null;
}
