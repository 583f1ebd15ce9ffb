using System.Text;
using LanguageExt;

namespace Close.Functional.Cli;

/// <summary>Writes rows to a file in a way that survives being cut off at any moment.</summary>
/// <remarks>
/// Rows go to <c>FILE.part</c>. A checkpoint in <c>FILE.resume</c> says how much of it counts: it is written once those bytes are on disk, beside the old
/// one, and then takes its place. To go on, the partial file is cut back to that length. At the end the partial file gets its final name.
/// </remarks>
internal sealed class FileStore : IRowStore
{
    private readonly string path;
    private readonly string question;
    private readonly bool mayReplace;
    private FileStream? part;

    private FileStore(string path, string question, bool mayReplace, FileStream part, Checkpoint? last)
    {
        this.path = path;
        this.question = question;
        this.mayReplace = mayReplace;
        this.part = part;
        Rows = last?.Rows ?? 0;
        Resume = last?.Resume;
        IsComplete = last is { Resume: null };
    }

    public long Rows { get; private set; }

    public WindowResume? Resume { get; }

    public bool IsComplete { get; }

    public string? HowToGoOn => Rows == 0 ? null : $"What there is stands in {PartOf(path)}: the same command with --resume goes on from there.";

    /// <summary>Opens the files of an export. Nothing is changed when it is refused.</summary>
    /// <param name="path">The final file.</param>
    /// <param name="question">What is asked: another question cannot go on from a checkpoint.</param>
    /// <param name="isResumed">Whether to go on where an earlier run was cut off; begins when there was none.</param>
    /// <param name="mayReplace">Whether a final file that is there may be replaced, and what an earlier run left behind thrown away.</param>
    public static Either<Trouble, FileStore> Open(string path, string question, bool isResumed, bool mayReplace)
    {
        var checkpoint = isResumed && File.Exists(ResumeOf(path)) ? File.ReadAllText(ResumeOf(path)) : null;
        var last = checkpoint is null ? null : Checkpoint.Parse(checkpoint);
        if (Refusal(path, question, isResumed, mayReplace, checkpoint, last) is { } refusal)
        {
            return refusal;
        }

        if (IsFinished(path, last))
        {
            // All that was left to do was to delete the checkpoint. Going back a step makes this like any other cut.
            File.Move(path, PartOf(path));
        }

        // Nobody else may write to it meanwhile.
        var rows = new FileStream(PartOf(path), last is null ? FileMode.OpenOrCreate : FileMode.Open, FileAccess.Write, FileShare.None, 1 << 16);
        if (last is null)
        {
            File.Delete(ResumeOf(path)); // Before the rows that it counts.
        }

        rows.SetLength(last?.Bytes ?? 0);
        rows.Seek(0, SeekOrigin.End);
        return new FileStore(path, question, mayReplace, rows, last);
    }

    public void Add(ReadOnlySpan<byte> line)
    {
        part!.Write(line);
        Rows++;
    }

    public void Keep(WindowResume resume) => Write(resume);

    public void Finish()
    {
        Write(null);
        part!.Dispose();
        part = null;
        if (!mayReplace && File.Exists(path))
        {
            throw new IOException($"{path} has come meanwhile; --force replaces it.");
        }

        // One step, which a move that does not overwrite is not: cut in two, it would leave both names.
        File.Move(PartOf(path), path, overwrite: true);
        File.Delete(ResumeOf(path));
    }

    public void Dispose()
    {
        if (part is null)
        {
            return;
        }

        part.Dispose();
        part = null;
        if (Rows == 0)
        {
            File.Delete(PartOf(path)); // As if nothing had been begun.
        }
    }

    private static string PartOf(string path) => path + ".part";

    private static string ResumeOf(string path) => path + ".resume";

    private static Trouble? Refusal(string path, string question, bool isResumed, bool mayReplace, string? checkpoint, Checkpoint? last)
    {
        const string Anew = "To begin anew, leave --resume out and add --force.";
        var isBegun = File.Exists(PartOf(path)) || File.Exists(ResumeOf(path));
        return checkpoint is not null && last is null ? Trouble.Misuse($"{ResumeOf(path)} is damaged, or of another version.", Anew)
            : last is not null && last.Question != question ? Trouble.Misuse($"{ResumeOf(path)} is of an export with other arguments.", $"Go on with the same arguments. {Anew}")
            : last is not null && !IsFinished(path, last) && LengthOf(PartOf(path)) < last.Bytes ? Trouble.Misuse($"{PartOf(path)} does not hold what {ResumeOf(path)} says.", Anew)
            : isBegun && !isResumed && !mayReplace ? Trouble.Misuse($"An export to {path} was begun and not finished.", "Add --resume to go on with it, or --force to begin anew.")
            : File.Exists(path) && !mayReplace && !IsFinished(path, last) ? Trouble.Misuse($"{path} is there already.", "Add --force to replace it.")
            : null;
    }

    // The final file has its name already, and the checkpoint was not deleted any more.
    private static bool IsFinished(string path, Checkpoint? last) => last is { Resume: null } && !File.Exists(PartOf(path)) && LengthOf(path) == last.Bytes;

    private static long LengthOf(string path) => new FileInfo(path) is { Exists: true } file ? file.Length : -1;

    private void Write(WindowResume? resume)
    {
        part!.Flush(flushToDisk: true);
        var next = ResumeOf(path) + ".next";
        using (var file = new FileStream(next, FileMode.Create, FileAccess.Write))
        {
            file.Write(Encoding.UTF8.GetBytes(new Checkpoint(question, part.Length, Rows, resume).ToString()));
            file.Flush(flushToDisk: true);
        }

        File.Move(next, ResumeOf(path), overwrite: true);
    }
}
