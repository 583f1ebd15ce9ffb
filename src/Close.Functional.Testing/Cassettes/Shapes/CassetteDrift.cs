using System.Runtime.CompilerServices;

namespace Close.Functional.Testing;

/// <summary>Finds out whether an API still answers in the shape that a cassette recorded: makes its safe requests again and writes nothing.</summary>
public static class CassetteDrift
{
    // The only header that a call itself brings and that bears on its answer; all others are the transport's or about a body.
    private const string TimeZone = TimeZoneHeader.Name;

    /// <summary>Makes the recorded requests one after the other, in their order, and compares the answers.</summary>
    /// <remarks>
    /// Only GET requests without a body are made, so that nothing is changed and no SMS is sent; there is no way around that. A request that was blackened, or
    /// that has no recorded answer, is skipped.
    /// </remarks>
    /// <param name="cassette">The recording.</param>
    /// <param name="transport">Reaches the API, or a stand-in. Give it retries and pacing if you want them.</param>
    /// <param name="cancellationToken">Ends the walk.</param>
    public static async IAsyncEnumerable<InteractionDrift> CheckAsync(
        Cassette cassette,
        Transport transport,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(cassette);
        ArgumentNullException.ThrowIfNull(transport);
        foreach (var interaction in cassette.Interactions)
        {
            yield return ReasonToSkip(interaction) is { } reason
                ? new InteractionDrift.Skipped(interaction, reason)
                : Verdict(cassette.Policy, interaction, await transport(Call(interaction.Request), cancellationToken).ConfigureAwait(false));
        }
    }

    private static string? ReasonToSkip(Interaction interaction) => interaction switch
    {
        { Response: null } => "no answer was recorded for it",
        { Request.Method: not "GET" } => "only GET requests are made again, since others may change something",
        { Request: var request } when !request.Body.IsEmpty || request.Headers.Any(IsOverride) => "a GET request with a body or another method in its headers may change something",
        { Request: var request } when request.Path.Contains(Redactor.Black, StringComparison.Ordinal) || request.Query.Any(IsBlack) => "a part of it was blackened when it was recorded",
        { Request.Path: var path } when !path.StartsWith('/') || !CallSyntax.IsPath(path) => "its path cannot be sent",
        _ => null,
    };

    private static bool IsOverride(NamedValue header) => string.Equals(header.Name, QueryPairs.Override, StringComparison.OrdinalIgnoreCase);

    private static bool IsBlack(NamedValue pair) => pair.Value.Contains(Redactor.Black, StringComparison.Ordinal);

    // A path that lacks its last slash stays as it was recorded.
    private static HttpCall Call(RecordedRequest request)
    {
        var call = HttpCall.To(HttpMethod.Get, request.Path, Repeat.Safe);
        return request.Headers
            .Where(static header => string.Equals(header.Name, TimeZone, StringComparison.OrdinalIgnoreCase))
            .Aggregate(
                (call.Path == request.Path ? call : HttpCall.Received(HttpMethod.Get, request.Path)).WithQuery(request.Query),
                static (built, header) => built.WithHeader(header.Name, header.Value));
    }

    private static InteractionDrift Verdict(CassettePolicy policy, Interaction interaction, Either<CloseError, Envelope> result) => result.Match(
        Right: answer => Verdict(policy, interaction, answer),
        Left: error => error is CloseError.NotFound or CloseError.Rejected
            ? Verdict(policy, interaction, error is CloseError.NotFound missing ? missing.Answer : ((CloseError.Rejected)error).Answer)
            : new InteractionDrift.Unanswered(interaction, error));

    // What refuses the caller, or has no time now, would be taken for a change of the API.
    private static InteractionDrift Verdict(CassettePolicy policy, Interaction interaction, Envelope answer) =>
        answer.Status is 401 or 402 or 403 or 429 or >= 500 && answer.Status != interaction.Response!.Status
            ? new InteractionDrift.Unanswered(interaction, ErrorReader.Read(answer))
            : new InteractionDrift.Compared(interaction, AnswerShapes.Compare(interaction.Response!, Redacted(policy, interaction.Request, answer)));

    private static RecordedResponse Redacted(CassettePolicy policy, RecordedRequest request, Envelope answer) =>
        policy.Redact(new Interaction(request, RecordedResponse.Of(answer))).Response!;
}
