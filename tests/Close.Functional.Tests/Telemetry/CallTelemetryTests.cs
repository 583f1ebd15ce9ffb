using System.Diagnostics;
using Close.Functional.Tests.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using static LanguageExt.Prelude;
using Span = System.Diagnostics.Activity;

namespace Close.Functional.Tests.Telemetry;

/// <summary>What is told of a call, for each way in which it can end.</summary>
public sealed class CallTelemetryTests
{
    private static readonly HttpCall Get = HttpCall.To(HttpMethod.Get, "/activity/sms/acti_7FyS/", Repeat.Safe).WithQuery("_fields", "id");

    private static readonly CloseError Lost = new CloseError.Unavailable(FailureCause.ConnectionLost, Outcome.Unknown, Detail: "ResponseEnded");

    private const string Start =
        "http.request.method=GET url.template=/activity/sms/{id}/ server.address=close.example.com server.port=443 url.full=https://close.example.com/api/v1/activity/sms/acti_7FyS/?*";

    [Theory]
    [InlineData(200, 1, "Unset", " http.response.status_code=200")]
    [InlineData(200, 3, "Unset", " http.response.status_code=200 http.request.resend_count=2")]
    [InlineData(404, 1, "Error", " http.response.status_code=404 error.type=404")]
    [InlineData(503, 4, "Error", " http.response.status_code=503 http.request.resend_count=3 error.type=503")]
    public async Task An_answer_ends_its_span_with_its_status(int status, int attempts, string verdict, string tags)
    {
        using var heard = new Heard();
        await heard.SendAsync(Get, Scenes.Giving(Answer.Of(status, "").WithDelivery(new Delivery(attempts, TimeSpan.Zero))));
        var span = Assert.Single(heard.Spans);
        Assert.Equal(("GET /activity/sms/{id}/", ActivityKind.Client, verdict, Start + tags), (span.DisplayName, span.Kind, $"{span.Status}", TagsOf(span)));
    }

    [Fact]
    public async Task A_call_that_is_lost_after_a_retry_says_so_and_how_often_it_was_sent()
    {
        using var heard = new Heard();
        await heard.SendAsync(Get, (call, _) =>
        {
            heard.Telemetry.Report(new CallEvent.Retrying(call, 1, Lost, TimeSpan.FromSeconds(2)));
            return Task.FromResult(Left<CloseError, Envelope>(Lost));
        });
        var span = Assert.Single(heard.Spans);
        Assert.Equal(Start + " http.request.resend_count=1 error.type=response_ended", TagsOf(span));
        Assert.Equal("close.retry", Assert.Single(span.Events).Name);
        Assert.Equal(2, Assert.Single(heard.Of("close.client.wait.time")).Value);
    }

    [Fact]
    public async Task A_cancelled_call_is_thrown_on_and_told_by_the_type_of_its_exception()
    {
        using var heard = new Heard();
        using var source = new CancellationTokenSource();
        await source.CancelAsync();
        await Assert.ThrowsAsync<OperationCanceledException>(() => heard.SendAsync(Get, (_, token) => throw new OperationCanceledException(token), source.Token));
        Assert.Equal(Start + " error.type=System.OperationCanceledException", TagsOf(Assert.Single(heard.Spans)));
        Assert.Equal("System.OperationCanceledException", Assert.Single(heard.Of("close.client.call.duration")).Tags["error.type"]);
        Assert.Equal(LogLevel.Debug, Assert.Single(heard.Lines).Level);
    }

    [Fact]
    public async Task A_duration_has_all_waits_in_it()
    {
        using var heard = new Heard();
        await heard.SendAsync(Get, (_, _) =>
        {
            heard.Time.Advance(TimeSpan.FromSeconds(90));
            return Task.FromResult(Right<CloseError, Envelope>(Answer.Of(200, "")));
        });
        Assert.Equal(90, Assert.Single(heard.Of("close.client.call.duration")).Value);
    }

