using System.Text.Json;
using Close.Functional.Testing.Tests.Contract;

namespace Close.Functional.Testing.Tests.Cassettes;

/// <summary>The published schema says what the library reads and writes.</summary>
[Properties(typeof(CassetteArbitraries))]
public sealed class SchemaTests
{
    private const string Name = "cassette.schema.json";

    private static readonly SchemaFiles Schema = new(name => Repository.Read($"docs/{name}"));

    [Property]
    public void What_is_written_is_valid(Cassette cassette) => Assert.Empty(Check(CassetteFile.Format(cassette).AsText()));

    [Fact]
    public void The_recordings_of_this_repository_are_valid() => Assert.All(
        Directory.EnumerateFiles(Repository.PathOf("recordings"), "*.cassette.json", SearchOption.AllDirectories),
        file => Assert.Empty(Check(File.ReadAllText(file))));

    [Theory]
    [InlineData("\"status\": 200", "\"status\": 99")]
    [InlineData("\"status\": 200", "\"status\": 1000")]
    [InlineData("\"method\": \"GET\",", "")]
    [InlineData("\"base64\": \"/wA=\"", "\"base64\": \"/wA=\", \"text\": \"\"")]
    [InlineData("\"base64\": \"/wA=\"", "\"file\": \"../a.body\", \"sha256\": \"0000000000000000000000000000000000000000000000000000000000000000\"")]
    [InlineData("\"base64\": \"/wA=\"", "\"file\": \"a.body\"")]
    [InlineData("\"format\": 2", "\"format\": 3")]
    [InlineData("\"provenance\": \"simulator\"", "\"provenance\": \"hearsay\"")]
    [InlineData("\"cause\": \"notConnected\"", "\"cause\": \"bad luck\"")]
    [InlineData("\"secrets\": []", "\"secrets\": [], \"order\": \"any\"")]
    [InlineData("\"secrets\": []", "\"secrets\": [], \"matcher\": [{ \"part\": \"weather\" }]")]
    [InlineData("\"secrets\": []", "\"secrets\": [], \"matcher\": [{ \"part\": \"header\" }]")]
    [InlineData("\"secrets\": []", "\"secrets\": [], \"matcher\": [{ \"part\": \"body\", \"ignored\": [\"text\"] }]")]
    [InlineData("\"timingMs\": 12", "\"fault\": { \"cause\": \"timedOut\", \"outcome\": \"unknown\" }")]
    public void What_the_library_refuses_is_not_valid(string good, string bad)
    {
        Assert.Contains(good, CassetteFormatTests.File, StringComparison.Ordinal);
        var damaged = CassetteFormatTests.File.Replace(good, bad, StringComparison.Ordinal);

        Assert.IsType<CassetteFault.Damaged>(Tapes.Damage(damaged));
        Assert.NotEmpty(Check(damaged));
    }

    private static IReadOnlyList<Violation> Check(string file) => Schema.Check(Name, JsonElement.Parse(file, new JsonDocumentOptions { MaxDepth = 128 }));
}
