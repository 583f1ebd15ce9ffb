namespace Close.Functional.Testing.Tests.Cassettes;

/// <summary>A folder of its own for a test that writes files.</summary>
internal sealed class Scratch : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("cassettes");

    public string[] Files => [.. folder.EnumerateFileSystemInfos().Select(file => file.Name).Order(StringComparer.Ordinal)];

    public string Path(string name) => System.IO.Path.Combine(folder.FullName, name);

    public void Dispose() => folder.Delete(recursive: true);
}
