using System.Collections.Frozen;

namespace Close.Functional.Cli;

/// <summary>Which files the sources of a program mention by their names.</summary>
internal static class SourceMentions
{
    private static readonly FrozenSet<string> Sources = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, ".cs", ".fs", ".fsx", ".vb", ".razor", ".csproj", ".fsproj", ".vbproj", ".py", ".sh", ".ps1", ".yml", ".yaml");

    /// <summary>Gives those of some file names that a source in a folder or below mentions, whole and letter by letter.</summary>
    public static FrozenSet<string> Among(IEnumerable<string> names, string folder)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var missing = names.ToHashSet(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true }).Where(file => Sources.Contains(Path.GetExtension(file)) && !CassettePaths.IsLeftBehind(folder, file)))
        {
            if (missing.Count == 0)
            {
                break;
            }

            var text = File.ReadAllText(file);
            found.UnionWith(missing.Where(name => Mentions(text, name)));
            missing.ExceptWith(found);
        }

        return found.ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>Whether a text mentions a file, and not just one whose name ends like its.</summary>
    public static bool Mentions(string text, string name)
    {
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            if (at == 0 || !(char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is '-' or '_' or '.'))
            {
                return true;
            }
        }

        return false;
    }
}
