using Close.Functional.Tests.Http;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace Close.Functional.Tests.Retries;

/// <summary>Pipelines of the caller's own.</summary>
public sealed class CallPipelinesTests
{
    private static readonly Ending Fine = new(200);
    private static readonly Ending Busy = new(503);

    [Fact]
    public async Task An_empty_pipeline_changes_nothing()
    {
        var playing = new Playing(Fine);

        Assert.Equal(Fine.Outcome.Value(), (await Under(playing, _ => { })(Playing.Get, default)).Value());
    }

    [Fact]
    public async Task The_pipeline_finds_the_call_and_so_can_heed_whether_it_may_be_repeated()
    {
        var playing = new Playing(Busy);
        var transport = Under(playing, builder => builder.AddRetry(new RetryStrategyOptions<Either<CloseError, Envelope>>
        {
            MaxRetryAttempts = 3,
            Delay = TimeSpan.Zero,
            ShouldHandle = asked => ValueTask.FromResult(asked.Context.Properties.TryGetValue(CallPipelines.CallKey, out var call) && call.Repeat is Repeat.Safe),
        }));

        await transport(Playing.Post, default);
        var post = playing.Calls.Count;
        await transport(Playing.Get, default);

        Assert.Equal((1, 4), (post, playing.Calls.Count - post));
    }

    [Fact]
    public async Task An_open_circuit_means_that_the_call_was_not_sent()
    {
        var playing = new Playing(Fine);
        var control = new CircuitBreakerManualControl(isIsolated: true);
        var transport = Under(playing, builder => Break(builder, control));

        var error = Assert.IsType<CloseError.Unavailable>((await transport(Playing.Post, default)).Error());

        Assert.Equal(new CloseError.Unavailable(FailureCause.NotConnected, Outcome.NotProcessed, Detail: nameof(IsolatedCircuitException)), error);
        Assert.Empty(playing.Calls);
    }

    [Theory]
    [InlineData(503, Outcome.Unknown)]
    [InlineData(0, Outcome.Unknown)]
    [InlineData(-1, Outcome.NotProcessed)]
    [InlineData(429, Outcome.NotProcessed)]
    public async Task A_circuit_that_opens_between_tries_does_not_undo_the_first(int status, Outcome expected)
    {
        var playing = new Playing(new Ending(status));
        var control = new CircuitBreakerManualControl();
        var transport = Under(playing, builder =>
        {
            builder.AddRetry(new RetryStrategyOptions<Either<CloseError, Envelope>>
            {
                MaxRetryAttempts = 1,
                Delay = TimeSpan.Zero,
                ShouldHandle = asked => ValueTask.FromResult(asked.Outcome.Exception is null),
                OnRetry = async _ => await control.IsolateAsync(),
            });
            Break(builder, control);
        });

        var error = Assert.IsType<CloseError.Unavailable>((await transport(Playing.Get, default)).Error());

        Assert.Equal((expected, 1), (error.Outcome, playing.Calls.Count));
    }

    [Fact]
    public async Task A_timeout_of_the_pipeline_leaves_open_what_became_of_the_call_and_says_how_to_find_out()
    {
        Transport silent = async (_, token) =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, token);
            throw new InvalidOperationException();
        };
        var pipeline = new ResiliencePipelineBuilder<Either<CloseError, Envelope>> { TimeProvider = new LeapingTime() }
            .AddTimeout(new TimeoutStrategyOptions { Timeout = TimeSpan.FromSeconds(5) }).Build();

        var error = Assert.IsType<CloseError.Unavailable>((await silent.WithPipeline(pipeline)(Playing.Post, default)).Error());

        Assert.Equal((FailureCause.TimedOut, Outcome.Unknown, FindOut.Of(Playing.Post)), (error.Cause, error.Outcome, error.FindOut));
    }

    [Fact]
    public async Task Retries_around_a_pipeline_take_its_refusal_for_a_call_that_did_nothing()
    {
        var playing = new Playing(Fine);
        var control = new CircuitBreakerManualControl(isIsolated: true);

        var result = await Under(playing, builder => Break(builder, control)).WithRetries(new RetryPolicy(), playing.Time, () => 0)(Playing.Post, default);

        Assert.Equal((Outcome.NotProcessed, 3), (Assert.IsType<CloseError.Unavailable>(result.Error()).Outcome, playing.Time.Waits.Count));
    }

    [Fact]
    public async Task Cancellation_is_thrown()
    {
        var playing = new Playing(Fine);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Under(playing, _ => { })(Playing.Get, new CancellationToken(true)));

        Assert.Empty(playing.Calls);
    }

    [Fact]
    public async Task Nothing_that_is_needed_may_be_null()
    {
        var pipeline = ResiliencePipeline<Either<CloseError, Envelope>>.Empty;
        Transport inner = new Playing(Fine).SendAsync;
        Assert.Equal("inner", Assert.Throws<ArgumentNullException>(() => ((Transport)null!).WithPipeline(pipeline)).ParamName);
        Assert.Equal("pipeline", Assert.Throws<ArgumentNullException>(() => inner.WithPipeline(null!)).ParamName);
        Assert.Equal("call", (await Assert.ThrowsAsync<ArgumentNullException>(() => inner.WithPipeline(pipeline)(null!, default))).ParamName);
    }

    private static void Break(ResiliencePipelineBuilder<Either<CloseError, Envelope>> builder, CircuitBreakerManualControl control) =>
        builder.AddCircuitBreaker(new CircuitBreakerStrategyOptions<Either<CloseError, Envelope>> { ManualControl = control });

    private static Transport Under(Playing playing, Action<ResiliencePipelineBuilder<Either<CloseError, Envelope>>> build)
    {
        var builder = new ResiliencePipelineBuilder<Either<CloseError, Envelope>>();
        build(builder);
        return ((Transport)playing.SendAsync).WithPipeline(builder.Build());
    }
}
