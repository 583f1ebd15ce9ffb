using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;

namespace Close.Functional.Testing;

/// <summary>The seven errors, each as the library itself makes it: read from an answer, or from fields that were refused.</summary>
internal static class ErrorValues
{
    private static readonly Func<Envelope, Either<CloseError, Sms>> Decode =
        SmsApi.Get(SmsId.Parse("acti_1").IfFail(static () => throw new UnreachableException())).Decode;

    private static readonly Gen<string> BadBody = Gen.Elements(
        "", "<html></html>", "[]", "{}", """{"_type":"Call","id":"acti_1"}""", """{"_type":"SMS","id":"acti_1","date_sent":"soon"}""", """{"_type":"SMS","id":"acti_1"}}""");

    private static readonly Arbitrary<CloseError.Invalid> Invalid = Arb.From(
        DraftValues.Any.Generator.Select(Refused).Where(static error => error is not null).Select(static error => error!),
        static error => error.Fields.Count < 2 ? [] : error.Fields.Select(static field => new CloseError.Invalid([field])));

    private static readonly Arbitrary<CloseError.Unavailable> Unavailable = Arb.From(
        Gen.OneOf(
            Answered<CloseError.Unavailable>(EnvelopeValues.Refusal(500, 502, 503, 504), static error => error.Answer!).Generator,
            Gen.Elements(
                new CloseError.Unavailable(FailureCause.NotConnected, Outcome.NotProcessed, null, "NameResolutionError"),
                new CloseError.Unavailable(FailureCause.ConnectionLost, Outcome.Unknown, null, "ConnectionError"),
                new CloseError.Unavailable(FailureCause.TimedOut, Outcome.Unknown))),
        static error => error.Answer is { } answer ? Again<CloseError.Unavailable>(answer) : error.Detail is null ? [] : [error with { Detail = null }]);

    public static Arbitrary<CloseError> Error { get; } = Unions.Of(
    [
        Unions.Case<CloseError, CloseError.Invalid>(Invalid),
        Unions.Case<CloseError, CloseError.Rejected>(Answered<CloseError.Rejected>(EnvelopeValues.Refusal(400, 405, 409, 415), static error => error.Answer)),
        Unions.Case<CloseError, CloseError.Denied>(Answered<CloseError.Denied>(EnvelopeValues.Refusal(401, 402, 403), static error => error.Answer)),
        Unions.Case<CloseError, CloseError.NotFound>(Answered<CloseError.NotFound>(EnvelopeValues.Refusal(404), static error => error.Answer)),
        Unions.Case<CloseError, CloseError.RateLimited>(Answered<CloseError.RateLimited>(EnvelopeValues.Refusal(429), static error => error.Answer)),
        Unions.Case<CloseError, CloseError.Unavailable>(Unavailable),
        Unions.Case<CloseError, CloseError.Unreadable>(Answered<CloseError.Unreadable>(EnvelopeValues.Of(Gen.Elements(200, 302), BadBody), static error => error.Answer)),
    ]);

    private static Arbitrary<TError> Answered<TError>(Arbitrary<Envelope> answers, Func<TError, Envelope> answer)
        where TError : CloseError => Arb.From(answers.Generator.Select(Read<TError>).Where(static error => error is not null).Select(static error => error!), error => Again<TError>(answer(error)));

    private static IEnumerable<TError> Again<TError>(Envelope answer)
        where TError : CloseError => EnvelopeValues.Any.Shrinker(answer).Select(Read<TError>).OfType<TError>();

    private static TError? Read<TError>(Envelope answer)
        where TError : CloseError => Decode(answer).LeftAsEnumerable().OfType<TError>().FirstOrDefault();

    private static CloseError.Invalid? Refused(SmsDraftFields fields) =>
        SmsDraft.Parse(fields, TimeValues.Now).LeftAsEnumerable().OfType<CloseError.Invalid>().FirstOrDefault();
}
