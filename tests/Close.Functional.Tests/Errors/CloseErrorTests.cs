using Close.Functional.Tests.Http;
using static LanguageExt.Prelude;

namespace Close.Functional.Tests.Errors;

public sealed class CloseErrorTests
{
    public static TheoryData<string, CloseError> Cases() => new()
    {
        { "invalid", new CloseError.Invalid(Array(new FieldError("text", "a text is needed", new RuleSource.Documented("Create an SMS activity")))) },
        { "rejected", new CloseError.Rejected(Answer.Of(400, ""), [], []) },
        { "denied", new CloseError.Denied(Answer.Of(401, ""), []) },
        { "notFound", new CloseError.NotFound(Answer.Of(404, ""), []) },
        { "rateLimited", new CloseError.RateLimited(Answer.Of(429, ""), null) },
        { "unavailable", new CloseError.Unavailable(FailureCause.TimedOut, Outcome.Unknown) },
        { "unreadable", new CloseError.Unreadable(Answer.Of(200, ""), null, "expected an object") },
    };

    [Theory]
    [MemberData(nameof(Cases), DisableDiscoveryEnumeration = true)]
    public void Match_calls_the_function_of_the_case_with_the_error_itself(string name, CloseError error) =>
        Assert.Equal((name, error), error.Match<(string, CloseError)>(
            invalid: found => ("invalid", found),
            rejected: found => ("rejected", found),
            denied: found => ("denied", found),
            notFound: found => ("notFound", found),
            rateLimited: found => ("rateLimited", found),
            unavailable: found => ("unavailable", found),
            unreadable: found => ("unreadable", found)));

    [Fact]
    public void Every_case_that_exists_is_among_those_tested() =>
        Assert.Equal(
            typeof(CloseError).GetNestedTypes().Select(type => type.Name).Order(StringComparer.Ordinal),
            Cases().Select(row => ((CloseError)row[1]).GetType().Name).Order(StringComparer.Ordinal));

    public static TheoryData<CloseError, string> Messages() => new()
    {
        {
            new CloseError.Invalid(Array(new FieldError("text", "a text is needed", new RuleSource.Documented("Create an SMS activity")), new FieldError("send_in", "0 seconds or more is needed", new RuleSource.Assumed(Assumption.SendInIsNotNegative)))),
            "The request was not sent: text: a text is needed (documented: Create an SMS activity); send_in: 0 seconds or more is needed (assumption A-23, SendInIsNotNegative)."
        },
        { new CloseError.Rejected(Answer.Of(400, ""), [], []), "Close refused the request (400)." },
        { new CloseError.Rejected(Answer.Of(400, ""), Array("", " ", "Bad."), []), "Close refused the request (400): Bad." },
        { new CloseError.Rejected(Answer.Of(400, ""), Array("Bad."), Array(new FieldError("lead", "Does not exist.", new RuleSource.Answered()))), "Close refused the request (400): Bad; lead: Does not exist." },
        { new CloseError.Rejected(Answer.Of(400, ""), toArray(Enumerable.Range(1, 12).Select(number => $"E{number}")), []), "Close refused the request (400): E1; E2; E3; E4; E5; E6; E7; E8; E9; E10; and 2 more." },
        { new CloseError.Denied(Answer.Of(401, ""), Array("Unauthorized")), "Close did not accept the credentials (401): Unauthorized." },
        { new CloseError.Denied(Answer.Of(402, ""), []), "The Close plan or its payment does not cover this (402)." },
        { new CloseError.Denied(Answer.Of(403, ""), []), "The user behind the credentials may not do this (403)." },
        { new CloseError.NotFound(Answer.Of(404, ""), Array("Gone.\r\n\tFor\u2028good.")), "Close has nothing there (404): Gone. For good." },
        { new CloseError.RateLimited(Answer.Of(429, ""), TimeSpan.FromMilliseconds(870)), "Close asks for fewer calls (429): try again in 0.87 s." },
        { new CloseError.RateLimited(Answer.Of(429, ""), null), "Close asks for fewer calls (429) and did not say when to try again." },
        { new CloseError.Unavailable(FailureCause.NotConnected, Outcome.NotProcessed, Detail: "ConnectionError"), "No connection to Close could be made (ConnectionError); the call did not take effect." },
        { new CloseError.Unavailable(FailureCause.ConnectionLost, Outcome.Unknown), "The connection to Close broke; the call may have taken effect." },
        { new CloseError.Unavailable(FailureCause.TimedOut, Outcome.Unknown), "Close did not answer in time; the call may have taken effect." },
        { new CloseError.Unavailable(FailureCause.ServerFailed, Outcome.Unknown, Answer.Of(503, "")), "Close failed (503); the call may have taken effect." },
        { new CloseError.Unreadable(Answer.Of(200, ""), "$.data[3].date_sent", "expected a text"), "The answer (200) cannot be read at $.data[3].date_sent: expected a text." },
        { new CloseError.Unreadable(Answer.Of(302, ""), null, "a status from 200 to 299"), "The answer (302) cannot be read: a status from 200 to 299." },
    };

    [Theory]
    [MemberData(nameof(Messages), DisableDiscoveryEnumeration = true)]
    public void A_message_is_one_sentence(CloseError error, string expected) => Assert.Equal((expected, expected), (error.Message, error.ToString()));

    [Fact]
    public void Errors_with_the_same_parts_are_equal() =>
        Assert.Equal(
            new CloseError.Rejected(Answer.Of(400, "{}", ("a", "1")), Array("x"), Array(new FieldError("a", "b", new RuleSource.Answered()))),
            new CloseError.Rejected(Answer.Of(400, "{}", ("a", "1")), Array("x"), Array(new FieldError("a", "b", new RuleSource.Answered()))));
}
