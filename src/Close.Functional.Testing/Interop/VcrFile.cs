namespace Close.Functional.Testing;

/// <summary>Reads what VCR of Ruby, vcrpy of Python and go-vcr of Go have recorded into cassettes.</summary>
/// <remarks>
/// Pure. Files are YAML, or JSON, which vcrpy and VCR can write too. No tag in a file makes an object of anything. What was recorded is redacted by the policy
/// of the cassette before it is given out.
/// </remarks>
public static class VcrFile
{
    /// <summary>Reads a recording of VCR for Ruby, versions 2 to 6: a file with <c>http_interactions</c>.</summary>
    /// <param name="bytes">The bytes of the file. A byte order mark at the start is passed over.</param>
    /// <param name="path">What the file is called in a fault.</param>
    /// <param name="options">How it becomes a cassette; null for the defaults.</param>
    /// <returns>The cassette; else <see cref="ConversionFault.Damaged"/>, or <see cref="ConversionFault.Unfit"/> for the base address.</returns>
    public static Either<ConversionFault, Converted<Cassette>> ImportRuby(ReadOnlyMemory<byte> bytes, string path, ImportOptions? options = null) =>
        ForeignFile.Import(bytes, path, options, isJson: false, (root, address, chosen) => new RubyRecording(root, address, chosen).Read(path));

    /// <summary>Reads a recording of vcrpy for Python, format 1: a file with <c>version: 1</c> and requests that have a <c>uri</c>.</summary>
    /// <param name="bytes">The bytes of the file. A byte order mark at the start is passed over.</param>
    /// <param name="path">What the file is called in a fault.</param>
    /// <param name="options">How it becomes a cassette; null for the defaults.</param>
    /// <returns>The cassette; else <see cref="ConversionFault.Damaged"/>, or <see cref="ConversionFault.Unfit"/> for the base address.</returns>
    public static Either<ConversionFault, Converted<Cassette>> ImportPython(ReadOnlyMemory<byte> bytes, string path, ImportOptions? options = null) =>
        ForeignFile.Import(bytes, path, options, isJson: false, (root, address, chosen) => new PythonRecording(root, address, chosen).Read(path));

    /// <summary>Reads a recording of go-vcr for Go: format 1 of its versions 1 and 2, and format 2 of its versions 3 and 4.</summary>
    /// <param name="bytes">The bytes of the file. A byte order mark at the start is passed over.</param>
    /// <param name="path">What the file is called in a fault.</param>
    /// <param name="options">How it becomes a cassette; null for the defaults.</param>
    /// <returns>The cassette; else <see cref="ConversionFault.Damaged"/>, or <see cref="ConversionFault.Unfit"/> for the base address.</returns>
    public static Either<ConversionFault, Converted<Cassette>> ImportGo(ReadOnlyMemory<byte> bytes, string path, ImportOptions? options = null) =>
        ForeignFile.Import(bytes, path, options, isJson: false, (root, address, chosen) => new GoRecording(root, address, chosen).Read(path));
}
