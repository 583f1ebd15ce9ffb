using System.Text.Json;
using System.Text.Json.Serialization;

namespace Close.Functional.Cli.Export;

/// <summary>How far a partial file is good, as <c>FILE.resume</c> holds it.</summary>
/// <param name="Question">What was asked for.</param>
/// <param name="Bytes">So many bytes of the partial file are whole rows that were written to disk.</param>
/// <param name="Rows">So many rows.</param>
/// <param name="Resume">Where the walk goes on after them, as <see cref="WindowResume"/> writes it.</param>
internal sealed record ExportMark(string Question, long Bytes, long Rows, string Resume)
{
    /// <summary>Reads a mark; null when there is none or it is damaged.</summary>
    public static ExportMark? Load(string path)
    {
        try
        {
            return File.Exists(path) ? JsonSerializer.Deserialize(File.ReadAllBytes(path), ExportMarkJson.Default.ExportMark) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Writes the mark so that at any moment either the old one or the new one is there.</summary>
    public void Save(string path)
    {
        var fresh = path + ".new";
        using (var file = new FileStream(fresh, FileMode.Create, FileAccess.Write))
        {
            file.Write(JsonSerializer.SerializeToUtf8Bytes(this, ExportMarkJson.Default.ExportMark));
            file.Flush(flushToDisk: true);
        }

        File.Move(fresh, path, overwrite: true);
    }
}

[JsonSerializable(typeof(ExportMark))]
internal sealed partial class ExportMarkJson : JsonSerializerContext;
