namespace Close.Functional.Testing;

/// <summary>Writes all of a file or nothing, whatever happens meanwhile.</summary>
internal static class AtomicFile
{
    /// <summary>The ending of a file that is being written.</summary>
    public const string Extension = ".tmp";

    /// <summary>Writes a temporary file beside the place, has it on the disk, and only then lets it take the place.</summary>
    public static void Write(string path, HttpBody bytes)
    {
        var full = Path.GetFullPath(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full) ?? full);
        var temporary = $"{full}.{Path.GetRandomFileName()}{Extension}";
        try
        {
            using (var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                file.Write(bytes.Bytes.Span);
                file.Flush(flushToDisk: true);
            }

            File.Move(temporary, full, overwrite: true);
        }
        finally
        {
            File.Delete(temporary); // Does nothing once it has been moved.
        }
    }
}
