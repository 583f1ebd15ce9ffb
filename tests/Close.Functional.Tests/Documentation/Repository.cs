namespace Close.Functional.Tests.Documentation;

/// <summary>Reads files of this repository from wherever the tests run.</summary>
internal static class Repository
{
    private static readonly string Root = Find(new DirectoryInfo(AppContext.BaseDirectory));

    public static string PathOf(string path) => Path.Combine(Root, path);

    public static string Read(string path) => File.ReadAllText(PathOf(path)).ReplaceLineEndings("\n");

    // Not by the path of a source file: a build server maps those away, so that its bits are the same everywhere.
    private static string Find(DirectoryInfo? folder) =>
        folder is null ? throw new InvalidOperationException("The tests do not run inside the repository.")
        : File.Exists(Path.Combine(folder.FullName, "Close.Functional.sln")) ? folder.FullName
        : Find(folder.Parent);
}
