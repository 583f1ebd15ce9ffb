using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Close.Functional.Testing;
using LanguageExt;

namespace Close.Functional.Cli;

/// <summary><c>closefn cassette list</c>: which cassettes there are.</summary>
internal static class ListCommand
{
    private static readonly string[] Columns = ["file", "name", "provenance", "interactions", "recorded at", "bytes", "problems"];

    /// <summary>Makes the command.</summary>
    public static Command Make(Surroundings surroundings)
    {
        var paths = CassettePaths.Argument();
        var format = ReportFormat.Option(ReportFormat.Plain, ReportFormat.Json);
        var command = new ExplainedCommand("list", "Lists cassettes: file, name, provenance, number of interactions, when recorded, bytes, number of problems.")
        {
            Notes =
            [
                "Problems are what cassette verify finds without further options; of a file that cannot be read, that alone.",
                "Exit codes: 0 done, 2 wrong arguments or no cassette.",
            ],
            Examples =
            [
                $"{Closefn.Name} cassette list recordings",
                $"{Closefn.Name} cassette list tests samples/hello.cassette.json --format json",
            ],
        };
        command.Arguments.Add(paths);
        command.Options.Add(format);
        command.Runs(surroundings, (parsed, _) => Task.FromResult(CassettePaths.Find(parsed.GetValue(paths)!).Map(files =>
        {
            var rows = files.Select(file => Row(CassetteOnDisk.Load(file), surroundings.Clock.GetUtcNow()));
            if (parsed.GetValue(format) == ReportFormat.Json)
            {
                ReportFormat.Write(surroundings.Output, json => Write(json, rows));
            }
            else
            {
                surroundings.Output.Table(Columns, rows.Select(Texts));
            }

            return Unit.Default;
        })));
        return command;
    }

    private static (CassetteOnDisk File, int Problems) Row(CassetteOnDisk file, DateTimeOffset now) => (file, Checks.Run(new Checked(file, now)).Count);

    private static string[] Texts((CassetteOnDisk File, int Problems) row) =>
    [
        row.File.Path,
        .. row.File.Cassette is { } cassette
            ? new[] { cassette.Name, ProvenanceOf(cassette), Number(cassette.Interactions.Count), cassette.RecordedAt is { } at ? Date(at) : "-" }
            : ["-", "-", "-", "-"],
        Number(row.File.Bytes.Length),
        Number(row.Problems),
    ];

    private static void Write(Utf8JsonWriter json, IEnumerable<(CassetteOnDisk File, int Problems)> rows)
    {
        json.WriteStartArray();
        foreach (var (file, problems) in rows)
        {
            json.WriteStartObject();
            json.WriteString("file", file.Path);
            if (file.Cassette is { } cassette)
            {
                json.WriteString("name", cassette.Name);
                json.WriteString("provenance", ProvenanceOf(cassette));
                json.WriteNumber("interactions", cassette.Interactions.Count);
                json.WriteString("recordedAt", cassette.RecordedAt is { } at ? Date(at) : null);
            }

            json.WriteNumber("bytes", file.Bytes.Length);
            json.WriteNumber("problems", problems);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string ProvenanceOf(Cassette cassette) => JsonNamingPolicy.CamelCase.ConvertName(cassette.Provenance.ToString());

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Date(DateTimeOffset date) => date.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
