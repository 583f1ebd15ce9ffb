using Close.Functional.Testing;

namespace Close.Functional.Cli;

/// <summary>A file that is meant to be a cassette.</summary>
/// <param name="Path">Where it is, as it was named.</param>
/// <param name="Bytes">All of it; nothing when it cannot be opened.</param>
/// <param name="Cassette">What it holds; null when it cannot be read.</param>
/// <param name="Fault">Why it cannot be read; null when it can.</param>
internal sealed record CassetteOnDisk(string Path, ReadOnlyMemory<byte> Bytes, Cassette? Cassette, CassetteFault? Fault)
{
    /// <summary>Reads a file, whatever it holds.</summary>
    public static CassetteOnDisk Load(string path) => CassetteFile.Load(path).Match(
        Right: cassette => new CassetteOnDisk(path, File.ReadAllBytes(path), cassette, null),
        Left: fault => new CassetteOnDisk(path, fault is CassetteFault.Damaged ? File.ReadAllBytes(path) : default, null, fault));

    /// <summary>Reads a file that must be a cassette.</summary>
    /// <exception cref="CassetteException">It is none.</exception>
    public static CassetteOnDisk LoadWhole(string path)
    {
        var file = Load(path);
        return file.Fault is { } fault ? throw new CassetteException(fault) : file;
    }
}
