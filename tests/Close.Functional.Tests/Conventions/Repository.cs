namespace Close.Functional.Tests.Conventions;

/// <summary>Finds the files of the repository, so that tests can read sources and golden files where they stand.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    public static string Tests { get; } = Path.Combine(Root, "tests", "Close.Functional.Tests");

    /// <summary>The sources of a project, without what a build leaves there.</summary>
    public static IEnumerable<string> Sources(string project) =>
        Directory.EnumerateFiles(Path.Combine(Root, "src", project), "*.cs", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(Root, file).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
            .Order(StringComparer.Ordinal);

    private static string Find(DirectoryInfo? folder) =>
        folder is null ? throw new DirectoryNotFoundException("No folder above the tests holds Close.Functional.sln")
        : File.Exists(Path.Combine(folder.FullName, "Close.Functional.sln")) ? folder.FullName
        : Find(folder.Parent);
}
