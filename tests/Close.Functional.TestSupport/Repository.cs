namespace Close.Functional.TestSupport;

/// <summary>Finds the files of this repository from wherever the tests run.</summary>
/// <remarks>Not by the path of a source file: a build server maps those away, so that its bits are the same everywhere.</remarks>
public static class Repository
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    /// <summary>The full path of a file that is named from the root.</summary>
    public static string PathOf(string path) => Path.Combine(Root, path);

    /// <summary>The text of a file that is named from the root, with line feeds.</summary>
    public static string Read(string path) => File.ReadAllText(PathOf(path)).ReplaceLineEndings("\n");

    /// <summary>The sources of a project, without what a build leaves there.</summary>
    public static IEnumerable<string> Sources(string project) =>
        Directory.EnumerateFiles(PathOf(Path.Combine("src", project)), "*.cs", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(Root, file).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
            .Order(StringComparer.Ordinal);

    private static string Find(DirectoryInfo? folder) =>
        folder is null ? throw new InvalidOperationException("The tests do not run inside the repository.")
        : File.Exists(Path.Combine(folder.FullName, "Close.Functional.sln")) ? folder.FullName
        : Find(folder.Parent);
}
