using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Close.Functional.Testing;
using Close.Functional.Tests.Conventions;

namespace Close.Functional.Tests.Documentation;

/// <summary>Holds the contract and the code in step: what the page says is there, and what is there the page says.</summary>
public sealed partial class ContractTests
{
    private const string Simulator = "a simulator's matter";
    private const BindingFlags Any = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.FlattenHierarchy;

    private static readonly MarkdownPage Page = MarkdownPage.Read("docs/contract.md");

    private static readonly ILookup<string, Type> Types =
        new[] { typeof(Sms).Assembly, typeof(CassetteSession).Assembly }.SelectMany(assembly => assembly.GetTypes()).ToLookup(NameOf, StringComparer.Ordinal);

    private static IReadOnlyList<MarkdownRow> AssumptionRows => Page.Under("The assumptions");

    public static TheoryData<string> Blocks => [.. ContractDeclarations.Blocks.Keys];

    public static TheoryData<string> FieldTables => [.. ContractDeclarations.FieldTables.Keys];

    public static TheoryData<string> RefusalTables => [.. ContractRefusals.Tables.Keys];

    [Fact]
    public void Assumptions_are_numbered_from_1_to_51_without_a_gap() =>
        Assert.Equal([.. Enumerable.Range(1, 51).Select(Number)], AssumptionRows.Select(row => row.First).ToArray());

    [Fact]
    public void Each_switch_stands_in_the_row_of_its_number() => Findings.None(
        Enum.GetValues<Assumption>()
            .Where(assumption => AssumptionRows.FirstOrDefault(row => row.First == Number((int)assumption))?["switch"] != $"`{assumption}`")
            .Select(assumption => $"The row {Number((int)assumption)} must say `{assumption}` in its column switch."));

    [Fact]
    public void Each_row_with_a_switch_has_a_member_of_that_name_and_number() => Findings.None(
        from row in AssumptionRows
        from code in MarkdownPage.CodeIn(row["switch"] ?? "")
        where !Enum.TryParse<Assumption>(code, out var assumption) || Number((int)assumption) != row.First
        select $"{row}: Assumption.{code} is no switch with the number {row.First}; write — if there is none.");

    [Fact]
    public void Each_assumption_says_where_it_counts() => Findings.None(
        from row in AssumptionRows
        where row["where"] is not Simulator && MarkdownPage.CodeIn(row["where"] ?? "").Count == 0
        select $"{row}: name a type or member in backticks in the column where, or write: {Simulator}");

    [Fact]
    public void Each_name_in_a_column_where_is_a_type_or_member_of_the_library() => Findings.None(
        from row in Page.Rows
        from name in MarkdownPage.CodeIn(row["where"] ?? "")
        where !Exists(name)
        select $"{row}: there is no `{name}` in Close.Functional or Close.Functional.Testing; write Type or Type.Member, without generic arguments.");

    [Fact]
    public void Each_switch_named_in_the_text_exists() => Findings.None(
        from Match match in Switch().Matches(Page.Text)
        where !Enum.TryParse<Assumption>(match.Groups["name"].Value, out _)
        select $"The page names {match.Value}, which does not exist.");

    [Fact]
    public void Each_rule_says_where_it_comes_from_in_one_of_the_words_that_the_page_explains() => Findings.None(
        from row in Page.Rows
        where row["source"] is { } source && !SourceWord().IsMatch(source)
        select $"{row}: the column source needs one of documented, inferred, seen, ours and A-01 to A-51.");

    [Fact]
    public void Each_page_that_the_code_names_as_a_source_is_listed()
    {
        var listed = Page.Under("Sources").Select(row => row.First).ToHashSet(StringComparer.Ordinal);
        Findings.None(
            from file in Sources()
            from page in ContractDeclarations.PagesNamedIn(File.ReadAllText(file))
            where !listed.Contains(page)
            select $"{Path.GetFileName(file)} names the source \"{page}\": give it a row under Sources, or correct its name.");
    }

    [Theory]
    [MemberData(nameof(Blocks))]
    public void A_generated_block_is_as_the_declarations_have_it(string name)
    {
        var generated = ContractDeclarations.Blocks[name]();
        Assert.True(Page.Block(name) == generated, $"Put this between <!-- {name}:start --> and <!-- {name}:end -->:\n\n{generated}");
    }

