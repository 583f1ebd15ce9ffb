namespace Close.Functional.Tests.Tokens;

/// <summary>What a refresh that failed means for the call that needed the token.</summary>
public sealed class RefreshErrorTests
{
    private static readonly Envelope Answer = new(400, [], HttpBody.OfText("{}"));

    [Fact]
    public void A_refresh_token_that_is_no_longer_good_needs_a_user_to_authorize_again() => Assert.Equal(
        ["the access token could not be renewed, so a user has to authorize the application again", "invalid_grant"],
        Told(new CloseError.Rejected(Answer, ["invalid_grant"], [])));

    [Theory]
    [InlineData("invalid_client")]
    [InlineData("unauthorized")]
    public void Any_other_refusal_may_be_about_the_application(string error)
    {
        string[] told = ["the access token could not be renewed; if the application's id and secret are right, a user has to authorize it again", error];
        Assert.Equal(told, Told(new CloseError.Rejected(Answer, [error], [])));
        Assert.Equal(told, Told(new CloseError.Denied(Answer, [error])));
    }

    [Fact]
    public void Where_nothing_answers_the_call_is_denied_not_its_object_missing() => Assert.Equal(
        ["the access token could not be renewed, because nothing answers where tokens are had", "no such page"],
        Told(new CloseError.NotFound(Answer, ["no such page"])));

    [Fact]
    public void An_answer_that_cannot_be_read_does_not_make_the_call_look_as_if_it_had_been_sent() => Assert.Equal(
        ["the access token could not be renewed, because the answer cannot be read"],
        Told(new CloseError.Unreadable(Answer, "$.access_token", "a text")));

    [Fact]
    public void Where_tokens_cannot_be_reached_the_call_was_not_sent() => Assert.Equal(
        new CloseError.Unavailable(FailureCause.TimedOut, Outcome.NotProcessed, Answer, "slow"),
        RefreshErrors.Told(new CloseError.Unavailable(FailureCause.TimedOut, Outcome.Unknown, Answer, "slow", "look for it")));

    [Fact]
    public void A_limit_on_refreshes_is_a_limit_on_the_call()
    {
        var limited = new CloseError.RateLimited(Answer, TimeSpan.FromSeconds(3));
        Assert.Same(limited, RefreshErrors.Told(limited));
    }

    private static string[] Told(CloseError error)
    {
        var denied = Assert.IsType<CloseError.Denied>(RefreshErrors.Told(error));
        Assert.Same(Answer, denied.Answer);
        return denied.Errors.ToArray();
    }
}
