using BenchmarkDotNet.Attributes;
using LanguageExt;

namespace Close.Functional.Benchmarks;

/// <summary>From a checked query to the text after the question mark, against escaping the same pairs by hand.</summary>
[MemoryDiagnoser]
public class QueryBenchmarks
{
    private readonly SmsQuery query = SmsQuery.Parse(new SmsQueryFields { Limit = 100, Skip = 200, LeadIds = ["lead_1", "lead_2"], Fields = ["id", "text", "date_created"] })
        .Match(Right: query => query, Left: error => throw new InvalidOperationException(error.Message));

    private Arr<NamedValue> pairs = Arr<NamedValue>.Empty;

    [GlobalSetup]
    public void Setup() => pairs = SmsApi.List(query).Call.Query;

    [Benchmark(Baseline = true)]
    public string By_hand() => string.Join('&', pairs.Select(pair => Uri.EscapeDataString(pair.Name) + "=" + Uri.EscapeDataString(pair.Value)));

    [Benchmark]
    public string Encode() => QueryEncoding.Encode(pairs);

    [Benchmark]
    public string Query_to_text() => QueryEncoding.Encode(SmsApi.List(query).Call.Query);
}
