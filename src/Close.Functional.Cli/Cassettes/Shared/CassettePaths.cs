using System.CommandLine;
using System.Globalization;
using Close.Functional.Testing;
using LanguageExt;

namespace Close.Functional.Cli;

/// <summary>The files and folders that a command is given, and the cassettes among them.</summary>
internal static class CassettePaths
{
    // What builds and package managers leave there is a copy of something.
    private static readonly string[] Skipped = ["bin", "obj", "node_modules"];

    /// <summary>The argument: one path or more.</summary>
    public static Argument<string[]> Argument() => new("PATH")
    {
        Description = $"Cassettes, and folders: all *{CassetteFile.Extension} files in them and below.",
        Arity = ArgumentArity.OneOrMore,
    };

    /// <summary>Gives the files: those that are named, and the cassettes in folders, sorted; each once.</summary>
    /// <remarks>A path that is not there may be a key that was typed in the wrong place, so it is told by its number.</remarks>
    public static Either<Trouble, IReadOnlyList<string>> Find(IReadOnlyList<string> paths)
    {
        foreach (var (index, path) in paths.Index())
        {
            if (!File.Exists(path) && !Directory.Exists(path))
            {
                return Trouble.Misuse(string.Create(CultureInfo.InvariantCulture, $"Path {index + 1} of {paths.Count} is neither a file nor a folder."));
            }
        }

        var found = paths.SelectMany(path => Directory.Exists(path) ? Within(path) : [path]).DistinctBy(Path.GetFullPath, StringComparer.Ordinal).ToArray();
        return found.Length == 0 ? Trouble.Misuse($"There is no *{CassetteFile.Extension} file in what was named.") : found;
    }

    /// <summary>Whether a file in a folder was put there by a build or a package manager.</summary>
    public static bool IsLeftBehind(string folder, string file) =>
        Path.GetRelativePath(folder, file).Split(Path.DirectorySeparatorChar).Any(part => Skipped.Contains(part, StringComparer.Ordinal));

    private static IEnumerable<string> Within(string folder) =>
        Directory.EnumerateFiles(folder, "*" + CassetteFile.Extension, new EnumerationOptions { RecurseSubdirectories = true })
            .Where(file => !IsLeftBehind(folder, file))
            .Order(StringComparer.Ordinal);
}
