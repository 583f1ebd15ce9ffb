using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Close.Functional.Testing;
using LanguageExt;

namespace Close.Functional.Cli;

/// <summary><c>closefn cassette redact</c>: takes secrets out of cassettes.</summary>
internal static class RedactCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make(Surroundings surroundings)
    {
        var files = new Argument<string[]>("FILE") { Description = "Cassettes.", Arity = ArgumentArity.OneOrMore };
        var secrets = new System.CommandLine.Option<string[]>("--secret")
        {
            Description = "A name whose values are secret from now on: of a member, of a pair in a query or a form, of a header. May come several times.",
            HelpName = "NAME",
            Arity = ArgumentArity.OneOrMore,
        };
        secrets.Validators.Add(result =>
        {
            if (result.Tokens.Any(token => string.IsNullOrWhiteSpace(token.Value) || Blackening.Holds(token.Value)))
            {
                result.AddError("--secret: the name of a secret is needed, not the secret.");
            }
        });
        var dry = OptionOf.Switch("--dry-run", "Tell what would change, and change nothing.");
        var command = new ExplainedCommand("redact", "Takes secrets out of cassettes, in place: what their policy blackens, and what looks like one in any encoding.")
        {
            Notes =
            [
                "Tells names and numbers, never values. A file is replaced as a whole, or not at all.",
                "--secret adds the name to the policy of the cassette, so that requests still match when it is replayed.",
                "What looks like a key in a request goes without the policy, so such a request matches no longer: change the program that sends it.",
                "What was committed stays in the history: take back a key that was there.",
                "Exit codes: 0 done, 1 a file cannot be read or written, 2 wrong arguments.",
            ],
            Examples =
            [
                $"{Closefn.Name} cassette redact recordings/hello.cassette.json --dry-run",
                $"{Closefn.Name} cassette redact recordings/hello.cassette.json --secret session --secret pin",
            ],
        };
        command.Arguments.Add(files);
        command.Options.Add(secrets);
        command.Options.Add(dry);
        command.Runs(surroundings, (parsed, _) =>
        {
            var loaded = parsed.GetValue(files)!.Select(CassetteOnDisk.LoadWhole).ToArray(); // All of them, before the first is written.
            foreach (var file in loaded)
            {
                Redact(file, parsed.GetValue(secrets) ?? [], parsed.GetValue(dry), surroundings.Output);
            }

            return Task.FromResult<Either<Trouble, Unit>>(Unit.Default);
        });
        return command;
    }

    private static void Redact(CassetteOnDisk file, IReadOnlyList<string> secrets, bool isDry, Screen output)
    {
        var redacted = Blackening.Whole(file.Cassette!, secrets);
        var changes = JsonChange.Between(Blackening.JsonOf(file.Cassette!), Blackening.JsonOf(redacted)).ToArray();
        if (changes.Length > 0 && !isDry && CassetteFile.Save(redacted, file.Path) is { } fault)
        {
            throw new CassetteException(fault);
        }

        output.Line($"{file.Path}: {(changes.Length == 0 ? "nothing to redact" : Told(changes, isDry))}");
    }

    private static string Told(IReadOnlyCollection<JsonChange> changes, bool isDry) => string.Join("; ", new[]
    {
        Counted(isDry ? "would blacken" : "blackened", changes.Where(change => change.Before is not null && change.After is not null && !IsOfPolicy(change))),
        Counted(isDry ? "would leave out" : "left out", changes.Where(change => change.After is null).SelectMany(LeftOut)),
        Counted(isDry ? "would count among secrets" : "counted among secrets", changes.Where(IsOfPolicy)),
    }.OfType<string>());

    // When all headers go, so does what they stood in.
    private static IEnumerable<JsonChange> LeftOut(JsonChange change) => change.Before is { ValueKind: JsonValueKind.Object } headers
        ? headers.EnumerateObject().Select(header => change with { Name = header.Name })
        : [change];

    private static string? Counted(string verb, IEnumerable<JsonChange> changes)
    {
        var names = changes.GroupBy(NameOf, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => string.Create(CultureInfo.InvariantCulture, $"{group.Key} {group.Count()}")).ToArray();
        return names.Length == 0 ? null : $"{verb} {string.Join(", ", names)}";
    }

    private static bool IsOfPolicy(JsonChange change) => change.Path.StartsWith("$.policy.", StringComparison.Ordinal);

    private static string NameOf(JsonChange change) => IsOfPolicy(change) ? change.After?.GetString() ?? "" : change.Name ?? "";
}
