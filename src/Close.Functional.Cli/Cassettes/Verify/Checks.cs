namespace Close.Functional.Cli;

/// <summary>All rules, and how files are held against them.</summary>
internal static class Checks
{
    /// <summary>The rules, in the order of reports.</summary>
    public static IReadOnlyList<CheckRule> All { get; } =
    [
        .. FileRules.All,
        .. SecretRules.All,
        .. PeopleRules.All,
        .. ContractRules.All,
    ];

    /// <summary>Holds a file against all rules. What a cassette holds is not looked at in one that cannot be read.</summary>
    public static IReadOnlyList<Finding> Run(Checked subject)
    {
        var places = new JsonPlaces(subject.File.Bytes);
        return
        [
            .. All.SelectMany(rule => rule.Check(subject).Select(spot =>
            {
                var (line, column) = spot.Offset is { } offset ? places.At(offset) : places.Find(spot.Path);
                return new Finding(rule, subject.File.Path, spot, line, column);
            })).OrderBy(finding => finding.Line).ThenBy(finding => finding.Column),
        ];
    }
}
