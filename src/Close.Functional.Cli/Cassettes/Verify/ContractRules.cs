using Close.Functional.Testing;

namespace Close.Functional.Cli;

/// <summary>Rules about the answers: what the library declares of them.</summary>
internal static class ContractRules
{
    /// <summary>These rules.</summary>
    public static IReadOnlyList<CheckRule> All =>
    [
        Of("contract/status", Severity.Error, "An answer has a status that its operation is answered with.", ContractRule.Status),
        Of("contract/unreadable", Severity.Error, "The library can read an answer.", ContractRule.Unreadable),
        Of("contract/member", Severity.Warning, "The library knows each member of an answer.", ContractRule.UnknownMember),
        Of("contract/value", Severity.Warning, "The library knows each text of an answer that is one of a set, such as a status.", ContractRule.UnknownValue),
        Of("contract/date", Severity.Warning, "A date is written as Close writes dates.", ContractRule.DateLayout),
        Of("contract/refusal", Severity.Warning, "A refusal in JSON says why, in one of the known shapes.", ContractRule.Refusal),
    ];

    private static CheckRule Of(string id, Severity severity, string sentence, ContractRule rule) => new(id, severity, sentence, subject => Check(subject, rule));

    private static IEnumerable<Spot> Check(Checked subject, ContractRule rule) => subject.File.Cassette is { } cassette
        ? cassette.Interactions.SelectMany((interaction, index) => CassetteContract.Check(interaction)
            .Where(finding => finding.Rule == rule)
            .Select(finding => new Spot($"{JsonPlaces.Item("$.interactions", index)}.response{Below(interaction, finding)}", finding.Message)))
        : [];

    // JSON that stands in the cassette as a text has no places of its own there.
    private static string Below(Interaction interaction, ContractFinding finding) => (finding.Rule, interaction.Response!.Body) switch
    {
        (ContractRule.Status, _) => ".status",
        (_, CassetteBody.Json) => $".body.json{finding.Path[1..]}",
        _ => ".body",
    };
}
