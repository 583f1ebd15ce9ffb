using System.Text.Json;

namespace Close.Functional.Testing.Tests.Simulating;

public sealed class SmsCreationTests
{
    private static readonly string[] Lists = ["users", "attachments"];

    // Documented: Create an SMS activity, Get a single SMS activity.
    private static readonly string[] Documented =
    [
        "_type", "id", "organization_id", "lead_id", "contact_id", "user_id", "user_name", "users", "created_by", "created_by_name", "updated_by", "updated_by_name",
        "date_created", "date_updated", "activity_at", "status", "direction", "source", "text", "template_id", "local_phone", "local_phone_formatted", "local_country_iso",
        "remote_phone", "remote_phone_formatted", "remote_country_iso", "date_scheduled", "date_sent", "error_message", "cost", "attachments", "sequence_id",
        "sequence_name", "sequence_subscription_id", "agent_config_id", "agent_action_reason", "caller_id_mode", "caller_id_reason",
    ];

    [Theory]
    [InlineData("inbox", "inbound", "External")]
    [InlineData("draft", "outbound", "Close.io")]
    [InlineData("scheduled", "outbound", "Close.io")]
    [InlineData("outbox", "outbound", "Close.io")]
    [InlineData("sent", "outbound", "External")]
    public void Direction_and_source_follow_from_the_status(string status, string direction, string source)
    {
        var (world, id) = SmsScene.Example.InStatus(status);

        Assert.Equal((direction, source), (world.Sms(id).Direction.Text, world.Sms(id).Source.Text));
    }

    [Fact]
    public void What_is_given_counts_before_what_follows()
    {
        var (world, id) = SmsScene.Example.Made(
            "{'status':'inbox','direction':'outbound','source':'Close.io','created_by':'user_bo','user_id':'user_bo','activity_at':'2026-02-01','date_created':'2026-02-02T10:00:00+02:00'}");
        var sms = world.Sms(id);

        Assert.Equal(
            ("outbound", "Close.io", "user_bo", "Bo Example", "user_bo", new DateTimeOffset(2026, 2, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2026, 2, 2, 8, 0, 0, TimeSpan.Zero)),
            (sms.Direction.Text, sms.Source.Text, sms.CreatedBy!.Value, sms.CreatedByName, sms.UserId!.Value, sms.ActivityAt, sms.DateCreated));
    }

    [Fact]
    public void Whoever_calls_is_the_author_and_responsible()
    {
        var (world, id) = SmsScene.Example.Made("{'status':'draft'}");
        var sms = world.Sms(id);

        Assert.Equal(("user_ada", "user_ada", "user_ada"), (sms.UserId!.Value, sms.CreatedBy!.Value, sms.UpdatedBy!.Value));
        Assert.Equal(("Ada Example", "Ada Example", "Ada Example"), (sms.UserName, sms.CreatedByName, sms.UpdatedByName));
    }

    [Theory]
    [InlineData("created_by")]
    [InlineData("created_by_id")]
    public void The_author_has_two_names(string name)
    {
        var (world, id) = SmsScene.Example.Made($"{{'status':'sent','{name}':'user_bo'}}");

        Assert.Equal("user_bo", world.Sms(id).CreatedBy!.Value);
    }

    [Theory]
    [InlineData("inbox")]
    [InlineData("draft")]
    [InlineData("scheduled")]
    [InlineData("outbox")]
    [InlineData("sent")]
    [InlineData("error")]
    public void An_answer_has_every_documented_field(string status)
    {
        var (world, id) = SmsScene.Example.InStatus(status);

        Assert.Equal(Documented, [.. world.Get(id).Json().EnumerateObject().Select(member => member.Name)], StringComparer.Ordinal);
    }

    [Fact]
    public void What_has_no_value_is_null_or_an_empty_list()
    {
        var answer = SmsScene.Example.Post("{'status':'draft'}").Answer.Json();

        Assert.All(Lists, name => Assert.Equal("[]", answer.GetProperty(name).GetRawText()));
        Assert.All(["text", "cost", "lead_id", "local_phone", "caller_id_mode", "sequence_id", "date_sent", "error_message"], name => Assert.Equal(JsonValueKind.Null, answer.GetProperty(name).ValueKind));
    }

    [Fact]
    public void The_library_reads_the_answer_and_nothing_in_it_is_unknown()
    {
        var (world, id) = SmsScene.Example.InStatus("scheduled");
        var read = CloseJson.ReadActivity(world.Get(id).Body.Bytes).IfLeft(() => throw new InvalidOperationException("It could not be read."));

        Assert.Equal((world.Sms(id), 0), (read, read.Extra.Count));
    }

