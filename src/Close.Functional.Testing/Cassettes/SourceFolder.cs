namespace Close.Functional.Testing;

/// <summary>Finds the folder of a source file on this machine. A build that is the same everywhere writes other paths than those of its machine into the assembly.</summary>
internal static class SourceFolder
{
    /// <summary>Gives the folder of a source file.</summary>
    /// <param name="file">The path as the compiler has it, such as <c>/_/tests/Orders/SendTests.cs</c>.</param>
    /// <param name="sources">The folder that such paths are below; null to look for it.</param>
    /// <param name="assembly">The folder of the assembly, which is somewhere below that folder.</param>
    /// <exception cref="DirectoryNotFoundException">It was not found.</exception>
    public static string Of(string file, string? sources, string assembly)
    {
        var parts = file.Split('/', '\\');
        if (sources is null && File.Exists(file))
        {
            return Path.GetDirectoryName(Path.GetFullPath(file))!;
        }

        var candidates =
            from first in Enumerable.Range(1, Math.Max(0, parts.Length - 1))
            from root in sources is null ? AndAbove(assembly) : [sources]
            let path = Path.Combine([root, .. parts[first..]])
            where File.Exists(path)
            select Path.GetDirectoryName(Path.GetFullPath(path));
        return candidates.FirstOrDefault()
            ?? throw new DirectoryNotFoundException($"The source file {file} was not found from {sources ?? assembly}. Set {Cassettes.SourcesVariable} to the folder that it is below.");
    }

    private static IEnumerable<string> AndAbove(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            yield return at.FullName;
        }
    }
}
