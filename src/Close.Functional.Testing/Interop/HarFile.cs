namespace Close.Functional.Testing;

/// <summary>Turns cassettes into HTTP archives (HAR 1.2), which browsers, proxies and viewers read and write, and back.</summary>
/// <remarks>
/// Pure. What HAR has no place for stands in members named <c>_closeFunctional</c>, which other programs pass over, so that a cassette comes back as it was.
/// </remarks>
public static class HarFile
{
    /// <summary>The ending of such a file's name.</summary>
    public const string Extension = ".har";

    /// <summary>Writes a cassette, redacted by its policy. The same cassette gives the same bytes.</summary>
    /// <param name="cassette">The cassette.</param>
    /// <param name="baseAddress">What the paths of the cassette are below; null for the address of Close, version 1.</param>
    /// <returns>The bytes of the file, UTF-8; else <see cref="ConversionFault.Unfit"/> for an address or a path that cannot be joined.</returns>
    public static Either<ConversionFault, Converted<HttpBody>> Export(Cassette cassette, Uri? baseAddress = null)
    {
        ArgumentNullException.ThrowIfNull(cassette);
        return BaseAddress.Of(baseAddress ?? CloseOptions.DefaultBaseAddress).Bind(address => HarWriter.Write(new Redactor(cassette.Policy).Redact(cassette), address));
    }

    /// <summary>Reads an archive into a cassette, redacted by its policy.</summary>
    /// <param name="bytes">The bytes of the file. A byte order mark at the start is passed over.</param>
    /// <param name="path">What the file is called in a fault.</param>
    /// <param name="options">How it becomes a cassette; null for the defaults.</param>
    /// <returns>The cassette; else <see cref="ConversionFault.Damaged"/>, or <see cref="ConversionFault.Unfit"/> for the base address.</returns>
    public static Either<ConversionFault, Converted<Cassette>> Import(ReadOnlyMemory<byte> bytes, string path, ImportOptions? options = null) =>
        ForeignFile.Import(bytes, path, options, isJson: true, (root, address, chosen) => new HarReader(root, path, address, chosen).Read());
}
