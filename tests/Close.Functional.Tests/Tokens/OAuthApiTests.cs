using Close.Functional.Tests.Sockets;

namespace Close.Functional.Tests.Tokens;

/// <summary>The calls of OAuth, what is read from their answers, and what is shown of their secrets: nothing.</summary>
public sealed class OAuthApiTests
{
    private const string Code = "made-up-code";

    private static readonly Uri Back = new("https://example.com/back?a=1");

    public static TheoryData<HttpCall, string, string, Repeat> Calls { get; } = new()
    {
        { OAuthApi.Exchange(TokenScene.App, Code).Call, "POST /oauth2/token/", "client_id=made-up-client&client_secret=made-up-client-secret&grant_type=authorization_code&code=made-up-code", Repeat.Unsafe },
        { OAuthApi.Exchange(TokenScene.App, Code, Back).Call, "POST /oauth2/token/", "client_id=made-up-client&client_secret=made-up-client-secret&grant_type=authorization_code&code=made-up-code&redirect_uri=https%3A%2F%2Fexample.com%2Fback%3Fa%3D1", Repeat.Unsafe },
        { OAuthApi.Refresh(TokenScene.App, "refresh-1").Call, "POST /oauth2/token/", "client_id=made-up-client&client_secret=made-up-client-secret&grant_type=refresh_token&refresh_token=refresh-1", Repeat.Unsafe },
        { OAuthApi.Revoke(TokenScene.App, "access-1").Call, "POST /oauth2/revoke/", "client_id=made-up-client&client_secret=made-up-client-secret&token=access-1", Repeat.Safe },
    };

    [Theory]
    [MemberData(nameof(Calls))]
    public void Each_call_is_a_form_to_the_host(HttpCall call, string line, string form, Repeat repeat)
    {
        Assert.Equal((line, form, repeat, CallTarget.Host), (call.ToString(), call.Body.AsText(), call.Repeat, call.Target));
        Assert.Equal("application/x-www-form-urlencoded", Assert.Single(call.Headers).Value);
    }

    [Fact]
    public void A_browser_is_taken_to_the_page_that_asks_the_user() => Assert.Equal(
        "https://app.close.com/oauth2/authorize/?client_id=made-up-client&response_type=code&state=a%26b&redirect_uri=https%3A%2F%2Fexample.com%2Fback%3Fa%3D1",
        OAuthApi.AuthorizeUri(TokenScene.App, "a&b", Back).AbsoluteUri);

    [Fact]
    public void Everything_in_the_answer_is_read()
    {
        var tokens = Read("""{"token_type":"Bearer","access_token":"a","refresh_token":"r","expires_in":3600,"scope":"all.full_access","organization_id":"orga_1","user_id":"user_1"}""").Value();

        Assert.Equal(
            ("a", "r", 3600.0, "all.full_access", "orga_1", "user_1"),
            (tokens.AccessToken, tokens.RefreshToken, tokens.ExpiresIn!.Value.TotalSeconds, tokens.Scope, tokens.OrganizationId!.Value, tokens.UserId!.Value));
    }

    [Fact]
    public void What_is_missing_is_null() => Assert.Equal(new OAuthTokens("a"), Read("""{"access_token":"a"}""").Value());

    [Theory]
    [InlineData("")]
    [InlineData("<html>")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"access_token":""}""")]
    [InlineData("""{"access_token":1,"refresh_token":"made-up-secret"}""")]
    public void An_answer_without_a_token_is_unreadable_and_its_error_shows_no_secret(string body)
    {
        var error = Assert.IsType<CloseError.Unreadable>(Read(body).Error());

        Assert.DoesNotContain("made-up-secret", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_refusal_is_an_error_like_any_other() =>
        Assert.IsType<CloseError.Rejected>(OAuthApi.Refresh(TokenScene.App, "r").Decode(TokenScene.Json(400, """{"error":"invalid_grant"}""")).Error());

    [Theory]
    [InlineData(null, "secret", "client_id")]
    [InlineData("id", " ", "client_secret")]
    public void An_application_needs_its_id_and_secret(string? id, string? secret, string field) =>
        Assert.Equal(field, Assert.Single(Assert.IsType<CloseError.Invalid>(OAuthApp.Of(id, secret).Error()).Fields).Field);

    [Fact]
    public void No_text_shows_a_secret()
    {
        var tokens = new OAuthTokens("made-up-access", "made-up-refresh");
        var credentials = Credentials.OAuth(TokenScene.App, new TokenScene());
        object[] shown = [TokenScene.App, tokens, credentials, new CloseOptions { Credentials = credentials }, OAuthApi.Exchange(TokenScene.App, Code), OAuthApi.Refresh(TokenScene.App, "made-up-refresh").Call];

        foreach (var text in shown.Select(one => one.ToString()!))
        {
            Assert.DoesNotContain("secret", text, StringComparison.Ordinal);
            Assert.DoesNotContain("made-up-access", text, StringComparison.Ordinal);
            Assert.DoesNotContain("made-up-refresh", text, StringComparison.Ordinal);
            Assert.DoesNotContain(Code, text, StringComparison.Ordinal);
        }
    }

    private static Either<CloseError, OAuthTokens> Read(string body) => OAuthApi.Refresh(TokenScene.App, "refresh-1").Decode(TokenScene.Json(200, body));
}
