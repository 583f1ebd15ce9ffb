using Close.Functional.Tests.Sockets;

namespace Close.Functional.Tests.Tokens;

/// <summary>Access tokens that run out, and what that costs.</summary>
public sealed class TokenTests
{
    private readonly TokenScene scene = new();

    [Fact]
    public async Task The_token_that_was_kept_is_used_as_it_is()
    {
        await SendAsync(Sending.Get);
        await SendAsync(Sending.Get);

        Assert.Equal("load, GET access-1, GET access-1", scene.All);
    }

    [Fact]
    public async Task After_a_401_a_token_is_got_and_kept_and_the_call_sent_once_more_even_a_post()
    {
        scene.Expire();

        Assert.Equal(200, (await SendAsync(Sending.Post)).Value().Status);
        Assert.Equal("load, POST access-1, load, refresh, save access-2, POST access-2", scene.All);
        Assert.Single(scene.Events.OfType<CallEvent.TokenRenewed>());
    }

    [Property(MaxTest = 30)]
    public async Task However_many_calls_meet_an_expired_token_one_refresh_serves_them_all(byte callers)
    {
        var shared = new TokenScene();
        await shared.Transport(Sending.Get, default);
        shared.Expire();
        var door = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        shared.Door = door.Task;

        var calls = Enumerable.Range(0, (callers % 40) + 2).Select(_ => shared.Transport(Sending.Post, default)).ToList();
        await Task.Yield();
        door.SetResult();
        var answers = await Task.WhenAll(calls);

        Assert.All(answers, answer => Assert.Equal(200, answer.Value().Status));
        Assert.Single(shared.Log, line => line == "refresh");
        Assert.Single(shared.Log, line => line == "save access-2");
    }

