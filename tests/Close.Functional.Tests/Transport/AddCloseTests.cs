using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Close.Functional.Tests.Sockets;

public sealed class AddCloseTests
{
    [Fact]
    public async Task An_application_has_one_client_whose_options_reach_the_wire()
    {
        await using var server = RawServer.Answering(Sending.EmptyObject);
        var services = new ServiceCollection();
        services.AddClose(Sending.To(server.Address).WithApplication("Example/1").WithTimeZoneOffset(TimeSpan.FromHours(-4)));
        await using var provider = services.BuildServiceProvider();
        var client = provider.GetRequiredService<CloseClient>();
        await using var scope = provider.CreateAsyncScope();

        (await client.Transport(Sending.Get, default)).Value();

        Assert.Same(client, scope.ServiceProvider.GetRequiredService<CloseClient>());
        Assert.Same(client.Transport, provider.GetRequiredService<Transport>());
        var arrived = Assert.Single(server.Requests);
        Assert.StartsWith("Basic ", arrived.Header("Authorization"), StringComparison.Ordinal);
        Assert.StartsWith("Example/1 Close.Functional/", arrived.Header("User-Agent"), StringComparison.Ordinal);
        Assert.Equal("-4", arrived.Header("x-tz-offset"));
    }

    [Fact]
    public async Task A_handler_that_was_added_sees_each_call_once()
    {
        await using var server = RawServer.Answering(Sending.EmptyObject);
        var seen = new ConcurrentQueue<string>();
        var services = new ServiceCollection();
        services.AddClose(Sending.To(server.Address)).AddHttpMessageHandler(() => new Notes(seen, "seen"));
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredService<CloseClient>().Transport(Sending.Get, default);

        Assert.Equal("seen", Assert.Single(seen));
    }

    // What a handler that repeats requests needs to know: nothing in a request by itself says that a second one would send a second SMS.
    [Theory]
    [InlineData(Repeat.Safe)]
    [InlineData(Repeat.Unsafe)]
    public async Task A_handler_that_was_added_can_tell_whether_a_call_may_be_repeated(Repeat repeat)
    {
        await using var server = RawServer.Answering(Sending.EmptyObject);
        var services = new ServiceCollection();
        var seen = new TaskCompletionSource<Repeat>();
        services.AddClose(Sending.To(server.Address)).AddHttpMessageHandler(() => new Asks(seen));
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredService<CloseClient>().Transport(HttpCall.To(HttpMethod.Put, "/activity/sms/acti_1/", repeat), default);

        Assert.Equal(repeat, await seen.Task);
    }

    [Fact]
    public async Task The_handlers_own_habits_hold_in_an_application()
    {
        await using var server = RawServer.Answering(Sending.Answer("302 Found", "", "Location: /elsewhere/\r\nSet-Cookie: session=one; Path=/\r\n"));
        var services = new ServiceCollection();
        services.AddClose(Sending.To(server.Address));
        await using var provider = services.BuildServiceProvider();
        var client = provider.GetRequiredService<CloseClient>();

        await client.Transport(Sending.Get, default);
        await client.Transport(Sending.Get, default);

        Assert.Equal(2, server.Requests.Count(request => request.Target == "/api/v1/activity/sms/" && request.Header("Cookie") is null));
    }

    [Fact]
    public async Task Adding_it_again_replaces_the_options_and_keeps_one_client()
    {
        await using var first = RawServer.Answering(Sending.EmptyObject);
        await using var second = RawServer.Answering(Sending.EmptyObject);
        var seen = new ConcurrentQueue<string>();
        var services = new ServiceCollection();
        services.AddClose(Sending.To(first.Address)).AddHttpMessageHandler(() => new Notes(seen, "first"));
        services.AddClose(Sending.To(second.Address)).AddHttpMessageHandler(() => new Notes(seen, "second"));
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredService<CloseClient>().Transport(Sending.Post, default);

        Assert.Single(provider.GetServices<CloseClient>());
        Assert.Single(provider.GetServices<Transport>());
        Assert.Empty(first.Requests);
        Assert.Single(second.Requests);
        Assert.Equal(["first", "second"], seen, StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_transport_that_is_added_later_takes_the_place_of_http()
    {
        var services = new ServiceCollection();
        services.AddClose(new CloseOptions());
        services.AddSingleton<Transport>((_, _) => Task.FromResult<Either<CloseError, Envelope>>(new Envelope(204, [], HttpBody.Empty)));
        await using var provider = services.BuildServiceProvider();

        Assert.Equal(204, (await provider.GetRequiredService<CloseClient>().Transport(Sending.Get, default)).Value().Status);
    }

    [Fact]
    public async Task The_log_of_the_factory_holds_neither_secrets_nor_what_was_asked_and_said()
    {
        await using var server = RawServer.Answering(Sending.EmptyObject);
        using var log = new KeptLog();
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log));
        services.AddClose(Sending.To(server.Address));
        await using var provider = services.BuildServiceProvider();
        var key = Convert.ToBase64String(System.Text.Encoding.ASCII.GetBytes(Sending.Key + ":"));

        await provider.GetRequiredService<CloseClient>().Transport(Sending.Post.WithQuery("remote_phone", "+12025550143"), default);

        Assert.Contains(log.Lines, line => line.Contains("Authorization", StringComparison.Ordinal));
        Assert.DoesNotContain(log.Lines, line => new[] { key, Sending.Key, "2025550143", "Grüße" }.Any(hidden => line.Contains(hidden, StringComparison.Ordinal)));
    }

    private sealed class Notes(ConcurrentQueue<string> seen, string note) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            seen.Enqueue(note);
            return base.SendAsync(request, cancellationToken);
        }
    }

    private sealed class KeptLog : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            Lines.Enqueue($"{state}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue(formatter(state, exception));

        public void Dispose()
        {
            // Nothing to let go.
        }
    }

    private sealed class Asks(TaskCompletionSource<Repeat> seen) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            seen.SetResult(request.Options.TryGetValue(HttpTransport.RepeatKey, out var repeat) ? repeat : throw new InvalidOperationException("Not told."));
            return base.SendAsync(request, cancellationToken);
        }
    }
}
