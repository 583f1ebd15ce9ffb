namespace Close.Functional.Cli.Tests;

/// <summary>A folder of its own for a test, gone when the test is.</summary>
internal sealed class Folder : IDisposable
{
    private readonly DirectoryInfo made = Directory.CreateTempSubdirectory("closefn-");

    public string this[string name] => Path.Combine(made.FullName, name);

    public IReadOnlyList<string> Files => [.. made.EnumerateFiles().Select(file => file.Name).Order(StringComparer.Ordinal)];

    public void Dispose() => made.Delete(recursive: true);
}