    [Fact]
    public async Task A_call_to_the_host_is_told_without_the_path_of_the_API()
    {
        using var heard = new Heard("http://localhost:8080/api/v1/");
        await heard.SendAsync(HttpCall.ToHost(HttpMethod.Post, "/oauth2/token/", Repeat.Unsafe), Scenes.Giving(Answer.Of(200, "")));
        Assert.EndsWith("server.port=8080 url.full=http://localhost:8080/oauth2/token/ http.response.status_code=200", TagsOf(Assert.Single(heard.Spans)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_reported_goes_to_the_span_of_its_own_call_and_past_those_in_between()
    {
        using var heard = new Heard();
        using var other = new Heard();
        await heard.SendAsync(Get, (call, token) => other.SendAsync(
            call,
            (_, _) =>
            {
                heard.Telemetry.Report(new CallEvent.Held(call, TimeSpan.FromSeconds(1)));
                return Task.FromResult(Right<CloseError, Envelope>(Answer.Of(200, "")));
            },
            token));
        Assert.Equal("close.held", Assert.Single(Assert.Single(heard.Spans).Events).Name);
        Assert.Empty(Assert.Single(other.Spans).Events);
    }

    [Theory]
    [InlineData(100, 25, 0.25)]
    [InlineData(100, 0, 0.0)]
    [InlineData(10, 20, 1.0)]
    public void Headroom_is_the_part_of_the_limit_that_is_left(int limit, int remaining, double headroom)
    {
        using var heard = new Heard();
        heard.Telemetry.Report(new CallEvent.LimitTold(Get, new RateLimit(limit, remaining, null)));
        Assert.Equal(headroom, Assert.Single(heard.Of("close.client.rate_limit.headroom")).Value);
    }

    [Fact]
    public void A_limit_of_none_says_nothing_of_headroom()
    {
        using var heard = new Heard();
        heard.Telemetry.Report(new CallEvent.LimitTold(Get, new RateLimit(0, 0, null)));
        Assert.Empty(heard.Measurements);
    }

    [Fact]
    public void Pages_and_their_items_are_counted()
    {
        using var heard = new Heard();
        heard.Telemetry.PageRead(Get, 7);
        Assert.Equal([("close.client.pages", 1.0), ("close.client.items", 7.0)], heard.Measurements.Select(measured => (measured.Name, measured.Value)));
    }

    [Fact]
    public void Nobody_listening_means_the_call_of_the_inner_transport_itself()
    {
        using var telemetry = new CloseTelemetry(CloseOptions.DefaultBaseAddress);
        var answer = Task.FromResult(Right<CloseError, Envelope>(Answer.Of(200, "")));
        Transport inner = (_, _) => answer;
        Assert.Same(answer, inner.WithTelemetry(telemetry)(Get, CancellationToken.None));
    }

    [Fact]
    public async Task A_logger_that_throws_costs_nobody_an_answer()
    {
        using var factory = new Throwing();
        using var telemetry = new CloseTelemetry(CloseOptions.DefaultBaseAddress, factory);
        var result = await Scenes.Giving(Answer.Of(200, "")).WithTelemetry(telemetry)(Get, CancellationToken.None);
        Assert.True(result.IsRight);
        Assert.True(factory.WasAsked);
    }

    private static string TagsOf(Span span) => string.Join(' ', span.TagObjects.Select(tag => $"{tag.Key}={tag.Value}"));

    private sealed class Throwing : ILoggerFactory, ILogger
    {
        public bool WasAsked { get; private set; }

        public ILogger CreateLogger(string categoryName) => this;

        public void AddProvider(ILoggerProvider provider)
        {
        }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => NullLogger.Instance.BeginScope(state);

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            WasAsked = true;
            throw new InvalidOperationException("The disk is full.");
        }

        public void Dispose()
        {
        }
    }
}
