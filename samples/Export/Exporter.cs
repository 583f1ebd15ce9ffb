using System.Buffers;
using System.Globalization;
using LanguageExt;

namespace Close.Functional.Samples.Export;

/// <summary>Writes activities into a file, one line of JSON each, and goes on where an earlier run of it stopped.</summary>
public static class Exporter
{
    // <exporter>
    public static async Task<Either<CloseError, long>> RunAsync(WindowedListing<Activity> listing, Transport transport, string output, CancellationToken cancellationToken = default)
    {
        // The checkpoint says how long the file was, and where the walk had come to. What was written after it is cut off and walked again.
        var checkpoint = output + ".checkpoint";
        string[] kept = File.Exists(checkpoint) ? File.ReadAllLines(checkpoint) : ["0"];
        var start = kept is [_, var text] ? WindowResume.Parse(text).Bind(listing.From) : Prelude.Right<CloseError, WindowedListing<Activity>>(listing);
        return await start.Match(Right: WriteAsync, Left: error => Task.FromResult(Prelude.Left<CloseError, long>(error)));

        async Task<Either<CloseError, long>> WriteAsync(WindowedListing<Activity> rest)
        {
            await using var file = new FileStream(output, FileMode.OpenOrCreate, FileAccess.Write);
            file.SetLength(long.Parse(kept[0], CultureInfo.InvariantCulture));
            file.Seek(0, SeekOrigin.End);

            var line = new ArrayBufferWriter<byte>();
            Either<CloseError, long> rows = 0;
            await foreach (var result in rest.ResumableItemsAsync(transport, cancellationToken))
            {
                rows = from row in result from count in rows select Write(row, count + 1);
            }

            return rows;

            long Write(WindowedItem<Activity> row, long count)
            {
                line.ResetWrittenCount();
                CloseJson.WriteActivity(line, row.Item);
                file.Write([.. line.WrittenSpan, (byte)'\n']);
                if (count % 100 == 0)
                {
                    Keep(file, row.Resume);
                }

                return count;
            }
        }

        void Keep(FileStream file, WindowResume resume)
        {
            file.Flush(flushToDisk: true);
            File.WriteAllLines(checkpoint + ".next", [file.Length.ToString(CultureInfo.InvariantCulture), resume.ToString()]);
            File.Move(checkpoint + ".next", checkpoint, overwrite: true);
        }
    }
    // </exporter>
}

/// <summary>Shows after each page how far the walk has come.</summary>
public sealed class ToScreen : IProgress<WindowProgress>
{
    public void Report(WindowProgress value) => Console.Error.WriteLine(value);
}
