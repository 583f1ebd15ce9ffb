namespace Close.Functional.Testing.Tests.Simulating;

/// <summary>Changes of status: one row for each cell of the contract's table.</summary>
public sealed class SmsMoveTests
{
    private const string InAnHour = "'date_scheduled':'2026-03-01T13:00:00+00:00'";

    public static TheoryData<string, string, bool> Cells()
    {
        string[] columns = ["draft", "scheduled", "outbox", "sent", "inbox", "error"];
        (string From, string Allowed)[] rows =
        [
            ("draft", "draft scheduled outbox"),
            ("scheduled", "draft"),
            ("outbox", "draft"),
            ("sent", ""),
            ("inbox", ""),
            ("error", ""),
            ("queued", ""),
        ];
        var cells = new TheoryData<string, string, bool>();
        foreach (var (from, allowed) in rows)
        {
            foreach (var to in columns)
            {
                cells.Add(from, to, allowed.Split(' ').Contains(to, StringComparer.Ordinal));
            }
        }

        return cells;
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public void A_status_can_be_asked_for_just_where_the_table_says_so(string from, string to, bool isAllowed)
    {
        var (world, id) = SmsScene.Example.InStatus(from);

        var (after, answer) = world.Put(id, $"{{'status':'{to}',{InAnHour}}}");

        Assert.Equal((isAllowed ? 200 : 400, isAllowed ? to : from), (answer.Status, after.Sms(id).Status.Text));
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public void A_refused_move_is_told_under_status_and_leaves_the_world_as_it_was(string from, string to, bool isAllowed)
    {
        var (world, id) = SmsScene.Example.InStatus(from);

        var (after, answer) = world.Put(id, $"{{'status':'{to}',{InAnHour}}}");

        Assert.True(isAllowed || (answer.FaultyFields() is ["status"] && ReferenceEquals(world, after)));
    }

    [Theory]
    [InlineData("draft", 200)]
    [InlineData("scheduled", 400)]
    [InlineData("outbox", 400)]
    [InlineData("sent", 400)]
    [InlineData("inbox", 400)]
    [InlineData("error", 400)]
    [InlineData("queued", 400)]
    public void Only_a_draft_can_be_edited(string status, int expected)
    {
        var (world, id) = SmsScene.Example.InStatus(status);

        Assert.Equal(expected, world.Put(id, "{'text':'Other'}").Answer.Status);
    }

    [Theory]
    [InlineData("lead_id", "lead_blue")]
    [InlineData("contact_id", "cont_cy")]
    [InlineData("user_id", "user_bo")]
    public void Whom_a_sent_message_is_about_stays(string field, string value)
    {
        var (world, id) = SmsScene.Example.InStatus("sent");

        Assert.Equal(["status"], world.Put(id, $"{{'{field}':'{value}'}}").Answer.FaultyFields());
    }

    [Theory]
    [InlineData("scheduled")]
    [InlineData("outbox")]
    public void One_change_can_take_a_message_back_and_edit_it(string status)
    {
        var (world, id) = SmsScene.Example.InStatus(status);

        var after = world.Put(id, "{'status':'draft','text':'Other'}").World.Sms(id);

        Assert.Equal(("draft", "Other", null), (after.Status.Text, after.Text, after.DateScheduled));
    }

    [Fact]
    public void One_change_can_edit_a_draft_and_send_it()
    {
        var (world, id) = SmsScene.Example.Made("{'status':'draft'}");

        var after = world.Put(id, $"{{'status':'outbox',{SmsScene.Ready}}}").World.Sms(id);

        Assert.Equal(("outbox", "Hello"), (after.Status.Text, after.Text));
    }

    [Fact]
    public void A_draft_that_lacks_everything_is_not_sent_and_all_that_it_lacks_is_told()
    {
        var (world, id) = SmsScene.Example.Made("{'status':'draft'}");

        Assert.Equal(["local_phone", "remote_phone", "text"], world.Put(id, "{'status':'outbox'}").Answer.FaultyFields());
    }

    [Fact]
    public void The_draft_of_a_draft_is_an_edit_by_whoever_asks()
    {
        var (world, id) = SmsScene.Example.InStatus("draft");
        var later = Simulator.Advance(world, TimeSpan.FromMinutes(1));

        var after = Simulator.Step(later, SmsScene.Call(HttpMethod.Put, $"/activity/sms/{id}/", key: "api_bo").WithJson(SmsScene.Body("{'status':'draft'}"))).World.Sms(id);

        Assert.Equal((SmsScene.Noon.AddMinutes(1), "user_bo", "Bo Example"), (after.DateUpdated, after.UpdatedBy!.Value, after.UpdatedByName));
    }

    [Theory]
    [InlineData("draft")]
    [InlineData("sent")]
    [InlineData("outbox")]
    public void A_change_that_says_nothing_is_fine_and_changes_nothing(string status)
    {
        var (world, id) = SmsScene.Example.InStatus(status);
        var later = Simulator.Advance(world, TimeSpan.FromSeconds(1));

        var (after, answer) = later.Put(id, "{}");

        Assert.Equal((200, later.Whole()), (answer.Status, after.Whole()));
    }
}
