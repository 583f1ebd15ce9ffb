using Close.Functional.Testing;
using LanguageExt;

namespace Close.Functional.Cli;

/// <summary>One conversion: reads, writes, and tells what was lost.</summary>
/// <param name="from">What the file is: one of <see cref="Sources"/>.</param>
/// <param name="to">What is made of it: one of <see cref="Targets"/>.</param>
/// <param name="address">What the paths of the cassette are below.</param>
/// <param name="mayReplace">Whether what is there may be written over.</param>
/// <param name="errors">Where losses are told.</param>
internal sealed class Conversion(string from, string to, Uri address, bool mayReplace, Screen errors)
{
    public const string Own = "cassette";

    private const string Har = "har";
    private const string WireMock = "wiremock";
    private const string WireMockNet = "wiremock-net";

    private delegate Either<ConversionFault, Converted<Cassette>> Import(ReadOnlyMemory<byte> bytes, string path, ImportOptions? options);

    /// <summary>What can be read.</summary>
    public static IReadOnlyList<string> Sources { get; } = [Own, Har, "vcr", "vcrpy", "go-vcr"];

    /// <summary>What can be made.</summary>
    public static IReadOnlyList<string> Targets { get; } = [Own, Har, WireMock, WireMockNet];

    private Import Importer => from switch
    {
        Har => HarFile.Import,
        "vcr" => VcrFile.ImportRuby,
        "vcrpy" => VcrFile.ImportPython,
        _ => VcrFile.ImportGo,
    };

    /// <summary>Converts a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="target">The file or the folder to make.</param>
    public Either<Trouble, Unit> Run(string path, string target) => Read(path).Bind(cassette => Write(cassette, target));

    private Either<Trouble, Cassette> Read(string path) => from == Own
        ? CassetteOnDisk.LoadWhole(path).Cassette!
        : Told(Importer(File.ReadAllBytes(path), path, ImportOptions.Default.WithBaseAddress(address)));

    private Either<Trouble, Unit> Write(Cassette cassette, string target) => to switch
    {
        Har => Told(HarFile.Export(cassette, address)).Bind(bytes => WriteAll([(target, bytes)])),
        WireMock => Told(WireMockStubs.Export(cassette, WireMockOptions.Default.WithBaseAddress(address))).Bind(stubs => WriteAll(Below(target, stubs))),
        WireMockNet => Told(WireMockNetStubs.Export(cassette, address)).Bind(stubs => WriteAll(Below(target, stubs))),
        _ when File.Exists(target) && !mayReplace => InTheWay(target),
        _ => CassetteFile.Save(cassette, target) is { } fault ? throw new CassetteException(fault) : Unit.Default,
    };

    private Either<Trouble, T> Told<T>(Either<ConversionFault, Converted<T>> result) => result.BiMap(
        Right: converted =>
        {
            foreach (var loss in converted.Losses)
            {
                errors.Line($"lost: {loss}");
            }

            return converted.Value;
        },
        Left: static fault => new Trouble(ExitCode.Failed, fault.Message));

    private static IReadOnlyList<(string Path, HttpBody Content)> Below(string folder, IReadOnlyList<StubFile> stubs) =>
        [.. stubs.Select(stub => (Path.Combine(folder, Path.Combine(stub.Path.Split('/'))), stub.Content))];

    private Either<Trouble, Unit> WriteAll(IReadOnlyList<(string Path, HttpBody Content)> files)
    {
        if (!mayReplace && files.FirstOrDefault(file => File.Exists(file.Path)).Path is { } taken)
        {
            return InTheWay(taken);
        }

        foreach (var (path, content) in files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            var fresh = path + ".new";
            File.WriteAllBytes(fresh, content.Bytes.Span);
            File.Move(fresh, path, overwrite: mayReplace);
        }

        return Unit.Default;
    }

    private static Trouble InTheWay(string path) => new(ExitCode.Failed, $"{path} is there already.", "Give another --out, or --force to replace it.");
}
