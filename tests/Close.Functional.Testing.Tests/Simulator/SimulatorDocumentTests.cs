using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Close.Functional.Testing.Tests.Simulating;

/// <summary>The assumptions of the contract, the switches of the simulator, and the page that lists them: none without the others.</summary>
public sealed partial class SimulatorDocumentTests
{
    private static readonly IReadOnlyDictionary<int, PropertyInfo> Switches = typeof(SimulatorOptions).GetProperties()
        .Where(property => property.GetCustomAttribute<AssumedAttribute>() is not null)
        .ToDictionary(property => property.GetCustomAttribute<AssumedAttribute>()!.Number);

    [Fact]
    public void Each_assumption_of_the_contract_has_one_switch_and_each_switch_its_assumption() =>
        Assert.Equal(Numbers("docs/contract.md"), [.. Switches.Keys.Order()]);

    [Fact]
    public void The_page_lists_every_switch_under_its_number()
    {
        var listed = Row().Matches(Repository.Read("docs/simulator.md")).Select(row => (Number(row), row.Groups["name"].Value)).ToList();
        Assert.Equal([.. Switches.OrderBy(one => one.Key).Select(one => (one.Key, one.Value.Name))], listed);
    }

    [Fact]
    public void By_default_everything_is_as_the_contract_assumes() => Assert.All(
        Switches.Values, property => Assert.True(property.GetValue(SimulatorOptions.Default) is true or PageCaps { Limit: 100, Skip: 250_000 } or SimulatedCost { Sent: "1", Logged: null }));

    [Fact]
    public void The_page_names_every_fault_and_every_dialect()
    {
        var page = Repository.Read("docs/simulator.md");
        Assert.All(Enum.GetNames<FaultKind>().Concat(Enum.GetNames<RateLimitDialect>()), name => Assert.Contains($"`{name}`", page, StringComparison.Ordinal));
    }

    private static List<int> Numbers(string path) => [.. Row().Matches(Repository.Read(path)).Select(Number).Order()];

    private static int Number(Match row) => int.Parse(row.Groups["number"].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\| A-(?<number>\d\d) \| (?:`(?<name>\w+)`)?", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Row();
}
