using System.Text;
using Close.Functional.Testing;
using LanguageExt;

namespace Close.Functional.Cli;

/// <summary>Makes a report of a cassette, or of all cassettes of a folder.</summary>
/// <param name="path">The file or the folder.</param>
/// <param name="output">The file that the page goes to.</param>
/// <param name="against">The cassette that the one is compared with; null for none.</param>
/// <param name="screen">Where it is told how that went.</param>
internal sealed class Reporting(string path, string output, string? against, Screen screen)
{
    /// <summary>Makes it. A file of a folder that cannot be read is in the report as such, and makes the command fail in the end.</summary>
    public Either<Trouble, Unit> Run()
    {
        if (Directory.Exists(path) && against is not null)
        {
            return Trouble.Misuse("--against needs one cassette, not a folder.");
        }

        var files = Directory.Exists(path) ? InFolder() : [new ReportedFile(Path.GetFileName(path), Loaded(path))];
        if (files.Count == 0)
        {
            return new Trouble(ExitCode.Failed, $"There is no cassette in {path}: the names of cassettes end in {CassetteFile.Extension}.");
        }

        Replace(ReportPage.Of(Title(files), files, against is null ? null : Loaded(against)));
        screen.Line($"The report is in {output}.");
        var faults = files.SelectMany(file => file.Content.Match<IEnumerable<CassetteFault>>(Right: _ => [], Left: fault => [fault])).ToList();
        return faults.Count == 0 ? Unit.Default : Trouble.Of(new CassetteException(faults));
    }

    private static Cassette Loaded(string path) => CassetteFile.Load(path).Match(Right: cassette => cassette, Left: fault => throw new CassetteException(fault));

    private List<ReportedFile> InFolder() =>
    [
        .. Directory.EnumerateFiles(path, "*" + CassetteFile.Extension, SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(file => Reported(file, Path.GetRelativePath(path, file).Replace('\\', '/'))),
    ];

    // Where the folder is on this machine is nobody's business who is sent the page.
    private static ReportedFile Reported(string file, string name) =>
        new(name, CassetteFile.Load(file).MapLeft(fault => fault is CassetteFault.Damaged damaged ? damaged with { Path = name } : fault));

    private string Title(List<ReportedFile> files) => files is [var only] && !Directory.Exists(path)
        ? only.Content.Match(Right: cassette => $"Cassette {cassette.Name}", Left: _ => only.Name)
        : $"Cassettes in {Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)))}";

    // A browser that is looking at an earlier report sees that one or this one, never a part.
    private void Replace(string page)
    {
        var fresh = output + ".new";
        File.WriteAllText(fresh, page, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        File.Move(fresh, output, overwrite: true);
    }
}
