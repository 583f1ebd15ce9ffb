using Close.Functional.Tests.Sockets;

namespace Close.Functional.Tests.Tokens;

/// <summary>A server that takes one access token and gives the next one for the refresh token that came with it, a store, and a clock.</summary>
internal sealed class TokenScene : ITokenStore
{
    public const string ClientSecret = "made-up-client-secret";

    private readonly Lock gate = new();
    private int generation = 1;

    public TokenScene()
    {
        Kept = Tokens(1);
        var keeper = Credentials.OAuth(App, this).Keeper!;
        Transport = new TokenTransport(keeper, (call, header, token) => SendAsync(call, header?.Parameter, token), Time, new Listener(Events)).SendAsync;
    }

    public static OAuthApp App { get; } = OAuthApp.Of("made-up-client", ClientSecret).Value();

    public ManualTime Time { get; } = new();

    public Transport Transport { get; }

    /// <summary>What the store holds.</summary>
    public OAuthTokens Kept { get; set; }

    /// <summary>What happened, in order: the calls with their token, refreshes, loads and saves.</summary>
    public List<string> Log { get; } = [];

    public List<CallEvent> Events { get; } = [];

    /// <summary>Answers a refresh in place of the server; null for the server.</summary>
    public Func<Either<CloseError, Envelope>>? Refresh { get; set; }

    /// <summary>Held up until it ends: refreshes.</summary>
    public Task Door { get; set; } = Task.CompletedTask;

    public Func<Exception?> SaveFails { get; set; } = () => null;

    public Func<Exception?> LoadFails { get; set; } = () => null;

    public string All => string.Join(", ", Log);

    public static OAuthTokens Tokens(int generation) => new($"access-{generation}", $"refresh-{generation}");

    /// <summary>The server takes the token before no longer.</summary>
    public void Expire() => generation++;

    public Task<OAuthTokens> LoadAsync(CancellationToken cancellationToken = default)
    {
        Note("load");
        return LoadFails() is { } error ? Task.FromException<OAuthTokens>(error) : Task.FromResult(Kept);
    }

    public Task SaveAsync(OAuthTokens tokens, CancellationToken cancellationToken = default)
    {
        Note($"save {tokens.AccessToken}");
        if (SaveFails() is { } error)
        {
            return Task.FromException(error);
        }

        Kept = tokens;
        return Task.CompletedTask;
    }

    public static Envelope Json(int status, string json) => new(status, [], HttpBody.OfText(json));

    private async Task<Either<CloseError, Envelope>> SendAsync(HttpCall call, string? token, CancellationToken cancellationToken)
    {
        if (call.Target is CallTarget.Host)
        {
            Note(token is null ? "refresh" : "refresh with credentials");
            await Door;
            if (Refresh is { } own)
            {
                return own();
            }

            return Json(200, $$"""{"token_type":"Bearer","access_token":"access-{{generation}}","refresh_token":"refresh-{{generation}}","expires_in":3600}""");
        }

        Note($"{call.Method} {token}");
        await Task.Yield();
        return token == $"access-{generation}" ? Json(200, "{}") : Json(401, """{"error":"Not authorized."}""");
    }

    private void Note(string what)
    {
        lock (gate)
        {
            Log.Add(what);
        }
    }

    private sealed class Listener(List<CallEvent> heard) : IProgress<CallEvent>
    {
        public void Report(CallEvent value)
        {
            lock (heard)
            {
                heard.Add(value);
            }
        }
    }
}
