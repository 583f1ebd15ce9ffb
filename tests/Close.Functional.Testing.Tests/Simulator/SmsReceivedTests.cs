namespace Close.Functional.Testing.Tests.Simulating;

public sealed class SmsReceivedTests
{
    [Fact]
    public void A_customer_sends_a_message()
    {
        var (world, sms) = Simulator.Receive(SmsScene.Example, "+12025550199", "+12025550143", "Hi");

        Assert.Equal(("inbox", "inbound", "Close.io", "Hi", "1"), (sms.Status.Text, sms.Direction.Text, sms.Source.Text, sms.Text, sms.Cost));
        Assert.Equal((null, null, null, null), (sms.CreatedBy, sms.UpdatedBy, sms.UserId, sms.DateSent));
        Assert.Equal((SmsScene.Noon, SmsScene.Noon), (sms.DateCreated, sms.ActivityAt));
        Assert.Equal(sms, world.Find(sms.Id.Value));
    }

    [Theory]
    [InlineData(true, null, null)]
    [InlineData(false, "cont_cy", "lead_acme")]
    public void It_may_be_matched_to_whoever_has_the_number(bool isOn, string? contact, string? lead)
    {
        var (_, sms) = Simulator.Receive(SmsScene.Where(options => options with { NumbersAreNotMatched = isOn }), "+12025550199", "+12025550143", "Hi");

        Assert.Equal((contact, lead), (sms.ContactId?.Value, sms.LeadId?.Value));
    }

    [Theory]
    [InlineData("2025550199", "+12025550143", "remotePhone")]
    [InlineData("+12025550199", "", "localPhone")]
    public void Both_numbers_are_in_E164(string remote, string local, string parameter) =>
        Assert.Throws<ArgumentException>(parameter, () => Simulator.Receive(SmsScene.Example, remote, local, "Hi"));

    [Fact]
    public void It_is_there_to_read_and_cannot_be_changed()
    {
        var (world, sms) = Simulator.Receive(SmsScene.Example, "+12025550199", "+12025550143", "Hi");

        Assert.Equal((200, 400), (world.Get(sms.Id.Value).Status, world.Put(sms.Id.Value, "{'text':'a'}").Answer.Status));
    }

    [Theory]
    [InlineData("+12025550143", "+1 202-555-0143", "US")]
    [InlineData("+442025550143", "+44 202 555 0143", "GB")]
    [InlineData("+492025550143", "+49 202 555 0143", "DE")]
    [InlineData("+3532025550", "+353 202 5550", "IE")]
    [InlineData("+72025550143", "+7 202 555 0143", "")]
    [InlineData("+1202555", "+1 202 555", "US")]
    public void Numbers_are_written_for_people_too(string number, string formatted, string country)
    {
        var answer = SmsScene.Example.Post($"{{'status':'draft','remote_phone':'{number}','local_phone':'{number}'}}").Answer;

        Assert.Equal((formatted, country), (answer.Text("remote_phone_formatted"), answer.Text("remote_country_iso")));
        Assert.Equal((formatted, country), (answer.Text("local_phone_formatted"), answer.Text("local_country_iso")));
    }
}
