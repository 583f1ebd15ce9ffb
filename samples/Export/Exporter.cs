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
        string[] kept = File.Exists(checkpoint) ? await File.ReadAllLinesAsync(checkpoint, cancellationToken) : ["0"];
        var rest = kept is [_, var place] ? WindowResume.Parse(place).Bind(listing.From).IfLeft(error => throw new InvalidDataException(error.Message)) : listing;

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
                file.Flush(flushToDisk: true);
                File.WriteAllLines(checkpoint + ".next", [file.Length.ToString(CultureInfo.InvariantCulture), row.Resume.ToString()]);
                File.Move(checkpoint + ".next", checkpoint, overwrite: true);
            }

            return count;
        }
    }
    // </exporter>
}

/// <summary>Shows after each page how far the walk has come.</summary>
public sealed class ToScreen : IProgress<WindowProgress>
{
    public void Report(WindowProgress value) => Console.Error.WriteLine(value);
}
