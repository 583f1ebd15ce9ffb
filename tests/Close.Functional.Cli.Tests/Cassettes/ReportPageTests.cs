using System.Text.Json;
using System.Text.RegularExpressions;
using Close.Functional.Testing;
using FsCheck;
using FsCheck.Fluent;

namespace Close.Functional.Cli.Tests.Cassettes;

/// <summary>The page of a report: whatever a cassette holds, it stays text.</summary>
public sealed partial class ReportPageTests
{
    private static readonly string[] Hostile =
    [
        "<script>alert(1)</script>", "</style><img src=x onerror=alert(1)>", "\"><svg onload=alert(1)>", "' onmouseover='alert(1)", "</pre></details></section>", "<!--", "-->", "]]>",
        "<![CDATA[", "&lt;b&gt;", "&#60;b&#62;", "\0\u0001\u001b", "\ud83d", "\u2028", "javascript:alert(1)", "</title><base href=//example.com>", "`${alert(1)}`", "<", ">", "&", "\"", "'",
    ];

    private static Gen<string> AnyText => Gen.OneOf(Gen.Elements(Hostile), from parts in Gen.Elements(Hostile).ListOf() select string.Concat(parts), ArbMap.Default.GeneratorFor<string>().Select(text => text ?? ""));

    [Property]
    public Property No_text_can_bring_in_markup() => Prop.ForAll(Arb.From(AnyText), text =>
        Assert.Equal(Skeleton(Page("x")), Skeleton(Page(text)), StringComparer.Ordinal));

    [Property]
    public Property Each_text_can_be_read_from_the_page() => Prop.ForAll(Arb.From(from text in AnyText select Plain(text)), text =>
        Assert.Contains(text, System.Net.WebUtility.HtmlDecode(Page(text)), StringComparison.Ordinal));

    [Fact]
    public void The_page_loads_nothing_and_runs_nothing()
    {
        var tags = Skeleton(Page("x"));
        Assert.DoesNotContain(tags, tag => Loading().IsMatch(tag));
        Assert.Contains("default-src &#x27;none&#x27;", Page("x"), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_element_that_begins_ends_in_its_order()
    {
        var open = new Stack<string>();
        foreach (var tag in Skeleton(Page("x")).Skip(1))
        {
            var name = Name().Match(tag).Value;
            if (tag.StartsWith("</", StringComparison.Ordinal))
            {
                Assert.Equal(open.Pop(), name);
            }
            else if (name is not "meta")
            {
                open.Push(name);
            }
        }

        Assert.Empty(open);
    }

    [Fact]
    public void Every_link_and_label_leads_to_something_on_the_page() => Assert.All([ReportPage.Of("x", [new ReportedFile("a", Tape("a")), new ReportedFile("b", Tape("b"))]), Page("x")], page =>
    {
        var ids = Ids().Matches(page).Select(match => match.Groups["id"].Value).ToList();
        Assert.Equal(ids.Distinct(StringComparer.Ordinal).Count(), ids.Count);
        Assert.All(References().Matches(page), match => Assert.Contains(match.Groups["id"].Value, ids, StringComparer.Ordinal));
    });

    [Fact]
    public void A_long_body_is_cut_off_and_that_is_said()
    {
        var page = ReportPage.Of("x", [new ReportedFile("a", new Cassette("a", Provenance.Live) { Interactions = [Recordings.Answered("GET", "/", new string('y', BodyView.Longest + 1))] })]);
        Assert.Contains($"<code>{new string('y', BodyView.Longest)}<em>\n… cut off", page, StringComparison.Ordinal);
    }

    // A text in every place that takes one.
    private static string Page(string text) => ReportPage.Of(text, [new ReportedFile(text, Tape(text))], Tape(text, "changed"));

    private static Cassette Tape(string text, string changed = "") => new(text, Provenance.Live)
    {
        Variables = [new NamedValue(text, text)],
        Policy = new CassettePolicy { Headers = [text], Secrets = [] },
        Interactions =
        [
            new Interaction(
                new RecordedRequest("GET", "/" + text) { Query = [new NamedValue("q", text)], Headers = [new NamedValue("h", text)], Body = new CassetteBody.Text("body" + text) },
                new RecordedResponse(200) { Headers = [new NamedValue("h", text)], Body = new CassetteBody.Text($"before\n{Plain(text)}{changed}") }) { TimingMs = 1 },
            new Interaction(new RecordedRequest("POST", "/json"), new RecordedResponse(200) { Body = new CassetteBody.Json(JsonSerializer.SerializeToElement(Plain(text) + changed, TextJson.Default.String)) }),
            new Interaction(new RecordedRequest("PUT", text), new RecordedFault(FailureCause.ConnectionLost, Outcome.Unknown) { Detail = text }),
        ],
    };

    // One line of Unicode, so that the number of lines does not depend on the text.
    private static string Plain(string text) => string.Concat(text.EnumerateRunes().Select(rune => rune.Value is < ' ' or 0xFFFD || System.Text.Rune.IsControl(rune) || rune.Value is 0x2028 or 0x2029 ? "" : rune.ToString()));

    private static List<string> Skeleton(string page) => [.. Tag().Matches(Sheet().Replace(page, "")).Select(match => Values().Replace(match.Value, "=\"\""))];

    [GeneratedRegex("<[^>]*>", RegexOptions.CultureInvariant, 5_000)]
    private static partial Regex Tag();

    [GeneratedRegex("(?<=<style>).*?(?=</style>)", RegexOptions.Singleline | RegexOptions.CultureInvariant, 5_000)]
    private static partial Regex Sheet();

    [GeneratedRegex("=\"[^\"]*\"", RegexOptions.CultureInvariant, 5_000)]
    private static partial Regex Values();

    [GeneratedRegex(@"<(script|img|link|iframe|object|embed|base|form)\b|\b(on\w+|src|srcset|style)=", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Loading();

    [GeneratedRegex("[a-z0-9]+", RegexOptions.CultureInvariant, 5_000)]
    private static partial Regex Name();

    [GeneratedRegex("\\bid=\"(?<id>[^\"]*)\"", RegexOptions.CultureInvariant, 5_000)]
    private static partial Regex Ids();

    [GeneratedRegex("(href=\"#|aria-labelledby=\")(?<id>[^\"]*)\"", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex References();
}

[System.Text.Json.Serialization.JsonSerializable(typeof(string))]
internal sealed partial class TextJson : System.Text.Json.Serialization.JsonSerializerContext;
