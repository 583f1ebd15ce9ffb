using Close.Functional.Tests.Http;
using static LanguageExt.Prelude;

namespace Close.Functional.Tests.Requests;

public sealed class SmsApiTests
{
    private const string Json = "Content-Type: application/json";
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly SmsId Id = SmsId.Parse("acti_0sms").Value();

    [Fact]
    public void Get_is_a_plain_call() => Assert.Equal("GET /activity/sms/acti_0sms/ Safe", CallText.Of(SmsApi.Get(Id).Call));

    [Fact]
    public void Delete_is_a_plain_call() => Assert.Equal("DELETE /activity/sms/acti_0sms/ Safe", CallText.Of(SmsApi.Delete(Id).Call));

    public static TheoryData<SmsDraftFields, string, string> Drafts() => new()
    {
        { new SmsDraftFields { Status = SmsStatus.Draft }, "", """{"status":"draft"}""" },
        { new SmsDraftFields { Status = SmsStatus.Inbox, Text = "Hi", SendToInbox = true }, "?send_to_inbox=true", """{"status":"inbox","text":"Hi"}""" },
        { new SmsDraftFields { Status = SmsStatus.Inbox, Text = "Hi" }, "", """{"status":"inbox","text":"Hi"}""" },
        { new SmsDraftFields { Status = SmsStatus.Sent, Source = SmsSource.External, Direction = SmsDirection.Outbound, DateCreated = Noon, ActivityAt = Noon.AddTicks(1_230_000) }, "", """{"status":"sent","direction":"outbound","source":"External","date_created":"2026-03-01T12:00:00+00:00","activity_at":"2026-03-01T12:00:00.123000+00:00"}""" },
        { new SmsDraftFields { Status = SmsStatus.Outbox, LocalPhone = "+12025550143", RemotePhone = "+12025550199", Text = "Hi", SendIn = TimeSpan.FromSeconds(10) }, "", """{"status":"outbox","text":"Hi","local_phone":"+12025550143","remote_phone":"+12025550199","send_in":10}""" },
        { new SmsDraftFields { Status = SmsStatus.Scheduled, LocalPhone = "+12025550143", RemotePhone = "+12025550199", TemplateId = "smstmpl_0", DateScheduled = Noon }, "", """{"status":"scheduled","template_id":"smstmpl_0","local_phone":"+12025550143","remote_phone":"+12025550199","date_scheduled":"2026-03-01T12:00:00+00:00"}""" },
        { new SmsDraftFields { Status = SmsStatus.Draft, LeadId = "lead_0", ContactId = "cont_0", UserId = "user_0", OrganizationId = "orga_0", CreatedBy = "user_1" }, "", """{"status":"draft","lead_id":"lead_0","contact_id":"cont_0","user_id":"user_0","organization_id":"orga_0","created_by":"user_1"}""" },
        { new SmsDraftFields { Status = SmsStatus.Draft, Attachments = Array(new NewAttachment("https://example.com/a.png", "a.png", "image/png")) }, "", """{"status":"draft","attachments":[{"url":"https://example.com/a.png","filename":"a.png","content_type":"image/png"}]}""" },
    };

    [Theory]
    [MemberData(nameof(Drafts), DisableDiscoveryEnumeration = true)]
    public void Create_posts_what_is_given_and_nothing_else(SmsDraftFields fields, string query, string body) =>
        Assert.Equal($"POST /activity/sms/{query} Unsafe\n{Json}\n{body}", CallText.Of(SmsApi.Create(SmsDraft.Parse(fields).Value()).Call));