    [Theory]
    [MemberData(nameof(FieldTables))]
    public void A_table_of_fields_has_those_that_are_sent_and_no_others(string heading)
    {
        var told = Page.Under(heading).SelectMany(row => MarkdownPage.CodeIn(row.First)).ToHashSet(StringComparer.Ordinal);
        var sent = ContractDeclarations.FieldTables[heading]().ToHashSet(StringComparer.Ordinal);
        Findings.None(
            sent.Except(told, StringComparer.Ordinal).Select(field => $"\"{heading}\" needs a row for `{field}`.")
                .Concat(told.Except(sent, StringComparer.Ordinal).Select(field => $"\"{heading}\" has a row for `{field}`, which is never sent.")));
    }

    [Theory]
    [MemberData(nameof(RefusalTables))]
    public void A_refusal_stands_in_a_row_of_its_field_with_its_source(string heading)
    {
        var told = Page.Under(heading).SelectMany(row => MarkdownPage.CodeIn(row.First).Select(field => (field, row["source"]))).ToHashSet();
        Findings.None(
            from error in ContractRefusals.Tables[heading]()
            let field = error.Field.Split('.')[0]
            let source = ContractRefusals.WordFor(error.Source)
            where !told.Any(row => row.Item2 == source && (row.field == field || row.field.StartsWith(field + "__", StringComparison.Ordinal)))
            select $"\"{heading}\" needs a row for `{field}` with the source {source}: {error.Message}");
    }

    [Fact]
    public void The_calls_are_those_that_can_be_made() =>
        Assert.Equal(ContractDeclarations.Calls.Order(StringComparer.Ordinal), Page.Under("Calls").Select(row => row.First.Trim('`')).Order(StringComparer.Ordinal));

    [Fact]
    public void Each_status_leads_to_the_error_beside_it() => Findings.None(
        from row in Page.Under("Statuses")
        from Match status in Digits().Matches(row.First)
        let error = "CloseError." + ContractDeclarations.ErrorOf(int.Parse(status.Value, CultureInfo.InvariantCulture))
        where !MarkdownPage.CodeIn(row["where"] ?? "").Contains(error, StringComparer.Ordinal)
        select $"{row}: the status {status.Value} leads to `{error}`.");

    [Fact]
    public void The_example_lets_Close_decide()
    {
        var now = DateTimeOffset.UnixEpoch;
        var fields = new SmsDraftFields { Status = SmsStatus.Draft, Text = "Hi", TemplateId = "smstmpl_7FyS" };

        // <contract>
        var lenient = Assumptions.All.Without(Assumption.TextOrTemplate);
        var draft = SmsDraft.Parse(fields, now, lenient);
        // </contract>
        Assert.True(draft.IsRight && SmsDraft.Parse(fields, now).IsLeft);
    }

    [Fact]
    public void The_page_quotes_a_refusal_as_it_reads() =>
        Assert.Contains(ContractRefusals.Tables["Creating an SMS"](), error => Page.Text.Contains($"> {error}\n", StringComparison.Ordinal));

    private static string Number(int number) => string.Create(CultureInfo.InvariantCulture, $"A-{number:00}");

    private static bool Exists(string name)
    {
        var parts = name.Split('.');
        return Types[name].Any() || (parts.Length > 1 && Types[string.Join('.', parts[..^1])].Any(type => type.GetMember(parts[^1], Any).Length > 0));
    }

    private static string NameOf(Type type) =>
        (type.DeclaringType is { } outer ? NameOf(outer) + "." : "") + type.Name.Split('`')[0];

    private static IEnumerable<string> Sources() =>
        Repository.Sources("Close.Functional").Concat(Repository.Sources("Close.Functional.Testing"));

    [GeneratedRegex(@"\bAssumption\.(?<name>\w+)", RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Switch();

    [GeneratedRegex(@"^(documented|inferred|seen|ours|A-(0[1-9]|[1-4]\d|5[01]))$", RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex SourceWord();

    [GeneratedRegex(@"\d{3}", RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Digits();
}
