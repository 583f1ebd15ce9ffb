namespace Close.Functional.Samples.Tests.Pages;

/// <summary>The code of <c>docs/simulator.md</c>.</summary>
public sealed class SimulatorPage
{
    [Fact]
    public async Task A_program_runs_against_it_in_a_test()
    {
        // <simulator-test>
        var close = new SimulatedClose();               // World.Example: two users, leads, contacts and numbers, and a template
        var client = new CloseClient(close.Transport());

        var program =
            from draft in SmsDraft.SendNow("+12025550143", "+12025550199", "Hi!", leadId: "lead_acme")
            from sent in SmsApi.Create(draft)
            select sent.Id;

        var id = await client.RunAsync(program);        // the message is in the outbox
        close.Advance(TimeSpan.FromSeconds(2));         // and now it is sent
        // </simulator-test>
        var found = id.Match(Right: sent => close.World.Find(sent.Value), Left: error => throw new InvalidOperationException(error.Message));
        Assert.Equal(SmsStatus.Sent, Assert.IsType<Sms>(found).Status);
    }

    [Fact]
    public async Task Waits_are_skipped()
    {
        var draft = SmsDraft.SendNow("+12025550143", "+12025550199", "Hi!", leadId: "lead_acme").IfLeft(_ => throw new InvalidOperationException());

        // <simulator-waits>
        var close = new SimulatedClose(skipsWaitsUpTo: TimeSpan.FromSeconds(45));
        var sent = await SmsFlow.SendAndWait(draft, clock: close.Time).RunAsync(close.Transport());
        // </simulator-waits>
        Assert.IsType<Settled.Sent>(sent.IfLeft(error => throw new InvalidOperationException(error.Message)));
    }

    [Fact]
    public async Task It_listens_on_a_socket()
    {
        var close = new SimulatedClose();

        // <simulator-socket>
        await using var server = await SimulatorServer.StartAsync(close, isControlled: true);
        var options = new CloseOptions
        {
            BaseAddress = server.Address,               // such as http://127.0.0.1:40123/api/v1
            Credentials = Credentials.ApiKey("api_ada").IfLeft(error => throw new InvalidOperationException(error.Message)),
        };
        // </simulator-socket>
        using var client = new CloseClient(options);
        var listed = await client.RunAsync(SmsApi.List(SmsQuery.Parse(new SmsQueryFields()).IfLeft(_ => throw new InvalidOperationException())));
        Assert.True(listed.IsRight);
    }

    [Fact]
    public void An_assumption_is_switched_off()
    {
        // <simulator-switch>
        var world = World.Example().WithOptions(SimulatorOptions.Default with { OnlyDraftsMove = false });
        // </simulator-switch>
        Assert.False(world.Options.OnlyDraftsMove);
    }

    [Fact]
    public async Task A_world_is_filled()
    {
        // <simulator-world>
        var world = World.New(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero))
            .With(new SimulatedUser("user_eve", "Eve Example")).WithKey("api_eve", "user_eve")
            .With(new SimulatedLead("lead_north"))
            .With(new SimulatedContact("cont_fay", "lead_north", "+12025550198"))
            .With(new SimulatedTemplate("smstmpl_noon", "Still on for noon?"))
            .With(new SimulatedPhone("+12025550145"))
            .WithOptions(new SimulatorOptions
            {
                RateLimit = new SimulatedRateLimit(100, TimeSpan.FromSeconds(1)),
                Caps = new PageCaps(50, 1_000),
                Cost = new SimulatedCost(Sent: "2", Logged: null),
                Unreachable = ["+12025550198"],
            });
        // </simulator-world>
        var close = new SimulatedClose(world);
        var program =
            from draft in SmsDraft.SendNow("+12025550145", "+12025550198", "Hi!", leadId: "lead_north")
            from sent in SmsApi.Create(draft)
            select sent.Id;
        var id = (await program.RunAsync(close.Transport())).IfLeft(error => throw new InvalidOperationException(error.Message));
        close.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(SmsStatus.Error, Assert.IsType<Sms>(close.World.Find(id.Value)).Status);
    }
}
