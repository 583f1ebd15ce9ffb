namespace Close.Functional.Benchmarks;

/// <summary>One way to do a job. What it gives is held until it runs again.</summary>
internal sealed record Candidate(string Name, Func<object> Run);

/// <summary>One job and all ways to do it; the first candidate is the token walk.</summary>
/// <param name="Key">A short name, such as <c>sms-100</c>.</param>
/// <param name="Title">What it is, for people.</param>
/// <param name="Items">How many items one run goes through.</param>
/// <param name="Bytes">How many bytes of JSON those are.</param>
/// <param name="Candidates">The ways.</param>
internal sealed record Workload(string Key, string Title, int Items, long Bytes, IReadOnlyList<Candidate> Candidates);

/// <summary>The names of candidates, as they stand in tables and in the measurement file.</summary>
internal static class Names
{
    public const string TokenWalk = "token walk";
    public const string Ours = "Close.Functional";
    public const string HandWritten = "Utf8JsonReader by hand";
    public const string SourceGeneration = "System.Text.Json source generation";
    public const string Reflection = "System.Text.Json reflection";
    public const string Newtonsoft = "Newtonsoft.Json";
    public const string Document = "JsonDocument";
}
