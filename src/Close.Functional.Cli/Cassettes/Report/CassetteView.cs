using System.Globalization;
using Close.Functional.Testing;

namespace Close.Functional.Cli;

/// <summary>Shows one cassette: what it says of itself, and its interactions.</summary>
internal static class CassetteView
{
    private const string Layout = "yyyy-MM-dd HH:mm:ss zzz";

    /// <summary>Gives the section of a cassette.</summary>
    /// <param name="id">By which links find it.</param>
    /// <param name="file">Where it is.</param>
    /// <param name="cassette">The cassette.</param>
    public static Html Of(string id, string file, Cassette cassette)
    {
        var slowest = cassette.Interactions.Max(one => one.TimingMs) ?? 0;
        return Html.Element(
            "section",
            [("id", id), ("class", "cassette"), ("aria-labelledby", $"{id}-title")],
            [
                Html.Element("h2", [("id", $"{id}-title")], Html.Text(cassette.Name)),
                Html.Element("dl", Facts(file, cassette)),
                Policy(cassette.Policy),
                .. InteractionView.Pairs("Variables", cassette.Variables),
                Html.Element("h3", Html.Text(Count(cassette.Interactions.Count))),
                Html.Element("ol", [("class", "rows")], cassette.Interactions.Select(one => InteractionView.Of(one, slowest))),
            ]);
    }

    /// <summary>Gives the section of a file that could not be read.</summary>
    public static Html Of(string id, string file, CassetteFault fault) => Html.Element(
        "section",
        [("id", id), ("class", "cassette"), ("aria-labelledby", $"{id}-title")],
        Html.Element("h2", [("id", $"{id}-title")], Html.Text(file)),
        Html.Element("p", [("class", "broken")], Html.Text(fault.Message)));

    /// <summary>Says how many interactions there are.</summary>
    public static string Count(int interactions) => interactions == 1 ? "1 interaction" : string.Create(CultureInfo.InvariantCulture, $"{interactions} interactions");

    /// <summary>Writes a date; a dash for none.</summary>
    public static string Date(DateTimeOffset? date) => date?.ToString(Layout, CultureInfo.InvariantCulture) ?? "–";

    private static IEnumerable<Html> Facts(string file, Cassette cassette) => new (string Name, string Value)[]
    {
        ("File", file),
        ("Answers from", Provenance(cassette.Provenance)),
        ("Recorded", Date(cassette.RecordedAt)),
        ("Clock", Date(cassette.Clock)),
        ("Seed", cassette.Seed?.ToString(CultureInfo.InvariantCulture) ?? "–"),
        ("Time of all answers", Time(cassette)),
    }.Select(fact => Html.Element("div", Html.Element("dt", Html.Text(fact.Name)), Html.Element("dd", Html.Text(fact.Value))));

    /// <summary>Says where answers come from.</summary>
    public static string Provenance(Provenance provenance) => provenance switch
    {
        Testing.Provenance.Live => "Close itself",
        Testing.Provenance.Simulator => "a simulator",
        Testing.Provenance.Documented => "the documentation",
        _ => provenance.ToString(),
    };

    private static string Time(Cassette cassette) =>
        cassette.Interactions.Any(one => one.TimingMs is not null) ? string.Create(CultureInfo.InvariantCulture, $"{cassette.Interactions.Sum(one => one.TimingMs ?? 0)} ms") : "–";

    private static Html Policy(CassettePolicy policy) => Html.Element(
        "details",
        [("class", "policy")],
        Html.Element("summary", Html.Text("Policy")),
        Html.Element("p", Html.Text("Headers kept: "), Words(policy.Headers)),
        Html.Element("p", Html.Text("Names whose values are blackened: "), Words(policy.Secrets)));

    private static Html Words(IReadOnlyList<string> words) => Html.Element("code", Html.Text(words.Count == 0 ? "none" : string.Join(", ", words)));
}
