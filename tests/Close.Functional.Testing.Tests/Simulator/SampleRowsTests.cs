namespace Close.Functional.Testing.Tests.Simulating;

public sealed class SampleRowsTests
{
    private static readonly World Million = World.Example(Lists.Noon).WithSamples(1_000_000, Lists.Noon.AddYears(-1), Lists.Noon);

    [Fact]
    public void A_million_activities_can_be_paged_as_deep_as_Close_lets_anybody()
    {
        Assert.Equal(1_000_000, Million.Count);
        var shallow = Must(Million.Ask("/activity/sms/", ("_limit", "2")));
        var deep = Must(Million.Ask("/activity/sms/", ("_limit", "100"), ("_skip", "250000")));
        Assert.Equal((2, true, 100, true), (shallow.Data.Count, shallow.HasMore, deep.Data.Count, deep.HasMore));
        Assert.True(deep.Data[0].DateCreated < shallow.Data[1].DateCreated);
        Assert.Equal([.. deep.Data.OrderByDescending(sms => sms.DateCreated)], deep.Data);
    }

    [Fact]
    public void Each_can_be_got_by_its_id_changed_and_deleted_like_any_other()
    {
        var draft = Must(Million.Ask("/activity/sms/", ("_limit", "100"))).Data.First(sms => sms.Status == SmsStatus.Draft);
        Assert.Equal(draft, Million.Find(draft.Id.Value));
        var (edited, id) = Million.Put(draft.Id.Value, "{'text':'Changed'}");
        Assert.Equal((1_000_000, "Changed"), (edited.Count, ((Sms)edited.Find(draft.Id.Value)!).Text));
        var deleted = Simulator.Step(edited, HttpCall.To(HttpMethod.Delete, "/activity/sms/" + draft.Id, Repeat.Safe).WithHeader("Authorization", "Bearer api_ada")).World;
        Assert.Equal((999_999, null), (deleted.Count, deleted.Find(draft.Id.Value)));
        Assert.Equal((draft, 1_000_000), (Million.Find(draft.Id.Value), Million.Count));
        Assert.Equal(200, id.Status);
    }

    [Fact]
    public void The_same_seed_gives_the_same_ones_and_another_seed_others()
    {
        Assert.Equal(Texts(1), Texts(1));
        Assert.False(Texts(1) == Texts(2));

        static string Texts(int seed) => World.Example(Lists.Noon, seed).WithSamples(50, Lists.Noon.AddDays(-1), Lists.Noon).Ask("/activity/sms/").Body.AsText();
    }

    [Fact]
    public void They_are_spread_over_leads_and_users()
    {
        var page = Must(Million.Ask("/activity/sms/", ("lead_id", "lead_blue"), ("user_id", "user_bo"), ("_limit", "50")));
        Assert.Equal(50, page.Data.Count);
        Assert.All(page.Data, sms => Assert.Equal(("lead_blue", "user_bo", "Bo Example"), (sms.LeadId!.Value, sms.UserId!.Value, sms.UserName)));
    }

    [Fact]
    public void An_id_of_any_length_and_signs_is_not_found()
    {
        Assert.All(["", "a", "acti_", "acti_!!!!!!", "acti_zzzzzz", "acti_000000", new string('z', 100)], id => Assert.Null(Million.Find(id)));
    }

    private static Page<Sms> Must(Envelope answer) =>
        CloseJson.ReadSmsPage(answer.Body.Bytes).Match(Right: page => page, Left: error => throw new InvalidOperationException(error.Message));
}
