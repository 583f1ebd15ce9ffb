using System.Globalization;
using Close.Functional.Tests.Sockets;

namespace Close.Functional.Tests.Reliability;

/// <summary>Every fault, over a real socket and through the whole client: what comes of it, and how often the call is sent.</summary>
public sealed class FaultTests
{
    private static readonly RetryPolicy Policy = new RetryPolicy().WithAttempts(3).WithFirstWait(TimeSpan.FromMilliseconds(1));
    // Only a client that hangs makes a test wait this long.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly SmsDraft Hello = SmsDraft.SendNow("+12025550143", "+12025550199", "Hi").Value();

    public static TheoryData<string> Faults { get; } = [.. FaultCase.All.Select(fault => fault.Name)];

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_call_that_is_safe_to_repeat_ends_as_the_page_says(string name)
    {
        var fault = Find(name);
        Assert.Equal((fault.Get, fault.GetSent), await RunAsync(fault, SmsApi.List(SmsQuery.All)));
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_call_that_is_not_ends_as_the_page_says_and_is_never_sent_twice_where_it_may_have_arrived(string name)
    {
        var fault = Find(name);
        Assert.Equal((fault.Post, fault.PostSent), await RunAsync(fault, SmsApi.Create(Hello)));
    }

    [Fact]
    public void The_page_about_reliability_has_these_faults_and_no_others()
    {
        var lines = FaultCase.All.Select(fault => string.Create(CultureInfo.InvariantCulture, $"| {fault.Name} | {fault.Get} | {fault.GetSent} | {fault.Post} | {fault.PostSent} |"));
        var expected = string.Join('\n', lines.Prepend("| --- | --- | ---: | --- | ---: |").Prepend("| fault | GET | arrived | POST | arrived |"));

        Assert.Contains(expected, Repository.Read("docs/reliability.md"), StringComparison.Ordinal);
    }

    private static FaultCase Find(string name) => FaultCase.All.Single(fault => fault.Name == name);

    private static async Task<(string Outcome, int Sent)> RunAsync<T>(FaultCase fault, Request<T> request)
    {
        var time = new ImpatientTime();
        var number = 0;
        await using var server = new RawServer(async connection =>
        {
            while (await connection.ReadRequestAsync() is { } arrived && await fault.Server!(connection, arrived, Interlocked.Increment(ref number), time))
            {
                // The connection goes on to the next request.
            }
        });
        if (fault.Server is null)
        {
            server.StopListening();
        }

        using var client = new CloseClient(new CloseOptions
        {
            BaseAddress = server.Address,
            Credentials = Credentials.OAuth(OAuthApp.Of("made-up", "made-up").Value(), new Store()),
            Retry = Policy,
            Pacing = PacingPolicy.None,
            TimeProvider = time,
        });
        var result = await client.RunAsync(request).WaitAsync(Patience);
        var outcome = result.Match(Right: _ => "success", Left: Told);

        // Whoever is left in doubt about a message is told how to find out.
        Assert.Equal(outcome.EndsWith("`Unknown`", StringComparison.Ordinal) && request.Call.Repeat is Repeat.Unsafe, result.Match(Right: _ => false, Left: error => error is CloseError.Unavailable { FindOut: not null }));
        return (outcome, server.Requests.Count(one => one.Target.StartsWith("/api/v1/activity/sms/", StringComparison.Ordinal)));
    }

    private static string Told(CloseError error) =>
        error is CloseError.Unavailable failure ? $"`Unavailable`, `{failure.Cause}`, `{failure.Outcome}`"
        : error is CloseError.RateLimited { RetryAfter: not null } ? "`RateLimited`, `RetryAfter` says when"
        : $"`{error.GetType().Name}`";

    private sealed class Store : ITokenStore
    {
        private OAuthTokens tokens = new("access-1", "refresh-1");

        public Task<OAuthTokens> LoadAsync(CancellationToken cancellationToken = default) => Task.FromResult(tokens);

        public Task SaveAsync(OAuthTokens tokens, CancellationToken cancellationToken = default)
        {
            this.tokens = tokens;
            return Task.CompletedTask;
        }
    }
}
