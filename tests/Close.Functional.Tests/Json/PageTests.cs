using Close.Functional.Tests.Http;

namespace Close.Functional.Tests.Json;

public sealed class PageTests
{
    [Fact]
    public void A_page_holds_its_items_in_their_order()
    {
        var page = Golden.Page(Golden.Text("page")).Value();
        Assert.Equal("SMS acti_0, HologramCall acti_1, SMS acti_2", string.Join(", ", page.Data));
        Assert.True(page.HasMore);
        Assert.Equal("cursor", page.Extra.ToString());
    }

    [Theory]
    [InlineData("""{"data":[]}""", false)]
    [InlineData("""{"data":[],"has_more":null}""", false)]
    [InlineData("""{"data":[],"has_more":false}""", false)]
    [InlineData("""{"has_more":true,"data":[]}""", true)]
    public void A_page_that_does_not_say_has_nothing_after_it(string body, bool expected) =>
        Assert.Equal((expected, 0), (Golden.SmsPage(body).Value().HasMore, Golden.SmsPage(body).Value().Data.Count));

    [Fact]
    public void A_list_of_SMS_refuses_another_kind_and_says_where() =>
        Assert.Equal("$.data[1]._type", Golden.SmsPage("""{"data":[{"_type":"SMS","id":"a"},{"_type":"Call","id":"b"}]}""").Unreadable().Path);

    [Fact]
    public void An_activity_of_a_kind_that_is_not_known_keeps_everything()
    {
        var activity = Assert.IsType<UnknownActivity>(Golden.Activity(Golden.Text("unknown-kind")));
        Assert.Equal(("HologramCall", "acti_0hologram", "lead_0lead"), (activity.Type, activity.Id.Value, activity.LeadId?.Value));
        Assert.Equal("custom.cf_0field, duration, participants, nested", activity.Extra.ToString());
    }
}