    [Fact]
    public async Task A_second_401_stands()
    {
        scene.Expire();
        scene.Refresh = () => TokenScene.Json(200, """{"access_token":"of-no-use","refresh_token":"refresh-9"}""");

        Assert.Equal(401, (await SendAsync(Sending.Get)).Value().Status);
        Assert.Equal(2, scene.Log.Count(line => line.StartsWith("GET", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Without_a_refresh_token_the_401_stands()
    {
        scene.Kept = new OAuthTokens("access-0");

        Assert.Equal(401, (await SendAsync(Sending.Get)).Value().Status);
        Assert.DoesNotContain(scene.Log, line => line == "refresh");
    }

    [Fact]
    public async Task What_another_process_renewed_is_used_without_a_refresh()
    {
        await SendAsync(Sending.Get);
        scene.Expire();
        scene.Kept = TokenScene.Tokens(2);

        Assert.Equal(200, (await SendAsync(Sending.Get)).Value().Status);
        Assert.DoesNotContain(scene.Log, line => line == "refresh");
    }

    [Fact]
    public async Task A_token_is_renewed_a_minute_before_it_runs_out()
    {
        scene.Expire();
        await SendAsync(Sending.Get);
        scene.Log.Clear();
        scene.Time.Advance(TimeSpan.FromSeconds(3539));
        await SendAsync(Sending.Get);
        scene.Time.Advance(TimeSpan.FromSeconds(1));
        scene.Expire();
        await SendAsync(Sending.Get);

        Assert.Equal("GET access-2, load, refresh, save access-3, GET access-3", scene.All);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    public async Task A_refresh_that_is_refused_says_that_a_user_has_to_authorize_again(int status)
    {
        scene.Expire();
        scene.Refresh = () => TokenScene.Json(status, """{"error":"invalid_grant"}""");

        var error = Assert.IsType<CloseError.Denied>((await SendAsync(Sending.Post)).Error());

        Assert.Contains("a user has to authorize the application again; invalid_grant", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_refused_for_good_is_asked_for_once_until_the_store_gives_another()
    {
        scene.Expire();
        scene.Refresh = () => TokenScene.Json(400, """{"error":"invalid_grant"}""");
        await SendAsync(Sending.Get);
        await SendAsync(Sending.Get);
        Assert.Single(scene.Log, line => line == "refresh");

        scene.Refresh = null;
        scene.Kept = new OAuthTokens("access-1", "refresh-of-a-new-authorization");

        Assert.Equal(200, (await SendAsync(Sending.Get)).Value().Status);
    }

    [Fact]
    public async Task What_another_process_got_in_the_same_moment_is_used()
    {
        scene.Expire();
        scene.Refresh = () =>
        {
            scene.Kept = TokenScene.Tokens(2);
            return TokenScene.Json(400, """{"error":"invalid_grant"}""");
        };

        Assert.Equal(200, (await SendAsync(Sending.Post)).Value().Status);
    }

    // Any other error would be taken for one of the call itself: a DELETE that was not carried out for one of what is gone.
    [Theory]
    [InlineData(404, "{}")]
    [InlineData(405, "{}")]
    [InlineData(200, "<html>")]
    [InlineData(302, "")]
    public async Task No_answer_to_a_refresh_passes_for_an_answer_to_the_call(int status, string body)
    {
        scene.Expire();
        scene.Refresh = () => TokenScene.Json(status, body);

        var error = Assert.IsType<CloseError.Denied>((await SendAsync(Sending.Delete)).Error());

        Assert.Contains("the access token could not be renewed", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_that_lives_shortly_is_used_for_half_its_life()
    {
        scene.Expire();
        scene.Refresh = () => TokenScene.Json(200, """{"access_token":"access-2","refresh_token":"refresh-2","expires_in":30}""");
        await SendAsync(Sending.Get);
        scene.Time.Advance(TimeSpan.FromSeconds(14));
        await SendAsync(Sending.Get);
        Assert.Single(scene.Log, line => line == "refresh");

        scene.Time.Advance(TimeSpan.FromSeconds(1));
        await SendAsync(Sending.Get);

        Assert.Equal(2, scene.Log.Count(line => line == "refresh"));
    }

    [Fact]
    public async Task A_renewal_is_told_once_for_all_callers()
    {
        await SendAsync(Sending.Get);
        scene.Expire();
        var door = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        scene.Door = door.Task;

        var calls = Enumerable.Range(0, 10).Select(_ => SendAsync(Sending.Get)).ToList();
        door.SetResult();
        await Task.WhenAll(calls);

        Assert.Single(scene.Events.OfType<CallEvent.TokenRenewed>());
    }

    [Theory]
    [InlineData("")]
    [InlineData("token\n")]
    [InlineData("to ken")]
    public void What_cannot_stand_in_a_header_is_no_token(string text) => Assert.Throws<ArgumentException>(() => new OAuthTokens(text));

    [Fact]
    public async Task A_refresh_that_the_network_lost_means_that_the_call_did_nothing()
    {
        scene.Expire();
        scene.Refresh = () => new CloseError.Unavailable(FailureCause.ConnectionLost, Outcome.Unknown);

        var error = Assert.IsType<CloseError.Unavailable>((await SendAsync(Sending.Post)).Error());

        Assert.Equal((Outcome.NotProcessed, null), (error.Outcome, error.FindOut));
    }

    [Fact]
    public async Task What_cannot_be_kept_is_not_used_and_is_kept_before_the_next_call()
    {
        scene.Expire();
        scene.SaveFails = () => new InvalidOperationException("The disk is full.");
        await Assert.ThrowsAsync<InvalidOperationException>(() => SendAsync(Sending.Get));
        scene.SaveFails = () => null;
        scene.Log.Clear();

        Assert.Equal(200, (await SendAsync(Sending.Get)).Value().Status);
        Assert.Equal("save access-2, GET access-2", scene.All);
    }

    [Fact]
    public async Task What_cannot_be_loaded_passes_through_and_is_tried_again()
    {
        scene.LoadFails = () => new InvalidOperationException("The vault is closed.");
        await Assert.ThrowsAsync<InvalidOperationException>(() => SendAsync(Sending.Get));
        scene.LoadFails = () => null;

        Assert.Equal(200, (await SendAsync(Sending.Get)).Value().Status);
    }

    [Fact]
    public async Task A_caller_who_gives_up_does_not_take_the_token_from_the_others()
    {
        await SendAsync(Sending.Get);
        scene.Expire();
        var door = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        scene.Door = door.Task;
        using var cancellation = new CancellationTokenSource();
        var first = scene.Transport(Sending.Get, cancellation.Token);
        var second = SendAsync(Sending.Get);

        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        door.SetResult();

        Assert.Equal(200, (await second).Value().Status);
        Assert.Single(scene.Log, line => line == "refresh");
    }

    [Fact]
    public async Task A_call_to_the_host_goes_without_credentials() =>
        Assert.Equal("refresh", await LogOf(OAuthApi.Revoke(TokenScene.App, "access-1").Call));

    private async Task<string> LogOf(HttpCall call)
    {
        await SendAsync(call);
        return scene.All;
    }

    private Task<Either<CloseError, Envelope>> SendAsync(HttpCall call) => scene.Transport(call, default);
}
