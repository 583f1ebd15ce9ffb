using System.Buffers;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Close.Functional.Testing;

namespace Close.Functional.Benchmarks;

/// <summary>Writing a page of SMS into a buffer that is used again, against the usual serializers.</summary>
[MemoryDiagnoser]
public class EncodeBenchmarks
{
    private static readonly MemoryStream Stream = new();

    private readonly ArrayBufferWriter<byte> buffer = new();
    private Page<Sms> page = null!;
    private PageDto<SmsDto> dto = new();
    private byte[] bytes = [];

    [Params(100, 1_000)]
    public int Items { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        bytes = SamplePages.Sms(Items);
        page = Doors.ReadSms(Doors.Answer(bytes));
        dto = JsonSerializer.Deserialize(bytes, Dtos.GeneratedSms)!;
    }

    [Benchmark(Baseline = true)]
    public int Token_walk() => TokenWalk.Count(bytes);

    [Benchmark]
    public int Ours()
    {
        buffer.ResetWrittenCount();
        Doors.WriteSms(page, buffer);
        return buffer.WrittenCount;
    }

    [Benchmark]
    public int Reflection() => Write(Dtos.ReflectedSms);

    [Benchmark]
    public int Source_generation() => Write(Dtos.GeneratedSms);

    [Benchmark]
    public long Newtonsoft_Json()
    {
        NewtonsoftJson.Write(dto, Stream);
        return Stream.Length;
    }

    private int Write(System.Text.Json.Serialization.Metadata.JsonTypeInfo<PageDto<SmsDto>> type)
    {
        buffer.ResetWrittenCount();
        using var writer = new Utf8JsonWriter(buffer);
        JsonSerializer.Serialize(writer, dto, type);
        return buffer.WrittenCount;
    }
}
