using System.Buffers;

namespace Close.Functional.Cli.Export;

/// <summary>The rows of an export, written so that a stop at any moment loses none and doubles none.</summary>
internal sealed class ExportFile : IDisposable
{
    private const byte LineFeed = (byte)'\n';
    private const int RowsBetweenMarks = 500;

    private readonly ArrayBufferWriter<byte> buffer = new();
    private readonly Stream stream;
    private readonly string? path;
    private readonly string question;
    private WindowResume? last;
    private long marked;

    private ExportFile(Stream stream, string? path, string question, long rows)
    {
        this.stream = stream;
        this.path = path;
        this.question = question;
        Rows = marked = rows;
    }

    /// <summary>How many rows there are, those of an earlier run included.</summary>
    public long Rows { get; private set; }

    /// <summary>Writes to a stream from which nothing can be taken back.</summary>
    public static ExportFile To(Stream stream) => new(stream, path: null, question: "", rows: 0);

    /// <summary>Begins a file.</summary>
    public static ExportFile Begin(string path, string question)
    {
        File.Delete(MarkOf(path));
        return new(new FileStream(PartOf(path), FileMode.Create, FileAccess.Write, FileShare.Read), path, question, rows: 0);
    }

    /// <summary>Goes on with one that was stopped: what came after the mark is cut off, as it may be half a row.</summary>
    public static ExportFile GoOn(string path, ExportMark mark)
    {
        var file = new FileStream(PartOf(path), FileMode.Open, FileAccess.Write, FileShare.Read);
        file.SetLength(mark.Bytes);
        file.Seek(0, SeekOrigin.End);
        return new(file, path, mark.Question, mark.Rows);
    }

    public static string PartOf(string path) => path + ".part";

    public static string MarkOf(string path) => path + ".resume";

    /// <summary>Adds a row.</summary>
    public void Add(Activity row, WindowResume resume)
    {
        CloseJson.WriteActivity(buffer, row);
        buffer.Write([LineFeed]);
        last = resume;
        Rows++;
        if (Rows - marked >= RowsBetweenMarks)
        {
            Mark();
        }
    }

    /// <summary>Writes what is there, and then how far it is good.</summary>
    public void Mark()
    {
        stream.Write(buffer.WrittenSpan);
        buffer.ResetWrittenCount();
        if (path is null || stream is not FileStream file)
        {
            stream.Flush();
        }
        else
        {
            file.Flush(flushToDisk: true);
            if (last is { } resume)
            {
                new ExportMark(question, file.Length, Rows, resume.ToString()).Save(MarkOf(path));
            }
        }

        marked = Rows;
    }

    /// <summary>Ends the file: it gets its name, and the mark goes.</summary>
    public void Complete()
    {
        Mark();
        stream.Dispose();
        if (path is not null)
        {
            File.Move(PartOf(path), path, overwrite: true);
            File.Delete(MarkOf(path));
        }
    }

    public void Dispose() => stream.Dispose();
}
