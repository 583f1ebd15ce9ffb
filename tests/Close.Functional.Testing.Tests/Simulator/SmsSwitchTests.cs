namespace Close.Functional.Testing.Tests.Simulating;

/// <summary>The switches of the assumptions about messages: what holds when one is on, as by default, and when it is off.</summary>
public sealed class SmsSwitchTests
{
    private const string File = "{'url':'https://example.com/a','filename':'a.png','content_type':'image/png'}";
    private const string InAnHour = "'date_scheduled':'2026-03-01T13:00:00+00:00'";
    private const string AnHourAgo = "'date_scheduled':'2026-03-01T11:00:00+00:00'";

    /// <summary>The switch; the status before, or nothing for a creation; the body; and the answer on either side: a status and a member that it has, or a fault.</summary>
    public static TheoryData<int, string, string, string, string> Cases() => new()
    {
        { 4, "", "{'status':'draft','id':'acti_x','color':1}", "200", "400 id color" },
        { 4, "draft", "{'text':'a','direction':'inbound'}", "200 text=a", "400 direction" },
        { 5, "", $"{{'status':'draft','attachments':[{File}]}}", "200", "400 attachments" },
        { 5, "", "{'status':'draft','attachments':[{'url':'https://app.close.com/go/file/a','filename':'a','content_type':'image/png'}]}", "200", "200" },
        { 6, "", "{'status':'error'}", "400 status", "200 status=error" },
        { 6, "draft", "{'status':'error'}", "400 status", "200 status=error" },
        { 7, "sent", "{'text':'a'}", "400 status", "200 text=a" },
        { 7, "sent", "{'status':'draft'}", "400 status", "200 status=draft" },
        { 7, "draft", "{'status':'sent'}", "400 status", "200 status=sent" },
        { 8, "scheduled", "{'status':'outbox'}", "400 status", "200 status=outbox" },
        { 8, "scheduled", "{'status':'scheduled','date_scheduled':'2026-03-02'}", "400 status", "200 date_scheduled=2026-03-02T00:00:00+00:00" },
        { 8, "outbox", "{'status':'outbox'}", "400 status", "200 status=outbox" },
        { 9, "scheduled", "{'status':'draft'}", "200 date_scheduled=", "200 date_scheduled=2026-03-01T13:00:00+00:00" },
        { 10, "", "{'status':'draft','remote_phone':'+12025550188'}", "200 contact_id=", "200 contact_id=cont_di" },
        { 10, "", "{'status':'draft','remote_phone':'+12025550188'}", "200 lead_id=", "200 lead_id=lead_blue" },
        { 10, "", "{'status':'draft','remote_phone':'+12025550188','lead_id':'lead_acme'}", "200 contact_id=", "200 contact_id=" },
        { 11, "draft", "{'text':'a','send_in':5}", "400 send_in", "200 text=a" },
        { 11, "draft", "{'send_in':5}", "400 send_in", "200 status=draft" },
        { 20, "", "{'status':'draft','remote_phone':'+1 (202) 555-0177'}", "400 remote_phone", "200 remote_phone=+12025550177" },
        { 20, "", "{'status':'draft','remote_phone':'202-555-0177'}", "400 remote_phone", "400 remote_phone" },
        { 21, "", $"{{'status':'scheduled',{SmsScene.Ready}}}", "400 date_scheduled", "200 status=scheduled" },
        { 21, "draft", "{'status':'scheduled'}", "400 date_scheduled", "200 date_scheduled=" },
        { 22, "", $"{{'status':'scheduled',{SmsScene.Ready},{AnHourAgo}}}", "400 date_scheduled", "200 status=scheduled" },
        { 22, "draft", $"{{'status':'scheduled',{AnHourAgo}}}", "400 date_scheduled", "200 status=scheduled" },
        { 22, "", $"{{'status':'draft',{AnHourAgo}}}", "200 date_scheduled=", "200 date_scheduled=" },
        { 23, "", $"{{'status':'outbox',{SmsScene.Ready},'send_in':-1}}", "400 send_in", "200" },
        { 23, "", $"{{'status':'outbox',{SmsScene.Ready},'send_in':60}}", "400 send_in", "200" },
        { 23, "", $"{{'status':'outbox',{SmsScene.Ready},'send_in':1e400}}", "400 send_in", "200" },
        { 23, "", $"{{'status':'outbox',{SmsScene.Ready},'send_in':'5'}}", "400 send_in", "200" },
        { 23, "draft", "{'status':'outbox','send_in':true}", "400 send_in", "200" },
        { 24, "", "{'status':'outbox','local_phone':'+12025550100','remote_phone':'+12025550199','text':'a'}", "400 local_phone", "200" },
        { 24, "", "{'status':'outbox','remote_phone':'+12025550199','text':'a'}", "400 local_phone", "200" },
        { 24, "", "{'status':'sent','local_phone':'+12025550100'}", "200", "200" },
        { 25, "", "{'status':'outbox','local_phone':'+12025550143','text':'a'}", "400 remote_phone", "200" },
        { 26, "", "{'status':'outbox','local_phone':'+12025550143','remote_phone':'+12025550199'}", "400 text", "200" },
        { 26, "", "{'status':'outbox','local_phone':'+12025550143','remote_phone':'+12025550199','text':''}", "400 text", "200" },
        { 27, "", "{'status':'draft','text':'a','template_id':'smstmpl_hello'}", "200 text=a", "200 text=Hello from the template." },
        { 27, "draft", "{'text':'a','template_id':'smstmpl_hello'}", "200 text=a", "200 text=Hello from the template." },
        { 28, "", "{'status':'draft','template_id':'smstmpl_none'}", "400 template", "200 template_id=smstmpl_none" },
        { 28, "", "{'status':'draft','template_id':'smstmpl_old'}", "400 template", "200 text=" },
        { 29, "", "{'status':'draft','lead_id':'lead_none','contact_id':'cont_none','user_id':'user_none'}", "400 lead contact user", "200 lead_id=lead_none" },
        { 29, "draft", "{'user_id':'user_none'}", "400 user", "200 user_id=user_none" },
        { 30, "", "{'status':'draft','lead_id':'lead_acme','contact_id':'cont_di'}", "400 contact", "200 contact_id=cont_di" },
        { 31, "", "{'status':'sent'}", "200 source=External", "200 source=Close.io" },
        { 32, "", "{'status':'sent'}", "200 date_sent=2026-03-01T12:00:00+00:00", "200 date_sent=" },
        { 32, "", "{'status':'inbox'}", "200 activity_at=2026-03-01T12:00:00+00:00", "200 activity_at=" },
        { 32, "", "{'status':'sent','activity_at':'2026-02-01'}", "200 date_sent=2026-02-01T00:00:00+00:00", "200 date_sent=2026-02-01T00:00:00+00:00" },
        { 37, "draft", "{'status':null,'text':'a'}", "400 status", "200 text=a" },
        { 49, "sent", "{'lead_id':'lead_blue','user_id':'user_bo'}", "400 status", "200 lead_id=lead_blue" },
        { 49, "sent", "{'lead_id':'lead_blue','text':'a'}", "400 status", "400 status" },
        { 50, "queued", "{'text':'a'}", "400 status", "200 text=a" },
        { 50, "queued", $"{{'status':'scheduled',{InAnHour}}}", "400 status", "200 status=scheduled" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_switch_decides(int number, string before, string json, string on, string off)
    {
        Assert.Equal(on, Said(SmsScene.Example, before, json, on));
        Assert.Equal(off, Said(SmsScene.Where(options => Off(options, number)), before, json, off));
    }

    [Theory]
    [InlineData(true, "200")]
    [InlineData(false, "400 send_to_inbox")]
    public void A_notice_to_the_inbox_belongs_to_what_was_received(bool isOn, string expected)
    {
        var world = SmsScene.Where(options => isOn ? options : Off(options, 34));

        Assert.Equal(expected, Said(world.Post("{'status':'draft'}", notice: true).Answer, ""));
        Assert.Equal("200", Said(world.Post("{'status':'inbox'}", notice: true).Answer, ""));
    }

    [Theory]
    [InlineData(true, 415)]
    [InlineData(false, 400)]
    public void Another_media_type_is_refused(bool isOn, int status)
    {
        var world = SmsScene.Where(options => isOn ? options : Off(options, 38));

        Assert.Equal(status, Simulator.Step(world, SmsScene.Call(HttpMethod.Post, "/activity/sms/").WithForm([])).Answer.Status);
    }

    [Theory]
    [InlineData(true, "2026-03-01T12:00:00+00:00")]
    [InlineData(false, "2026-03-01T12:01:00+00:00")]
    public void A_change_that_says_nothing_may_count_as_a_change(bool isOn, string updated)
    {
        var (world, id) = SmsScene.Where(options => isOn ? options : Off(options, 36)).Made("{'status':'sent'}");

        Assert.Equal(updated, Simulator.Advance(world, TimeSpan.FromMinutes(1)).Put(id, "{}").Answer.Text("date_updated"));
    }

    [Theory]
    [InlineData(true, "Sun, 01 Mar 2026 11:59:59 GMT", 200)]
    [InlineData(false, "Sun, 01 Mar 2026 11:59:59 GMT", 412)]
    [InlineData(false, "Sun, 01 Mar 2026 12:00:00 GMT", 200)]
    [InlineData(false, "no date", 200)]
    public void A_change_may_be_tied_to_what_was_seen(bool isOn, string seen, int status)
    {
        var (world, id) = SmsScene.Where(options => isOn ? options : Off(options, 44)).Made("{'status':'draft'}");

        Assert.Equal(status, Simulator.Step(world, SmsScene.Call(HttpMethod.Put, $"/activity/sms/{id}/").WithHeader("If-Unmodified-Since", seen).WithJson(SmsScene.Body("{'text':'a'}"))).Answer.Status);
    }

    [Theory]
    [InlineData("sent", "1", "")]
    [InlineData("outbox", "3", "3")]
    public void What_a_message_costs_can_be_set(string status, string logged, string sent)
    {
        var (world, id) = SmsScene.Where(options => options with { Cost = new SimulatedCost("3", "1") }).InStatus(status);

        Assert.Equal(sent.Length > 0 ? sent : logged, Simulator.Advance(world, TimeSpan.FromMinutes(1)).Get(id).Text("cost"));
    }

    private static string Said(World world, string before, string json, string expected)
    {
        var (made, id) = before.Length == 0 ? (world, "") : Seeded(world, before);
        var (after, answer) = id.Length == 0 ? made.Post(json) : made.Put(id, json);
        Assert.True(answer.Status == 200 || ReferenceEquals(after, made));
        return Said(answer, expected);
    }

    private static string Said(Envelope answer, string expected) =>
        answer.Status != 200 ? $"{answer.Status} {string.Join(' ', answer.FaultyFields())}"
        : expected.Split(' ', 2) is [_, var member] && member.Split('=') is [var name, _] ? $"200 {name}={answer.Text(name)}"
        : "200";

    // What a message is before a change must not depend on the switch.
    private static (World World, string Id) Seeded(World world, string status)
    {
        var (made, id) = SmsScene.Example.InStatus(status);
        return (made.WithOptions(world.Options), id);
    }

    private static SimulatorOptions Off(SimulatorOptions options, int number) => number switch
    {
        4 => options with { UnknownMembersAreIgnored = false },
        5 => options with { AttachmentsMayBeAnywhere = false },
        6 => options with { ErrorIsNotForCallers = false },
        7 => options with { OnlyDraftsMove = false },
        8 => options with { WaitingGoesThroughDraft = false },
        9 => options with { CancellingClearsTheSchedule = false },
        10 => options with { NumbersAreNotMatched = false },
        11 => options with { SendInNeedsOutboxInChanges = false },
        20 => options with { NumbersAreStrict = false },
        21 => options with { ScheduledNeedsADate = false },
        22 => options with { ScheduleIsInTheFuture = false },
        23 => options with { SendInIsBounded = false },
        24 => options with { SendingNeedsOurNumber = false },
        25 => options with { SendingNeedsRemotePhone = false },
        26 => options with { SendingNeedsContent = false },
        27 => options with { TextWinsOverTemplate = false },
        28 => options with { TemplatesMustExist = false },
        29 => options with { NeighboursMustExist = false },
        30 => options with { ContactsBelongToTheirLead = false },
        31 => options with { LogsAreExternal = false },
        32 => options with { LogsHappenWhenCreated = false },
        34 => options with { InboxNoticesAreIgnoredElsewhere = false },
        36 => options with { EmptyChangesChangeNothing = false },
        37 => options with { NullStatusIsRefused = false },
        38 => options with { WrongMediaTypesGet415 = false },
        44 => options with { LastWriteWins = false },
        49 => options with { LeadsStayOnceSent = false },
        50 => options with { UnknownStatusesStay = false },
        _ => throw new ArgumentOutOfRangeException(nameof(number)),
    };
}
