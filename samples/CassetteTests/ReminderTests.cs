using Close.Functional.Testing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Close.Functional.Samples.CassetteTests;

public sealed class ReminderTests
{
    private const string Us = "+12025550143";
    private const string Them = "+12025550199";

    [Fact]
    public async Task Reminds_a_lead_who_has_not_answered()
    {
        var tape = CassetteSession.Replay("cassettes/unanswered.cassette.json");

        var outcome = await Reminder.Send(Us, Them, "lead_acme").RunAsync(tape.Transport);

        Assert.Equal("outbox", outcome.IfLeft(error => error.Message));
        tape.Complete(); // Fails when a call was made that is not on the cassette, or one on it was not made.
    }

    [Fact]
    public async Task Leaves_a_lead_alone_who_has_answered()
    {
        var tape = CassetteSession.Replay("cassettes/answered.cassette.json");

        var outcome = await Reminder.Send(Us, Them, "lead_acme").RunAsync(tape.Transport);

        Assert.Equal("answered", outcome.IfLeft(error => error.Message));
        tape.Complete();
    }

    [Fact]
    public async Task Runs_through_the_services_of_the_application()
    {
        var tape = CassetteSession.Replay("cassettes/answered.cassette.json");
        var services = new ServiceCollection();
        services.AddClose(settings => settings.ApiKey = "made_up").ConfigurePrimaryHttpMessageHandler(() => tape.CreateHandler());
        await using var provider = services.BuildServiceProvider();

        var outcome = await provider.GetRequiredService<CloseClient>().RunAsync(Reminder.Send(Us, Them, "lead_acme"));

        Assert.Equal("answered", outcome.IfLeft(error => error.Message));
        tape.Complete();
    }
}
