using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Polly;
using Polly.Timeout;

namespace Close.Functional.Samples.Tests.Pages;

/// <summary>The code of <c>docs/configuration.md</c>, and what the README shows of it.</summary>
public sealed class ConfigurationPage
{
    private readonly SimulatedClose close = new();

    [Fact]
    public async Task A_service_and_its_test_differ_in_one_line()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Close:ApiKey", "api_ada")]).Build();
        var services = new ServiceCollection();
        var northOptions = new CloseOptions();

        // <readme-services>
        services.AddClose(settings => settings.ApiKey = configuration["Close:ApiKey"]);   // checked when the host starts
        services.AddClose(northOptions, "north");                                         // a second organization, a keyed service
        // </readme-services>

        // <configuration-test>
        services.AddClose(settings => settings.ApiKey = "api_ada")
            .ConfigurePrimaryHttpMessageHandler(() => close.CreateHandler());             // the last AddClose of a name counts
        // </configuration-test>
        await using var provider = services.BuildServiceProvider();
        var listed = await provider.GetRequiredService<CloseClient>().RunAsync(SmsApi.List(Everything()));

        Assert.True(listed.IsRight);
        Assert.NotNull(provider.GetRequiredKeyedService<CloseClient>("north"));
    }

    [Fact]
    public void Settings_that_cannot_work_are_named()
    {
        // <configuration-settings>
        var settings = new CloseSettings { ApiKey = "", BaseAddress = "api.close.com", Timeout = TimeSpan.Zero };
        var wrong = settings.Check();
        // </configuration-settings>
        var told = wrong.Match(Right: _ => "", Left: error => error.Message);
        foreach (var name in new[] { "ApiKey", "BaseAddress", "Timeout" })
        {
            Assert.Contains(name, told, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Options_are_refined_in_code()
    {
        var services = new ServiceCollection();

        // <configuration-refine>
        services.AddClose(
            settings => settings.ApiKey = "api_ada",
            refine: options => options
                .WithTimeout(TimeSpan.FromSeconds(20))
                .WithRetry(new RetryPolicy { Attempts = 6, TotalTime = TimeSpan.FromMinutes(10) })
                .WithPacing(PacingPolicy.None)
                .WithEvents(new Progress<CallEvent>(happened => Console.WriteLine(happened))));
        // </configuration-refine>
        using var provider = services.BuildServiceProvider();
        Assert.NotNull(provider.GetRequiredService<Transport>());
    }

    [Fact]
    public void A_token_store_is_all_that_OAuth_needs()
    {
        var (id, secret) = ("oa2client_made_up", "made_up");
        ITokenStore store = new MemoryStore(new OAuthTokens("made_up", "made_up_too"));

        // <configuration-oauth>
        var options =
            from app in OAuthApp.Of(id, secret)
            select new CloseOptions { Credentials = Credentials.OAuth(app, store) };
        // </configuration-oauth>
        Assert.True(options.IsRight);
    }

    [Fact]
    public async Task A_pipeline_of_the_callers_own_stands_around_a_transport()
    {
        // <configuration-pipeline>
        var pipeline = new ResiliencePipelineBuilder<Either<CloseError, Envelope>>()
            .AddTimeout(new TimeoutStrategyOptions { Timeout = TimeSpan.FromSeconds(30) })
            .Build();
        var options = new CloseOptions().WithLayer(inner => inner.WithPipeline(pipeline));
        // </configuration-pipeline>
        var transport = options.Layers.Single()(close.Transport());
        Assert.True((await SmsApi.List(Everything()).ToIO().RunAsync(transport)).IsRight);
    }

    [Fact]
    public void A_decision_is_a_pure_function()
    {
        // <configuration-decide>
        var lost = new CloseError.Unavailable(FailureCause.ConnectionLost, Outcome.Unknown);
        var decision = new RetryPolicy().Decide(attempt: 1, lost, Repeat.Unsafe, elapsed: TimeSpan.Zero, jitter: 0.5);
        var why = decision.Match(again: _ => (GiveUpReason?)null, giveUp: end => end.Reason);   // GiveUpReason.MayHaveTakenEffect
        // </configuration-decide>
        Assert.Equal(GiveUpReason.MayHaveTakenEffect, why);
    }

    private static SmsQuery Everything() => SmsQuery.Parse(new SmsQueryFields()).IfLeft(error => throw new InvalidOperationException(error.Message));

    // <configuration-store>
    /// <summary>Keeps tokens in memory. A real one keeps them where all processes of the service find them.</summary>
    private sealed class MemoryStore(OAuthTokens tokens) : ITokenStore
    {
        private OAuthTokens kept = tokens;

        public Task<OAuthTokens> LoadAsync(CancellationToken cancellationToken = default) => Task.FromResult(kept);

        public Task SaveAsync(OAuthTokens tokens, CancellationToken cancellationToken = default)
        {
            kept = tokens;
            return Task.CompletedTask;
        }
    }
    // </configuration-store>
}
