using System.Text.Json;

namespace Close.Functional.Testing.Tests.Contract;

/// <summary>An answer that Close gave or shows in its documentation: its members, nulls, listed values and layouts of dates. All other values are made up.</summary>
/// <param name="Name">The name of the file.</param>
/// <param name="Call">A call that has such an answer.</param>
/// <param name="Answer">The answer.</param>
/// <param name="Deviations">Where it is not as the schema says. An item is a star in the path.</param>
internal sealed record Recorded(string Name, HttpCall Call, Envelope Answer, IReadOnlyList<Violation> Deviations)
{
    private const string Folder = "tests/Close.Functional.Testing.Tests/Contract/Recorded";

    /// <summary>The names of all of them.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. Directory.EnumerateFiles(Repository.PathOf(Folder), "*.json").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    /// <summary>The whole file.</summary>
    public static string Text(string name) => Repository.Read($"{Folder}/{name}.json");

    public static Recorded Of(string name)
    {
        var file = JsonElement.Parse(Text(name));
        var words = file.GetProperty("answerTo").GetString()!.Split(' ');
        return new Recorded(
            name,
            HttpCall.To(new HttpMethod(words[0]), words[1], Repeat.Unsafe),
            new Envelope(file.GetProperty("status").GetInt32(), [new NamedValue("Content-Type", "application/json")], HttpBody.OfText(file.GetProperty("body").GetRawText())),
            [.. file.GetProperty("deviations").EnumerateArray().Select(one => new Violation(one.GetProperty("path").GetString()!, one.GetProperty("keyword").GetString()!))]);
    }

    /// <summary>The items of a page, or the one item; none in a refusal.</summary>
    public IEnumerable<JsonElement> Items()
    {
        var body = JsonElement.Parse(Answer.Body.Bytes.Span);
        return !Answer.IsSuccess ? [] : body.TryGetProperty("data", out var data) ? data.EnumerateArray() : [body];
    }
}
