using System.Runtime.CompilerServices;

namespace Close.Functional.Tests.Documentation;

/// <summary>Reads files of this repository from wherever the tests run.</summary>
internal static class Repository
{
    public static string Read(string path) => File.ReadAllText(Path.Combine(Root(), path)).ReplaceLineEndings("\n");

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));
}