    public static TheoryData<SmsChange, string, string> Changes() => new()
    {
        { SmsChange.SendNow, "Unsafe", """{"status":"outbox"}""" },
        { SmsChange.SendIn(TimeSpan.FromSeconds(5)).Value(), "Unsafe", """{"status":"outbox","send_in":5}""" },
        { SmsChange.Cancel, "Safe", """{"status":"draft"}""" },
        { SmsChange.Reword("Hi"), "Safe", """{"text":"Hi"}""" },
        { SmsChange.Reword(null), "Safe", """{"text":null}""" },
        { SmsChange.ScheduleAt(Noon.AddHours(1), Noon).Value(), "Unsafe", """{"status":"scheduled","date_scheduled":"2026-03-01T13:00:00+00:00"}""" },
        { SmsChange.Parse(new SmsChangeFields()).Value(), "Safe", "{}" },
    };

    [Theory]
    [MemberData(nameof(Changes), DisableDiscoveryEnumeration = true)]
    public void Update_puts_what_changes_and_is_unsafe_to_repeat_only_when_it_leads_to_sending(SmsChange change, string repeat, string body) =>
        Assert.Equal($"PUT /activity/sms/acti_0sms/ {repeat}\n{Json}\n{body}", CallText.Of(SmsApi.Update(Id, change).Call));

    [Fact]
    public void A_change_to_a_status_that_only_a_switched_off_assumption_lets_through_is_not_safe_to_repeat()
    {
        var change = SmsChange.Parse(new SmsChangeFields { Status = SmsStatus.Sent }, assumptions: Assumptions.All.Without(Assumption.OnlyDraftsMove)).Value();
        Assert.Equal(Repeat.Unsafe, SmsApi.Update(Id, change).Call.Repeat);
    }

    public static TheoryData<SmsQueryFields, string> Queries() => new()
    {
        { new(), "" },
        { new SmsQueryFields().WithLimit(50), "?_limit=50" },
        { new SmsQueryFields().WithSkip(250_000), "?_skip=250000" },
        { new SmsQueryFields().WithIds("acti_a", "acti_b"), "?id__in=acti_a%2Cacti_b" },
        { new SmsQueryFields().WithLeadIds("lead_a", "lead_b"), "?lead_id=lead_a%2Clead_b" },
        { new SmsQueryFields().WithContactIds("cont_a"), "?contact_id=cont_a" },
        { new SmsQueryFields().WithUserIds("user_a", "user_b"), "?user_id=user_a%2Cuser_b" },
        { new SmsQueryFields().WithOrganizationId("orga_a"), "?organization_id=orga_a" },
        { new SmsQueryFields().WithDateCreated(DateRange.Between(Noon, Noon.AddDays(1))), "?date_created__gte=2026-03-01T12%3A00%3A00%2B00%3A00&date_created__lt=2026-03-02T12%3A00%3A00%2B00%3A00" },
        { new SmsQueryFields().WithDateCreated(new DateRange { GreaterThan = Noon, AtMost = Noon.AddDays(1) }), "?date_created__gt=2026-03-01T12%3A00%3A00%2B00%3A00&date_created__lte=2026-03-02T12%3A00%3A00%2B00%3A00" },
        { new SmsQueryFields().WithActivityAt(DateRange.Since(Noon)), "?activity_at__gte=2026-03-01T12%3A00%3A00%2B00%3A00" },
        { new SmsQueryFields().WithActivityAt(DateRange.Before(Noon.AddTicks(10))), "?activity_at__lt=2026-03-01T12%3A00%3A00.000001%2B00%3A00" },
        { new SmsQueryFields().WithActivityAt(new DateRange { GreaterThan = Noon }), "?activity_at__gt=2026-03-01T12%3A00%3A00%2B00%3A00" },
        { new SmsQueryFields().WithActivityAt(new DateRange { AtMost = Noon }), "?activity_at__lte=2026-03-01T12%3A00%3A00%2B00%3A00" },
        { new SmsQueryFields().WithFields("text"), "?_fields=_type%2Cid%2Ctext" },
        { new SmsQueryFields().WithFields("text", "id", "_type", "text"), "?_fields=_type%2Cid%2Ctext" },
        { new SmsQueryFields().WithFields("id"), "?_fields=_type%2Cid" },
        { new SmsQueryFields().WithFields("text").WithLeadIds("lead_a").WithSkip(0).WithLimit(1), "?_limit=1&_skip=0&lead_id=lead_a&_fields=_type%2Cid%2Ctext" },
    };

