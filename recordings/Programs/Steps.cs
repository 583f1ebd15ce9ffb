using System.Globalization;
using System.Runtime.CompilerServices;

namespace Close.Functional.Recordings;

/// <summary>What was asked, by the name of the operation, and what came back.</summary>
internal sealed record StepTaken(string Operation, Either<CloseError, object> Result)
{
    /// <summary>What came back, in a few words.</summary>
    public string Told => Result.Match(Right: Words.Of, Left: error => error.Message);
}

/// <summary>Runs requests one after the other, and keeps what came back.</summary>
internal sealed class Steps(Transport transport)
{
    private readonly List<StepTaken> all = [];

    /// <summary>What was done so far.</summary>
    public IReadOnlyList<StepTaken> All => all;

    /// <summary>Sends a request; an error is a result like others.</summary>
    public async Task<Either<CloseError, T>> AskAsync<T>(Request<T> request, [CallerArgumentExpression(nameof(request))] string asked = "")
        where T : notnull
    {
        var result = await request.ToIO().RunAsync(transport);
        all.Add(new StepTaken(asked[..asked.IndexOf('(', StringComparison.Ordinal)], result.Map(value => (object)value)));
        return result;
    }

    /// <summary>Sends a request that succeeds.</summary>
    public async Task<T> GetAsync<T>(Request<T> request, [CallerArgumentExpression(nameof(request))] string asked = "")
        where T : notnull => Valid.Of(await AskAsync(request, asked));

    /// <summary>Walks a list to its end.</summary>
    public async Task WalkAsync<T>(string name, Func<Transport, IAsyncEnumerable<Either<CloseError, T>>> walk)
    {
        var rows = 0;
        await foreach (var row in walk(transport))
        {
            Valid.Of(row);
            rows++;
        }

        all.Add(new StepTaken(name, string.Create(CultureInfo.InvariantCulture, $"{rows} row{(rows == 1 ? "" : "s")}")));
    }

    /// <summary>Keeps a refusal that came before anything was sent.</summary>
    public void Stopped<T>(string name, Either<CloseError, T> refused) => all.Add(new StepTaken(name, refused.Map(value => (object)value!)));
}

/// <summary>Opens what is known to hold.</summary>
internal static class Valid
{
    public static T Of<T>(Either<CloseError, T> result) => result.Match(Right: value => value, Left: error => throw new InvalidOperationException(error.Message));
}

/// <summary>Puts results into a few words.</summary>
internal static class Words
{
    public static string Of(object value) => value switch
    {
        Sms sms => sms.Status.ToString(),
        Page<Sms> page => Rows(page.Data.Count, page.HasMore),
        Page<Activity> page => Rows(page.Data.Count, page.HasMore),
        Unit => "done",
        RawJson json => json.ToString(),
        User user => user.FirstName,
        OAuthTokens tokens => string.Create(CultureInfo.InvariantCulture, $"tokens for {tokens.ExpiresIn?.TotalSeconds} s"),
        string text => text,
        _ => value.GetType().Name,
    };

    private static string Rows(int count, bool hasMore) => string.Create(CultureInfo.InvariantCulture, $"{count} row{(count == 1 ? "" : "s")}{(hasMore ? " and more" : "")}");
}
