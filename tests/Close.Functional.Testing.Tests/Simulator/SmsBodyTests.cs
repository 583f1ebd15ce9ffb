namespace Close.Functional.Testing.Tests.Simulating;

public sealed class SmsBodyTests
{
    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("'text'")]
    [InlineData("{'send_in':NaN}")]
    [InlineData("{'status':'draft'} {}")]
    [InlineData("{'text':'\\ud800'}")]
    [InlineData("{'\\ud800':1}")]
    [InlineData("{'unknown':[{'deep':'\\ud800'}]}")]
    public void A_body_that_is_no_JSON_object_gets_400_with_one_text(string body)
    {
        var (world, id) = SmsScene.Example.InStatus("draft");

        Assert.All([world.Post(body), world.Put(id, body)], step =>
        {
            Assert.Equal((400, true), (step.Answer.Status, step.Answer.Text("error") is not null));
            Assert.Same(world, step.World);
        });
    }

    [Fact]
    public void A_body_that_is_no_UTF_8_gets_400_with_one_text()
    {
        byte[] json = [.. "{\"status\":\"draft\",\"text\":\""u8, 0xFF, .. "\"}"u8];

        var (world, answer) = Simulator.Step(SmsScene.Example, SmsScene.Call(HttpMethod.Post, "/activity/sms/").WithJson(HttpBody.Of(json)));

        Assert.Equal((400, true), (answer.Status, answer.Text("error") is not null));
        Assert.Same(SmsScene.Example, world);
    }

    [Theory]
    [InlineData("application/json", 200)]
    [InlineData("Application/JSON; charset=utf-8", 200)]
    [InlineData("text/plain", 415)]
    [InlineData("application/x-www-form-urlencoded", 415)]
    [InlineData("", 415)]
    public void The_media_type_is_JSON(string type, int status)
    {
        // Of two headers the first counts.
        var call = SmsScene.Call(HttpMethod.Post, "/activity/sms/").WithHeader("Content-Type", type).WithJson(SmsScene.Body("{'status':'draft'}"));

        Assert.Equal(status, Simulator.Step(SmsScene.Example, call).Answer.Status);
    }

    [Theory]
    [InlineData("'status':1", "status")]
    [InlineData("'status':'queued'", "status")]
    [InlineData("'text':1", "text")]
    [InlineData("'text':{}", "text")]
    [InlineData("'template_id':[]", "template")]
    [InlineData("'lead_id':true", "lead")]
    [InlineData("'lead_id':''", "lead")]
    [InlineData("'contact_id':1", "contact")]
    [InlineData("'user_id':1", "user")]
    [InlineData("'local_phone':12025550143", "local_phone")]
    [InlineData("'remote_phone':'2025550143'", "remote_phone")]
    [InlineData("'activity_at':'soon'", "activity_at")]
    [InlineData("'activity_at':1772366400", "activity_at")]
    [InlineData("'date_scheduled':'2026-13-01'", "date_scheduled")]
    [InlineData("'attachments':{}", "attachments")]
    [InlineData("'attachments':['a']", "attachments")]
    [InlineData("'attachments':[{'url':'https://example.com/a','filename':'a.png'}]", "attachments")]
    [InlineData("'attachments':[{'url':'http://example.com/a','filename':'a.png','content_type':'image/png'}]", "attachments")]
    [InlineData("'attachments':[{'url':'https://example.com/a','filename':'a.exe','content_type':'application/x-msdownload'}]", "attachments")]
    public void A_bad_value_is_told_under_the_name_of_its_field(string member, string field)
    {
        var (world, id) = SmsScene.Example.InStatus("draft");

        Assert.Equal([field], world.Post($"{{'status':'draft',{member}}}").Answer.FaultyFields());
        Assert.Equal([field], world.Put(id, $"{{{member}}}").Answer.FaultyFields());
    }

    [Theory]
    [InlineData("'direction':'sideways'", "direction")]
    [InlineData("'source':'Elsewhere'", "source")]
    [InlineData("'created_by':1", "created_by")]
    [InlineData("'date_created':'soon'", "date_created")]
    [InlineData("'organization_id':1", "organization")]
    [InlineData("'organization_id':'orga_other'", "organization")]
    [InlineData("'created_by':'user_nobody'", "created_by")]
    public void What_only_a_creation_can_say_is_checked_there_and_ignored_by_a_change(string member, string field)
    {
        var (world, id) = SmsScene.Example.InStatus("draft");

        Assert.Equal([field], world.Post($"{{'status':'draft',{member}}}").Answer.FaultyFields());
        Assert.Equal((200, world.Whole()), (world.Put(id, $"{{{member}}}").Answer.Status, world.Put(id, $"{{{member}}}").World.Whole()));
    }

    [Fact]
    public void Several_faults_are_told_at_once() => Assert.Equal(
        "direction lead remote_phone send_in status text",
        string.Join(' ', SmsScene.Example.Post("{'text':1,'lead_id':'lead_nobody','remote_phone':'x','send_in':60,'direction':'up'}").Answer.FaultyFields().Order(StringComparer.Ordinal)));

    [Fact]
    public void No_fault_repeats_what_was_sent()
    {
        var answer = SmsScene.Example.Post("{'status':'secret','text':'secret','remote_phone':'secret','lead_id':'secret','attachments':[{'url':'secret','filename':'secret','content_type':'secret'}]}").Answer;

        Assert.DoesNotContain("secret", answer.Body.AsText(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_status_is_required_to_create() => Assert.Equal(["status"], SmsScene.Example.Post("{}").Answer.FaultyFields());

    [Theory]
    [InlineData("text", "text")]
    [InlineData("lead_id", "lead_id")]
    [InlineData("contact_id", "contact_id")]
    [InlineData("user_id", "user_name")]
    [InlineData("template_id", "template_id")]
    [InlineData("local_phone", "local_phone_formatted")]
    [InlineData("remote_phone", "remote_country_iso")]
    [InlineData("activity_at", "activity_at")]
    public void Null_clears_and_leaving_out_keeps(string field, string seen)
    {
        var (world, id) = SmsScene.Example.Made($"{{'status':'draft',{SmsScene.Ready},'contact_id':'cont_cy','template_id':'smstmpl_hello'}}");

        Assert.Equal((true, ""), (world.Put(id, "{'status':'draft'}").Answer.Text(seen) is { Length: > 0 }, world.Put(id, $"{{'{field}':null}}").Answer.Text(seen)));
    }

    [Fact]
    public void Null_clears_the_files()
    {
        var (world, id) = SmsScene.Example.Made("{'status':'draft','attachments':[{'url':'https://example.com/a','filename':'a.png','content_type':'image/png'}]}");

        Assert.Equal("[]", world.Put(id, "{'attachments':null}").Answer.Text("attachments"));
    }

    [Theory]
    [InlineData(10, 200)]
    [InlineData(11, 400)]
    public void At_most_ten_files_go_along(int count, int status)
    {
        var files = string.Join(',', Enumerable.Repeat("{'url':'https://example.com/a','filename':'a.png','content_type':'image/png'}", count));

        Assert.Equal(status, SmsScene.Example.Post($"{{'status':'draft','attachments':[{files}]}}").Answer.Status);
    }

    [Fact]
    public void A_whole_message_can_be_sent_back_as_it_came()
    {
        var (world, id) = SmsScene.Example.InStatus("draft");

        var (after, answer) = world.Put(id, world.Get(id).Body.AsText());

        Assert.Equal((200, world.Sms(id)), (answer.Status, after.Sms(id)));
    }
}
