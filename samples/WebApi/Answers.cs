namespace Close.Functional.Samples.WebApi;

/// <summary>What a caller of this service sends.</summary>
public sealed record NewMessage(string From, string To, string Text, string? Lead);

/// <summary>What a caller of this service is told about a message.</summary>
public sealed record Message(string Id, string Status, string? Text)
{
    public static Message Of(Sms sms) => new(sms.Id.Value, sms.Status.Text, sms.Text);
}

/// <summary>Turns errors into answers.</summary>
public static class Answers
{
    // <problem>
    public static IResult Problem(CloseError error) => error.Match(
        invalid: wrong => Results.ValidationProblem(wrong.Fields.GroupBy(bad => bad.Field, bad => bad.Message, StringComparer.Ordinal).Select(group => KeyValuePair.Create(group.Key, group.ToArray()))),
        rejected: refused => Results.Problem(refused.Message, statusCode: 422),
        denied: denied => Results.Problem("This service has no access to Close.", statusCode: 500),
        notFound: missing => Results.NotFound(),
        rateLimited: limited => Results.Problem(limited.Message, statusCode: 429),
        unavailable: lost => Results.Problem(lost.Message, statusCode: lost.Outcome is Outcome.NotProcessed ? 503 : 504),
        unreadable: odd => Results.Problem("The answer of Close cannot be read.", statusCode: 502));
    // </problem>
}
