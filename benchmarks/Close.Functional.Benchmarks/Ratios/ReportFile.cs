using System.Text.Json;

namespace Close.Functional.Benchmarks;

/// <summary>The measurement as a JSON file.</summary>
internal static class ReportFile
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static void Write(Report report, string path) => File.WriteAllText(path, JsonSerializer.Serialize(report, Options) + "\n");

    public static Report Read(string path) => JsonSerializer.Deserialize<Report>(File.ReadAllText(path), Options)!;
}
