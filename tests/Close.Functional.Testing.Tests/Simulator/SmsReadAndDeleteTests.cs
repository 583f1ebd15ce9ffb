namespace Close.Functional.Testing.Tests.Simulating;

public sealed class SmsReadAndDeleteTests
{
    private static readonly NoteActivity Note = new(ActivityId.Parse("acti_note").Match(Succ: id => id, Fail: _ => throw new InvalidOperationException())) { DateCreated = SmsScene.Noon };

    [Theory]
    [InlineData("inbox")]
    [InlineData("draft")]
    [InlineData("scheduled")]
    [InlineData("outbox")]
    [InlineData("sent")]
    [InlineData("error")]
    public void A_message_is_deleted_in_every_status_and_then_unknown(string status)
    {
        var (world, id) = SmsScene.Example.InStatus(status);

        var (after, answer) = world.Delete(id);

        Assert.Equal((200, "{}"), (answer.Status, answer.Body.AsText()));
        Assert.Equal([404, 404, 404], [after.Get(id).Status, after.Delete(id).Answer.Status, after.Put(id, "{}").Answer.Status]);
    }

    [Theory]
    [InlineData("draft", 200)]
    [InlineData("sent", 200)]
    [InlineData("scheduled", 400)]
    [InlineData("outbox", 400)]
    public void What_waits_may_not_be_deletable(string status, int expected)
    {
        var (world, id) = SmsScene.Where(options => options with { AnythingCanBeDeleted = false }).InStatus(status);

        Assert.Equal(expected, world.Delete(id).Answer.Status);
    }

    [Fact]
    public void Nothing_happens_any_more_to_what_is_deleted()
    {
        var (world, id) = SmsScene.Example.InStatus("outbox");

        Assert.Null(Simulator.NextMove(world.Delete(id).World));
    }

    [Theory]
    [InlineData(true, 404)]
    [InlineData(false, 200)]
    public void Another_kind_of_activity_is_no_SMS(bool isOn, int read)
    {
        var world = SmsScene.Where(options => options with { OtherKindsAreNotFound = isOn }).With([Note]);

        Assert.Equal([read, 404, 404], [world.Get("acti_note").Status, world.Put("acti_note", "{}").Answer.Status, world.Delete("acti_note").Answer.Status]);
    }

    [Fact]
    public void Reads_may_lag_and_writes_do_not()
    {
        var (world, id) = SmsScene.Where(options => options with { ReadsLagBy = TimeSpan.FromSeconds(1) }).InStatus("draft");

        Assert.Equal((404, 200), (world.Get(id).Status, world.Put(id, "{'text':'a'}").Answer.Status));
        Assert.Equal(200, Simulator.Advance(world, TimeSpan.FromSeconds(1)).Get(id).Status);
    }

    [Theory]
    [InlineData("id", "id")]
    [InlineData("id,text,_type", "_type,id,text")]
    [InlineData("id, text,,", "id,text")]
    [InlineData("id,color", "id")]
    [InlineData("color", "")]
    public void Only_the_named_fields_are_answered(string fields, string expected)
    {
        var (world, id) = SmsScene.Example.InStatus("draft");

        Assert.All(
            [world.Get(id, fields), world.Put(id, "{'text':'a'}", fields).Answer, world.Post("{'status':'draft'}", fields).Answer],
            answer => Assert.Equal((200, expected), (answer.Status, Names(answer))));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" , ")]
    [InlineData("_all")]
    [InlineData("id,_all")]
    public void All_fields_are_answered_where_none_is_named(string fields)
    {
        var (world, id) = SmsScene.Example.InStatus("draft");

        Assert.Equal(world.Get(id), world.Get(id, fields));
    }

    [Fact]
    public void An_unknown_field_may_be_refused_and_then_nothing_is_written()
    {
        var (world, id) = SmsScene.Where(options => options with { UnknownFieldsAreIgnored = false }).InStatus("draft");

        Assert.Equal(["_fields"], world.Get(id, "id,color").FaultyFields());
        Assert.Same(world, world.Put(id, "{'text':'a'}", "color").World);
        Assert.Same(world, world.Post("{'status':'draft'}", "color").World);
    }

    [Fact]
    public void Parts_of_the_list_may_be_taken_as_they_stand()
    {
        var (world, id) = SmsScene.Where(options => options with { ListsAreTrimmed = false }).InStatus("draft");

        Assert.Equal("id", Names(world.Get(id, "id, text")));
    }

    private static string Names(Envelope answer) => string.Join(',', answer.Json().EnumerateObject().Select(member => member.Name));
}
