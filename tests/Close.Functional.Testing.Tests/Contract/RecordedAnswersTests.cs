using System.Text.Json;
using System.Text.RegularExpressions;

namespace Close.Functional.Testing.Tests.Contract;

/// <summary>What Close answered, and what its documentation shows, is as the schemas say, but for what each file lists with its reason.</summary>
public sealed partial class RecordedAnswersTests
{
    // They are recorded from the simulator, into which a call, an e-mail and a creation were put by hand, without these members.
    private static readonly string[] KnownOfRecordings =
    [
        .. new[]
        {
            "bcc", "bulk_email_action_id", "cc", "date_scheduled", "date_sent", "email_account_id", "followup_sequence_add_cc_bcc", "followup_sequence_delay",
            "followup_sequence_id", "has_reply", "import_id", "in_reply_to_id", "message_ids", "need_smtp_credentials", "opens_summary", "references",
            "send_as_id", "sender", "source", "template_id", "template_name", "thread_id", "to",
        }.Select(name => $"/data/*/{name} required"),
        "/data/*/_type x-known-values", // A postcard, which is no kind that Close has today, is put in on purpose.
    ];

    private static readonly string[] Origins = ["documented: ", "recorded from the live API, "];

    public static TheoryData<string> Names() => [.. Recorded.Names];

    // What was written by hand is there for what is odd about it.
    public static TheoryData<string> Cassettes() =>
        [.. Directory.EnumerateFiles(Repository.PathOf("recordings"), "*" + CassetteFile.Extension).Select(file => Path.GetFileName(file)!).Where(name => Load(name).Provenance is not Provenance.Documented)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_recorded_answer_deviates_where_its_file_says_so_and_nowhere_else(string name)
    {
        var recorded = Recorded.Of(name);

        Assert.Equal(
            string.Join('\n', recorded.Deviations.Select(violation => violation.ToString()).Order(StringComparer.Ordinal)),
            string.Join('\n', Starred(AnswerSchemas.Check(recorded.Call, recorded.Answer))));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_file_says_where_its_answer_is_from_and_why_it_deviates(string name)
    {
        var file = JsonElement.Parse(Recorded.Text(name));

        Assert.Contains(Origins, start => file.GetProperty("seen").GetString()!.StartsWith(start, StringComparison.Ordinal));
        Assert.All(file.GetProperty("deviations").EnumerateArray(), one => Assert.NotEmpty(one.GetProperty("reason").GetString()!));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_file_holds_nothing_about_anybody(string name)
    {
        var text = Recorded.Text(name);

        Assert.DoesNotMatch("@(?!example\\.com)", text);
        Assert.All(Numbers().Matches(text), number => Assert.Matches("55501[0-9]{2}$", NotDigits().Replace(number.Value, "")));
    }

    [Theory]
    [MemberData(nameof(Cassettes))]
    public void A_recording_of_this_repository_deviates_as_its_reason_says_and_no_further(string name)
    {
        var found = Load(name).Interactions.Where(one => one.Response is not null).SelectMany(one => AnswerSchemas.Check(Call(one.Request), one.Response!.ToEnvelope()));

        Assert.Empty(Starred([.. found]).Except(KnownOfRecordings, StringComparer.Ordinal));
    }

    [Fact]
    public void The_page_about_the_schemas_lists_every_recorded_answer_and_every_schema()
    {
        var page = Repository.Read("docs/schemas/README.md");

        Assert.All(Recorded.Names, name => Assert.Contains($"| `{name}` |", page, StringComparison.Ordinal));
        Assert.All(Directory.EnumerateFiles(Repository.PathOf("docs/schemas"), "*.json"), file => Assert.Contains($"]({Path.GetFileName(file)})", page, StringComparison.Ordinal));
    }

    private static Cassette Load(string name) =>
        CassetteFile.Load(Repository.PathOf($"recordings/{name}")).Match(Right: found => found, Left: fault => throw new InvalidOperationException(fault.Message));

    private static HttpCall Call(RecordedRequest request) => request.Headers.Aggregate(
        request.Query.Aggregate(HttpCall.To(new HttpMethod(request.Method), request.Path, Repeat.Unsafe).WithJson(request.Body.ToBody()), static (call, pair) => call.WithQuery(pair.Name, pair.Value)),
        static (call, header) => call.WithHeader(header.Name, header.Value));

    private static IEnumerable<string> Starred(IReadOnlyList<Violation> found) =>
        found.Select(violation => Places().Replace(violation.ToString(), "/*")).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    [GeneratedRegex("/[0-9]+", RegexOptions.None, 5_000)]
    private static partial Regex Places();

    [GeneratedRegex(@"\+\d[\d ().-]{6,}\d", RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"\D", RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex NotDigits();
}
