using System.Text.Json;
using BenchmarkDotNet.Attributes;
using LanguageExt;

namespace Close.Functional.Benchmarks;

/// <summary>Decoding a page of SMS, against the least that any decoder must do: walk over the tokens.</summary>
[MemoryDiagnoser]
public class DecodeBenchmarks
{
    private byte[] bytes = [];
    private Envelope answer = new(200, Arr<NamedValue>.Empty, HttpBody.Empty);
    private Request<Page<Sms>> request = SmsApi.List(SmsQuery.All);

    [Params(100)]
    public int Items { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        bytes = SmsPages.Of(Items);
        answer = new Envelope(200, Arr<NamedValue>.Empty, HttpBody.Of(bytes));
        request = SmsApi.List(SmsQuery.All);
        if (Decode() != Items)
        {
            throw new InvalidOperationException("The page was not decoded: there is nothing to measure.");
        }
    }

    [Benchmark(Baseline = true)]
    public int TokenWalk()
    {
        var reader = new Utf8JsonReader(bytes);
        var tokens = 0;
        while (reader.Read())
        {
            tokens++;
        }

        return tokens;
    }

    [Benchmark]
    public int Decode() => request.Decode(answer).Match(Right: page => page.Data.Count, Left: _ => -1);
}