    [Fact]
    public void Dates_have_the_offset_of_UTC_in_figures_and_no_more_than_milliseconds()
    {
        var world = Simulator.Advance(SmsScene.Example, TimeSpan.FromTicks(1_234_567));

        var answer = world.Post("{'status':'sent','date_created':'2026-02-01T10:00:00.1239Z'}").Answer;

        Assert.Equal(("2026-02-01T10:00:00.123000+00:00", "2026-03-01T12:00:00.123000+00:00"), (answer.Text("date_created"), answer.Text("date_updated")));
    }

    [Fact]
    public void A_date_without_an_offset_is_in_the_time_zone_of_the_call()
    {
        var call = SmsScene.Call(HttpMethod.Post, "/activity/sms/").WithHeader("x-tz-offset", "-5");

        var answer = Simulator.Step(SmsScene.Example, call.WithJson(SmsScene.Body($"{{'status':'scheduled',{SmsScene.Ready},'date_scheduled':'2026-03-01T08:00:00'}}"))).Answer;

        Assert.Equal("2026-03-01T13:00:00+00:00", answer.Text("date_scheduled"));
    }

    [Theory]
    [InlineData("{'status':'sent'}", "2026-03-01T12:00:00+00:00", "2026-03-01T12:00:00+00:00")]
    [InlineData("{'status':'sent','activity_at':'2026-02-01'}", "2026-02-01T00:00:00+00:00", "2026-02-01T00:00:00+00:00")]
    [InlineData("{'status':'sent','date_created':'2026-02-02'}", "2026-02-02T00:00:00+00:00", "2026-02-02T00:00:00+00:00")]
    [InlineData("{'status':'inbox'}", "2026-03-01T12:00:00+00:00", "")]
    [InlineData("{'status':'draft'}", "2026-03-01T12:00:00+00:00", "")]
    public void When_it_happened_and_was_sent(string json, string happened, string sent)
    {
        var answer = SmsScene.Example.Post(json).Answer;

        Assert.Equal((happened, sent), (answer.Text("activity_at"), answer.Text("date_sent")));
    }

    [Theory]
    [InlineData("{'status':'draft','template_id':'smstmpl_hello'}", "Hello from the template.")]
    [InlineData("{'status':'draft','template_id':'smstmpl_hello','text':'Mine'}", "Mine")]
    [InlineData("{'status':'draft','template_id':'smstmpl_hello','text':null}", "Hello from the template.")]
    [InlineData("{'status':'draft','text':'Mine'}", "Mine")]
    public void A_template_gives_the_text_where_there_is_none(string json, string text) => Assert.Equal(text, SmsScene.Example.Post(json).Answer.Text("text"));

    [Fact]
    public void A_contact_brings_its_lead_along() => Assert.Equal("lead_acme", SmsScene.Example.Post("{'status':'draft','contact_id':'cont_cy'}").Answer.Text("lead_id"));

    [Fact]
    public void A_contact_that_comes_later_brings_its_lead_along_too()
    {
        var (world, id) = SmsScene.Example.Made("{'status':'draft'}");

        Assert.Equal("lead_blue", world.Put(id, "{'contact_id':'cont_di'}").Answer.Text("lead_id"));
    }

    [Fact]
    public void A_file_gets_an_id_of_its_own_and_an_address_with_it()
    {
        var (world, id) = SmsScene.Example.Made("{'status':'draft','attachments':[{'url':'https://app.close.com/go/file/a/','filename':'a.png','content_type':'image/png'}]}");
        var file = Assert.Single(world.Sms(id).Attachments);

        Assert.Matches("^media_[0-9A-Za-z]{22}$", file.MediaId);
        Assert.Equal(($"https://app.close.com/go/sms/{id}/media/{file.MediaId}/", "a.png", "image/png"), (file.Url, file.Filename, file.ContentType));
    }

    [Fact]
    public void Files_sent_back_as_they_came_stay_the_same()
    {
        var (world, id) = SmsScene.Example.Made("{'status':'draft','attachments':[{'url':'https://example.com/a','filename':'a.png','content_type':'image/png'}]}");
        var files = world.Get(id).Json().GetProperty("attachments").GetRawText();

        Assert.Equal(world.Sms(id).Attachments, world.Put(id, $"{{'attachments':{files}}}").World.Sms(id).Attachments);
    }

    [Fact]
    public void Ids_differ_and_the_same_calls_give_the_same_ones()
    {
        static string[] Ids()
        {
            var (one, first) = SmsScene.Example.Made("{'status':'draft'}");
            return [first, one.Made("{'status':'draft'}").Id];
        }

        Assert.Equal(2, Ids().Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(Ids(), Ids());
    }
}
