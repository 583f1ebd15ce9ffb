using System.Globalization;

namespace Close.Functional.Testing.Tests.Cassettes;

[Properties(typeof(CassetteArbitraries))]
public sealed class PlayerTests
{
    private const int Many = 1000;

    [Property]
    public void Each_interaction_is_played_once_and_in_order(Cassette cassette)
    {
        var player = CassettePlayer.Of(cassette);
        foreach (var (index, interaction) in cassette.Interactions.Index())
        {
            Assert.Equal((index, cassette.Interactions.Count - index), (player.Played, player.Left.Count));
            var (played, _, next) = Tapes.Play(player, interaction.Request);
            Assert.Same(interaction, played);
            player = next;
        }

        Assert.Empty(player.Left);
    }

    [Fact]
    public void An_interaction_that_stands_twice_is_left_once_after_it_was_played_once()
    {
        var one = Tapes.Answered(new RecordedRequest("GET", "/"));

        Assert.Equal([one], Tapes.Play(CassettePlayer.Of(Tapes.Of(one, one)), one.Request).Next.Left.ToArray());
    }

    [Fact]
    public void A_player_can_be_played_on_from_any_point()
    {
        var player = CassettePlayer.Of(Tapes.Of(Tapes.Answered(new RecordedRequest("GET", "/"), "[1]"), Tapes.Answered(new RecordedRequest("GET", "/"), "[2]")));

        var first = Tapes.Play(player, new RecordedRequest("GET", "/"));
        var again = Tapes.Play(player, new RecordedRequest("GET", "/"));

        Assert.Same(first.Interaction, again.Interaction);
    }

    // The first calls pay for what is loaded once; what one call costs from then on does not change from run to run.
    [Fact]
    public async Task A_replayed_call_of_a_thousand_costs_less_than_8_kilobytes()
    {
        var draft = """{"status":"draft","text":"Hi! Are we still on for tomorrow at noon?","local_phone":"+12025550143","remote_phone":"+12025550199","lead_id":"lead_%"}""";
        var calls = Enumerable.Range(0, Many).Select(number => Call(number.ToString(CultureInfo.InvariantCulture))).ToList();
        var transport = CassetteSession.Replay(Tapes.Of([.. calls.Select(call => Tapes.Answered(RecordedRequest.Of(call)))])).Transport;
        foreach (var call in calls.Take(Many / 2))
        {
            await transport(call, default);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var call in calls.Skip(Many / 2))
        {
            Assert.True(transport(call, default).IsCompletedSuccessfully);
        }

        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / (Many / 2), 1, 8 * 1024);

        HttpCall Call(string number) =>
            HttpCall.To(HttpMethod.Post, "/activity/sms/", Repeat.Unsafe).WithQuery("_fields", "id,status,text").WithJson(HttpBody.OfText(draft.Replace("%", number, StringComparison.Ordinal)));
    }
}
