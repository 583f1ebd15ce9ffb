using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using LanguageExt;

namespace Close.Functional.Cli;

/// <summary><c>closefn cassette diff</c>: what a program could notice of the difference between two cassettes.</summary>
internal static class DiffCommand
{
    private const int MostShown = 60;

    /// <summary>Makes the command.</summary>
    public static Command Make(Surroundings surroundings)
    {
        var before = new Argument<string>("A") { Description = "The cassette as it was." };
        var after = new Argument<string>("B") { Description = "The cassette as it is." };
        var format = ReportFormat.Option(ReportFormat.Plain, ReportFormat.Json);
        var command = new ExplainedCommand("diff", "Compares two cassettes by meaning: interactions that were added, removed or changed.")
        {
            Notes =
            [
                "The order of members, of pairs in a query and of different requests does not count, nor do spaces and the spelling of numbers.",
                "When and how fast was recorded does not count either: a program that runs on a cassette cannot notice it.",
                "- is what A has, + what B has, ~ is in both and changed. Numbers count from 0, as in the paths of cassette verify.",
                "Exit codes: 0 the same, 1 different or no cassette, 2 wrong arguments.",
            ],
            Examples =
            [
                $"{Closefn.Name} cassette diff before.cassette.json after.cassette.json",
                $"git show main:recordings/hello.cassette.json > /tmp/main.cassette.json && {Closefn.Name} cassette diff /tmp/main.cassette.json recordings/hello.cassette.json",
            ],
        };
        command.Arguments.Add(before);
        command.Arguments.Add(after);
        command.Options.Add(format);
        command.Runs(surroundings, (parsed, _) =>
        {
            var diff = CassetteDiff.Of(CassetteOnDisk.LoadWhole(parsed.GetValue(before)!).Cassette!, CassetteOnDisk.LoadWhole(parsed.GetValue(after)!).Cassette!);
            if (parsed.GetValue(format) == ReportFormat.Json)
            {
                ReportFormat.Write(surroundings.Output, json => Write(json, diff));
            }
            else
            {
                foreach (var (text, tone) in Lines(diff))
                {
                    ShownCassette.Write(surroundings.Output, text, tone);
                }
            }

            return Task.FromResult<Either<Trouble, Unit>>(diff.IsEmpty ? Unit.Default : new Trouble(ExitCode.Failed, "The cassettes differ."));
        });
        return command;
    }

    private static IEnumerable<(string Text, Tone Tone)> Lines(CassetteDiff diff) =>
    [
        .. diff.Around.Select(change => (Told(change, "~ "), Tone.Plain)),
        .. diff.Interactions.SelectMany(one => one.Changes.Select(change => (Told(change, "    "), Tone.Plain)).Prepend(Head(one))),
    ];

    private static (string Text, Tone Tone) Head(InteractionDiff one) => one.Fate switch
    {
        Fate.Removed => (string.Create(CultureInfo.InvariantCulture, $"- [{one.Before}] {one.Request}"), Tone.Bad),
        Fate.Added => (string.Create(CultureInfo.InvariantCulture, $"+ [{one.After}] {one.Request}"), Tone.Good),
        _ => (string.Create(CultureInfo.InvariantCulture, $"~ [{one.Before}] {(one.Before == one.After ? "" : $"now [{one.After}] ")}{one.Request}"), Tone.Head),
    };

    private static string Told(JsonChange change, string lead) => $"{lead}{change.Path}: {Shown(change.Before)} → {Shown(change.After)}";

    private static string Shown(JsonElement? value) =>
        value is not { } given ? "nothing" : ReportFormat.OneLine(given) is { Length: > MostShown } text ? string.Concat(text.AsSpan(0, MostShown), "…") : ReportFormat.OneLine(given);

    private static void Write(Utf8JsonWriter json, CassetteDiff diff)
    {
        json.WriteStartObject();
        Write(json, diff.Around);
        json.WriteStartArray("interactions");
        foreach (var one in diff.Interactions)
        {
            json.WriteStartObject();
            json.WriteString("fate", JsonNamingPolicy.CamelCase.ConvertName(one.Fate.ToString()));
            Write(json, "before", one.Before);
            Write(json, "after", one.After);
            json.WriteString("request", one.Request);
            Write(json, one.Changes);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, int? number)
    {
        if (number is { } given)
        {
            json.WriteNumber(name, given);
        }
    }

    private static void Write(Utf8JsonWriter json, IReadOnlyList<JsonChange> changes)
    {
        json.WriteStartArray("changes");
        foreach (var change in changes)
        {
            json.WriteStartObject();
            json.WriteString("path", change.Path);
            foreach (var (name, value) in new[] { ("before", change.Before), ("after", change.After) })
            {
                if (value is { } given)
                {
                    json.WritePropertyName(name);
                    given.WriteTo(json);
                }
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
