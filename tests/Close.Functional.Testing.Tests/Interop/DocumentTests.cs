using System.Reflection;
using Close.Functional.Testing.Tests.Cassettes;

namespace Close.Functional.Testing.Tests.Interop;

/// <summary>The page about conversions says what they do.</summary>
public sealed class DocumentTests
{
    private static readonly string Page = Repository.Read("docs/cassette-interop.md");

    private static readonly string[] Sentences = [.. typeof(Losses).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!)];

    public static TheoryData<string> AllLosses() => [.. Sentences];

    [Fact]
    public void The_example_of_the_page_imports_a_recording()
    {
        using var scratch = new Scratch();
        var path = Repository.PathOf("tests/Close.Functional.Testing.Tests/Interop/Golden/python.json");
        var target = scratch.Path("python.cassette.json");

        // <page>
        var imported = VcrFile.ImportPython(File.ReadAllBytes(path), path);
        var report = imported.Match(
            Right: converted => CassetteFile.Save(converted.Value, target)?.Message ?? string.Join('\n', converted.Losses),
            Left: fault => fault.Message);
        // </page>
        Assert.Equal(Conversions.Golden("python.json.losses.txt").TrimEnd(), report);
        Assert.True(File.Exists(target));
    }

    [Fact]
    public void The_example_of_the_page_is_the_code_that_runs()
    {
        var lines = Repository.Read("tests/Close.Functional.Testing.Tests/Interop/DocumentTests.cs").Split('\n')
            .SkipWhile(line => line.Trim() != "// <page>").Skip(1).TakeWhile(line => line.Trim() != "// </page>").Select(line => line[8..]);

        Assert.Contains($"```csharp\n{string.Join('\n', lines)}\n```", Page, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(AllLosses))]
    public void Each_loss_stands_in_a_table_of_the_page(string loss) => Assert.Contains($"\n| {loss} | ", Page, StringComparison.Ordinal);

    [Fact]
    public void The_tables_name_no_loss_that_there_is_not()
    {
        var named = Page[Page.IndexOf("## Losses", StringComparison.Ordinal)..].Split('\n')
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| ---", StringComparison.Ordinal))
            .Select(line => line.Split(" | ")[0][2..])
            .Where(what => what != "what becomes of it");

        Assert.Equal(Sentences.Order(StringComparer.Ordinal), named.Order(StringComparer.Ordinal));
    }

    // A loss that nothing comes upon would be a promise that nobody keeps.
    [Fact]
    public void Each_loss_is_come_upon_by_some_conversion()
    {
        var mixed = Tapes.Parsed(HttpBody.OfText(Conversions.Golden("mixed.cassette.json")));
        string[] files = ["ruby.yml", "python.yaml", "python.json", "go-2.yaml", "go-3.yaml", "browser.har"];
        var found = files.SelectMany(file => RecordersTests.Import(file, Conversions.Golden(file)).Done().Losses)
            .Concat(OddPlaces.All.SelectMany(odd => RecordersTests.Import(odd.File, odd.Text).Done().Losses))
            .Concat(HarFile.Export(mixed).Done().Losses)
            .Concat(WireMockStubs.Export(mixed).Done().Losses)
            .Concat(WireMockNetStubs.Export(mixed).Done().Losses)
            .Select(loss => loss.What);

        Assert.Empty(Sentences.Except(found, StringComparer.Ordinal));
    }
}
