namespace Close.Functional.Tests.Documentation;

/// <summary>Holds the picture of the architecture to the folders, and to the order that the tests of conventions assert.</summary>
public sealed class ArchitectureTests
{
    private static readonly string[] Picture =
        Repository.Read("docs/architecture.md").Split('\n').Single(line => line.TrimStart().StartsWith("Domain -->", StringComparison.Ordinal)).Split("-->", StringSplitOptions.TrimEntries);

    [Fact]
    public void The_picture_has_the_folders_that_there_are() =>
        Assert.Equal(
            Directory.EnumerateDirectories(Repository.PathOf("src/Close.Functional")).Select(folder => Path.GetFileName(folder)).Except(["bin", "obj"], StringComparer.Ordinal).Order(StringComparer.Ordinal),
            Picture.Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("tests/Close.Functional.Tests/Conventions/SourceTests.cs", "\", \"")]
    [InlineData("CONTRIBUTING.md", " → ")]
    public void The_picture_has_the_order_that_is_asserted(string file, string between) =>
        Assert.Contains(string.Join(between, Picture), Repository.Read(file).Replace("→\n  ", "→ ", StringComparison.Ordinal), StringComparison.Ordinal);
}
