using FsCheck;

namespace Close.Functional.Testing.Tests.Generators;

/// <summary>A thousand values with a fixed seed hold every case, status and option, alone and where they matter together.</summary>
public class VariedValuesTests
{
    [Fact]
    public void Sms_come_in_every_status_known_unknown_and_absent() =>
        Covers(CloseGenerators.Sms, sms => sms.Status.Match(() => "inbox", () => "draft", () => "scheduled", () => "outbox", () => "sent", () => "error", text => text is "" ? "absent" : "unknown"),
            "inbox", "draft", "scheduled", "outbox", "sent", "error", "absent", "unknown");

    [Fact]
    public void Every_property_of_an_Sms_is_now_given_and_now_absent()
    {
        var sample = Samples.Thousand(CloseGenerators.Sms);
        var bare = sample.Select(sms => new Sms(sms.Id)).ToList();
        Assert.All(
            typeof(Sms).GetProperties().Where(property => property.CanWrite),
            property => Assert.Equal(2, sample.Zip(bare, (sms, none) => Equals(property.GetValue(sms), property.GetValue(none))).Distinct().Count()));
    }

    [Fact]
    public void Activities_come_in_every_kind_that_is_modelled() =>
        Covers(CloseGenerators.Activity, activity => activity.GetType().Name, [.. typeof(Activity).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Activity))).Select(type => type.Name)]);

    [Fact]
    public void Open_enums_come_in_every_value()
    {
        Covers(CloseGenerators.SmsDirection, value => value.Match(() => "inbound", () => "outbound", Unknown), "inbound", "outbound", "unknown", "absent");
        Covers(CloseGenerators.SmsSource, value => value.Match(() => "close", () => "external", Unknown), "close", "external", "unknown", "absent");
        Covers(CloseGenerators.CallerIdMode, value => value.Match(() => "fixed", () => "auto", Unknown), "fixed", "auto", "unknown", "absent");
        Covers(CloseGenerators.CallerIdReason, value => value.Match(() => "context", () => "local", () => "fallback", Unknown), "context", "local", "fallback", "unknown", "absent");
    }

    [Fact]
    public void Dates_come_whole_in_milliseconds_and_in_microseconds() =>
        Covers(CloseGenerators.Date, date => date.Ticks % TimeSpan.TicksPerSecond == 0 ? "seconds" : date.Ticks % TimeSpan.TicksPerMillisecond == 0 ? "milliseconds" : "microseconds",
            "seconds", "milliseconds", "microseconds");

    [Fact]
    public void Texts_come_in_both_encodings_and_in_several_segments() =>
        Covers(CloseGenerators.MessageText, text => SmsText.Measure(text) switch { var read => $"{read.Encoding} {Math.Min(read.Segments, 2)}" },
            "Gsm7 0", "Gsm7 1", "Gsm7 2", "Ucs2 1", "Ucs2 2");

    [Fact]
    public void Extra_holds_every_kind_of_JSON() =>
        CoversAll(CloseGenerators.Extra, extra => extra.Select(member => member.Value.ValueKind.ToString()), "Null", "True", "False", "Number", "String", "Array", "Object");

    [Fact]
    public void Drafts_come_in_every_status_and_with_every_content()
    {
        Covers(CloseGenerators.SmsDraft, draft => draft.Fields.Status.Text, "inbox", "draft", "scheduled", "outbox", "sent");
        Covers(CloseGenerators.SmsDraft, draft => (draft.Fields.Text is not null, draft.Fields.TemplateId is not null, draft.Fields.Attachments.Count > 0) switch
        {
            (false, false, false) => "nothing",
            (true, false, false) => "text",
            (false, true, false) => "template",
            (false, false, true) => "files",
            (true, false, true) => "text and files",
            _ => "more",
        }, "nothing", "text", "template", "files", "text and files");
        Covers(CloseGenerators.SmsDraft, draft => $"{draft.Fields.Status} {draft.Fields.SendIn is not null} {draft.Fields.SendToInbox}",
            "inbox False False", "inbox False True", "draft False False", "scheduled False False", "outbox False False", "outbox True False", "sent False False");
    }

    [Fact]
    public void Arbitrary_drafts_break_every_rule_there_is() =>
        CoversAll(CloseGenerators.SmsDraftFields, fields => Refusals(SmsDraft.Parse(fields, new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero))),
            "status", "text", "template_id", "local_phone", "remote_phone", "lead_id", "contact_id", "user_id", "organization_id", "created_by", "direction", "source",
            "date_scheduled", "send_in", "send_to_inbox", "attachments", "valid");

    [Fact]
    public void Changes_keep_clear_and_set_every_field()
    {
        var sample = Samples.Thousand(CloseGenerators.SmsChange);
        Assert.All(
            typeof(SmsChangeFields).GetProperties().Where(property => property.PropertyType.Name.StartsWith("Update", StringComparison.Ordinal)),
            property => Assert.Superset(new System.Collections.Generic.HashSet<string?>(["clear", "keep", "set"], StringComparer.Ordinal), sample.Select(change => property.GetValue(change.Fields)!.ToString()).ToHashSet(StringComparer.Ordinal)));
        Covers(CloseGenerators.SmsChange, change => change.Fields.Status.Text, "", "draft", "scheduled", "outbox");
    }

    [Fact]
    public void Arbitrary_changes_break_every_rule_there_is() =>
        CoversAll(CloseGenerators.SmsChangeFields, fields => Refusals(SmsChange.Parse(fields, new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero))),
            "status", "text", "template_id", "local_phone", "remote_phone", "lead_id", "contact_id", "user_id", "date_scheduled", "send_in", "attachments", "valid");

    [Fact]
    public void Ranges_come_with_every_pair_of_bounds() =>
        Covers(CloseGenerators.DateRange, range => $"{(range.GreaterThan is not null ? "gt" : range.AtLeast is not null ? "gte" : "-")} {(range.LessThan is not null ? "lt" : range.AtMost is not null ? "lte" : "-")}",
            "- -", "- lt", "- lte", "gt -", "gt lt", "gt lte", "gte -", "gte lt", "gte lte");

    [Fact]
    public void Sms_queries_are_sent_both_ways() =>
        Covers(CloseGenerators.SmsQuery, query => SmsApi.List(query).Call.Method.Method, "GET", "POST");

    [Fact]
    public void Activity_queries_come_in_every_order_with_and_without_a_lead()
    {
        Covers(CloseGenerators.ActivityQuery, query => $"{Math.Min(query.Fields.LeadIds?.Count ?? 0, 2)} {query.Fields.Order}",
            "0 NewestCreated", "0 OldestCreated", "1 NewestCreated", "1 OldestCreated", "1 NewestActivity", "2 NewestCreated", "2 OldestCreated");
        Covers(CloseGenerators.ActivityQuery, query => query.Fields.EmailThreads, Enum.GetValues<EmailThreads>());
    }

    [Fact]
    public void Arbitrary_queries_break_every_rule_there_is()
    {
        CoversAll(CloseGenerators.SmsQueryFields, fields => Refusals(SmsQuery.Parse(fields)),
            "_limit", "_skip", "id__in", "lead_id", "contact_id", "user_id", "organization_id", "date_created", "activity_at", "_fields", "valid");
        CoversAll(CloseGenerators.ActivityQueryFields, fields => Refusals(ActivityQuery.Parse(fields)),
            "_limit", "_skip", "id__in", "lead_id", "contact_id", "user_id", "_type", "organization_id", "date_created", "activity_at", "_order_by", "_fields", "valid");
    }

    [Fact]
    public void Envelopes_come_with_every_documented_status() =>
        CoversAll(CloseGenerators.Envelope, answer => [$"{answer.Status}"],
            "200", "201", "204", "400", "401", "402", "403", "404", "405", "415", "429", "500", "502", "503", "504");

    [Fact]
    public void Envelopes_speak_every_dialect_of_rate_limits() =>
        CoversAll(CloseGenerators.Envelope, answer => answer.Headers.Select(header => header.Name),
            "RateLimit", "Retry-After", "ratelimit", "ratelimit-reset", "x-rate-limit-reset", "trace-id");

    [Fact]
    public void Errors_come_in_all_seven_cases_and_every_cause() =>
        CoversAll(CloseGenerators.CloseError, error => [error.GetType().Name, .. error is CloseError.Unavailable lost ? new[] { $"{lost.Cause}" } : []],
            "Invalid", "Rejected", "Denied", "NotFound", "RateLimited", "Unavailable", "Unreadable", "NotConnected", "ConnectionLost", "TimedOut", "ServerFailed");

    [Fact]
    public void Calls_come_with_every_method_and_repeat() =>
        CoversAll(CloseGenerators.HttpCall, call => [$"{call.Method} {call.Repeat}"],
            "GET Safe", "POST Safe", "PUT Safe", "DELETE Safe", "GET Unsafe", "POST Unsafe", "PUT Unsafe", "DELETE Unsafe");

    private static string Unknown(string text) => text is "" ? "absent" : "unknown";

    private static string[] Refusals<T>(Either<CloseError, T> parsed) => parsed.Match<string[]>(
        Right: _ => ["valid"],
        Left: error => error is CloseError.Invalid bad ? [.. bad.Fields.Select(field => field.Field.Split('.')[0])] : []);

    /// <summary>Each value is of exactly these sorts, and each sort comes.</summary>
    private static void Covers<T, TSort>(Arbitrary<T> values, Func<T, TSort> sort, params TSort[] expected) =>
        Assert.Equal(expected.Order(), Samples.Thousand(values).Select(sort).Distinct().Order());

    /// <summary>Each of these sorts comes, maybe among others.</summary>
    private static void CoversAll<T>(Arbitrary<T> values, Func<T, IEnumerable<string>> sorts, params string[] expected) =>
        Assert.Empty(expected.Except(Samples.Thousand(values).SelectMany(sorts), StringComparer.Ordinal));
}