    [Theory]
    [MemberData(nameof(Queries), DisableDiscoveryEnumeration = true)]
    public void List_asks_for_what_is_given(SmsQueryFields fields, string query) =>
        Assert.Equal($"GET /activity/sms/{query} Safe", CallText.Of(SmsApi.List(SmsQuery.Parse(fields).Value()).Call));

    [Theory]
    [InlineData("acti_a/../../lead/b", "acti_a%2F..%2F..%2Flead%2Fb")]
    [InlineData("acti?x=1#y", "acti%3Fx%3D1%23y")]
    [InlineData("acti a%2F+", "acti%20a%252F%2B")]
    [InlineData("é😀", "%C3%A9%F0%9F%98%80")]
    public void An_id_that_came_in_an_answer_stays_one_segment_of_the_path(string id, string segment)
    {
        var wild = Tests.Json.Golden.Sms($$"""{"_type":"SMS","id":"{{id}}"}""").Value().Id;
        string[] paths = [SmsApi.Get(wild).Call.Path, SmsApi.Update(wild, SmsChange.Cancel).Call.Path, SmsApi.Delete(wild).Call.Path];
        Assert.All(paths, path => Assert.Equal($"/activity/sms/{segment}/", path));
    }

    [Theory]
    [InlineData(200, "")]
    [InlineData(200, "{}")]
    [InlineData(200, "null")]
    [InlineData(202, "<html/>")]
    [InlineData(204, "")]
    public void Delete_accepts_any_success_whatever_the_body(int status, string body) =>
        Assert.Equal(unit, SmsApi.Delete(Id).Decode(Answer.Of(status, body)).Value());

    [Theory]
    [InlineData(302)]
    [InlineData(404)]
    [InlineData(500)]
    public void Delete_reads_any_other_answer_as_an_error(int status) =>
        Assert.Equal(ErrorReader.Read(Answer.Of(status, "{}")), SmsApi.Delete(Id).Decode(Answer.Of(status, "{}")).Error());

    [Theory]
    [InlineData(200)]
    [InlineData(201)]
    [InlineData(299)]
    public void The_others_accept_any_success_with_an_SMS(int status)
    {
        var answer = Answer.Of(status, """{"_type":"SMS","id":"acti_0sms"}""");
        var draft = SmsDraft.Parse(new SmsDraftFields { Status = SmsStatus.Draft }).Value();
        Assert.All([SmsApi.Get(Id), SmsApi.Create(draft), SmsApi.Update(Id, SmsChange.Cancel)], request => Assert.Equal(new Sms(Id), request.Decode(answer).Value()));
    }

    [Fact]
    public void A_success_without_a_body_is_unreadable_where_an_SMS_is_needed() =>
        Assert.Null(SmsApi.Get(Id).Decode(Answer.Of(204, "")).Unreadable().Path);

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(404)]
    [InlineData(429)]
    [InlineData(503)]
    public void Every_operation_reads_a_failure_as_the_error_it_stands_for(int status)
    {
        var answer = Answer.Of(status, """{"error":"No."}""");
        CloseError[] errors =
        [
            SmsApi.Get(Id).Decode(answer).Error(), SmsApi.Update(Id, SmsChange.Cancel).Decode(answer).Error(), SmsApi.Delete(Id).Decode(answer).Error(),
            SmsApi.List(SmsQuery.All).Decode(answer).Error(), ActivityApi.List(ActivityQuery.All).Decode(answer).Error(),
        ];
        Assert.All(errors, error => Assert.Equal(ErrorReader.Read(answer), error));
    }
}
