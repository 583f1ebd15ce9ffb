namespace Close.Functional.Cli;

/// <summary>Writes rows to standard output. What was written is gone, so there is nothing to go on from.</summary>
internal sealed class StreamStore(Stream output) : IRowStore
{
    private readonly BufferedStream buffer = new(output, 1 << 16);

    public long Rows { get; private set; }

    public WindowResume? Resume => null;

    public bool IsComplete => false;

    public string? HowToGoOn => null;

    public void Add(ReadOnlySpan<byte> line)
    {
        buffer.Write(line);
        Rows++;
    }

    public void Keep(WindowResume resume) => buffer.Flush();

    public void Finish() => buffer.Flush();

    public void Dispose() => buffer.Dispose();
}
