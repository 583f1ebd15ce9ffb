using Close.Functional.Testing;

namespace Close.Functional.Cli.Tests;

/// <summary>Each rule on a cassette that breaks it, and on the same without the flaw.</summary>
public sealed class RuleTests
{
    private static readonly string Whole = CassetteFile.Format(Shelf.Hello).AsText();

    [Fact]
    public void A_cassette_without_flaw_breaks_no_rule() => Assert.Equal("", Found(Whole));

    [Theory]
    [InlineData("file/layout", "  \"name\"", "    \"name\"")]
    [InlineData("contract/status", "\"status\": 200", "\"status\": 201")]
    [InlineData("contract/unreadable", "\"Hello\"", "17")]
    [InlineData("contract/member", "\"text\":", "\"words\":")]
    [InlineData("contract/value", "\"sent\"", "\"lost\"")]
    [InlineData("contract/date", "12:00:00+00:00", "12:00:00Z")]
    [InlineData("people/number", "5550143", "5560143")]
    [InlineData("people/number", "\"Hello\"", "\"Call +1 (202) 556" + "-0143\"")]
    [InlineData("people/address", "\"Hello\"", "\"somebody@" + "elsewhere.co\"")]
    [InlineData("secret/shape", "\"Hello\"", "\"api_3nGxCanaryOfASecret\"")]
    [InlineData("secret/named", "\"Hello\"", "\"see /?token=canary\"")]
    public void A_flaw_is_found_by_its_rule_at_its_line(string rule, string whole, string flawed)
    {
        var text = Whole.Replace(whole, flawed, StringComparison.Ordinal);

        Assert.False(text == Whole, "The text has no such part.");
        Assert.Equal(FormattableString.Invariant($"{rule} {Shelf.LineOf(text, flawed)}"), Found(text));
    }

    [Fact]
    public void A_member_that_is_missing_is_missed_at_the_end() =>
        Assert.Equal(FormattableString.Invariant($"file/readable {Shelf.LineOf(Whole, "\n}\n") + 1}"), Found(Whole.Replace("\"interactions\"", "\"interaction\"", StringComparison.Ordinal)));

    [Fact]
    public void A_line_feed_that_is_missing_is_missed_at_the_end() =>
        Assert.Equal(FormattableString.Invariant($"file/layout {Shelf.LineOf(Whole, "\n}\n") + 1}"), Found(Whole.TrimEnd()));

    [Theory]
    [InlineData("+12025550143", "+12025550199")]
    [InlineData("\"Hello\"", "\"Call +1 (202) 555-0143\"")]
    [InlineData("\"Hello\"", "\"somebody@mail.example.com and %40example.com\"")]
    [InlineData("\"Hello\"", "\"the api_key stands in api_documentation\"")]
    [InlineData("\"Hello\"", "\"see /?token=***\"")]
    [InlineData("12:00:00+00:00", "12:00:00.000000+00:00")]
    public void What_belongs_to_nobody_is_no_flaw(string whole, string other) => Assert.Equal("", Found(Whole.Replace(whole, other, StringComparison.Ordinal)));

    [Fact]
    public void A_refusal_without_a_reason_is_found()
    {
        var text = CassetteFile.Format(Shelf.Of(Shelf.Got("""{"errors":[],"field-errors":{}}""", 400))).AsText();

        Assert.Equal(FormattableString.Invariant($"contract/refusal {Shelf.LineOf(text, "\"json\"")}"), Found(text));
    }

    [Fact]
    public void Numbers_of_people_are_expected_in_what_was_recorded_from_Close() =>
        Assert.Equal("", Found(Whole.Replace("5550143", "5560143", StringComparison.Ordinal).Replace("\"documented\"", "\"live\"", StringComparison.Ordinal)));

    [Theory]
    [InlineData(0, "")]
    [InlineData(90, "")]
    [InlineData(91, "file/stale 6")]
    public void A_recording_is_stale_when_it_is_older_than_allowed(int days, string found) =>
        Assert.Equal(found, Found(Whole, subject => subject with { Now = Stage.Start.AddDays(days), OldestAllowed = TimeSpan.FromDays(90) }));

    [Theory]
    [InlineData("var path = \"recordings/hello.cassette.json\";", "")]
    [InlineData("hello.cassette.json", "")]
    [InlineData("\"say-hello.cassette.json\"", "file/orphan 1")]
    [InlineData("hello", "file/orphan 1")]
    public void A_cassette_that_no_source_mentions_is_an_orphan(string source, string found) =>
        Assert.Equal(found, Found(Whole, subject => subject with { Mentioned = name => SourceMentions.Mentions(source, name) }));

    [Fact]
    public void A_file_that_is_cut_off_is_told_where_it_ends() => Assert.Equal("file/readable 20", Found(string.Join('\n', Whole.Split('\n').Take(20))));

    [Fact]
    public void Columns_count_signs_and_not_bytes()
    {
        var finding = Assert.Single(Check(Whole.Replace("\"hello\"", "\"Grüße\",\"name\": 1", StringComparison.Ordinal), subject => subject));
        Assert.Equal((4, 27), (finding.Line, finding.Column));
    }

    [Fact]
    public void A_rule_has_a_name_of_its_own_and_a_sentence()
    {
        Assert.Equal(Checks.All.Count, Checks.All.Select(rule => rule.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.All(Checks.All, rule => Assert.EndsWith(".", rule.Sentence, StringComparison.Ordinal));
    }

    private static string Found(string text, Func<Checked, Checked>? change = null) =>
        string.Join(", ", Check(text, change ?? (subject => subject)).Select(finding => FormattableString.Invariant($"{finding.Rule.Id} {finding.Line}")));

    private static IReadOnlyList<Finding> Check(string text, Func<Checked, Checked> change)
    {
        using var stage = new Stage();
        return Checks.Run(change(new Checked(CassetteOnDisk.Load(stage.Put("hello.cassette.json", text)), Stage.Start)));
    }
}
