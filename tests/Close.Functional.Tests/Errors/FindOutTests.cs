using Close.Functional.Tests.Http;

namespace Close.Functional.Tests.Errors;

/// <summary>An error that leaves open what became of a call says how to find out.</summary>
public sealed class FindOutTests
{
    private static readonly SmsId Id = SmsId.Parse("acti_0CANARY").Value();
    private static readonly CloseError Lost = new CloseError.Unavailable(FailureCause.ConnectionLost, Outcome.Unknown);
    private static readonly Request<Sms> Send = SmsApi.Update(Id, SmsChange.SendNow);

    public static TheoryData<HttpCall, string?> Table() => new()
    {
        { SmsApi.Create(SmsDraft.Parse(new SmsDraftFields { Status = SmsStatus.Draft }).Value()).Call, "list the newest SMS of the lead (GET /activity/sms/) and look for the text before you create it again" },
        { Send.Call, "get the SMS (GET /activity/sms/{id}/) and look at its status before you send the change again" },
        { To(HttpMethod.Post, "/activity/note/"), "list the newest objects (GET /activity/note/) and look for what was to be made before you send the call again" },
        { To(HttpMethod.Put, "/lead/lead_0CANARY/"), "get the object (GET /lead/{id}/) and look for the change before you send it again" },
        { To(HttpMethod.Delete, "/lead/lead_0CANARY/"), "get the object (GET /lead/{id}/) and look for the change before you send it again" },
        { To(HttpMethod.Post, "/sequence/seq_0CANARY/pause/"), "look for its effect before you send it again" },
        { HttpCall.ToHost(HttpMethod.Post, "/oauth2/token/", Repeat.Unsafe), "look for its effect before you send it again" },
        { HttpCall.ToHost(HttpMethod.Post, "/activity/sms/", Repeat.Unsafe), "look for its effect before you send it again" },
        { SmsApi.Get(Id).Call, null },
        { SmsApi.Delete(Id).Call, null },
        { SmsApi.Update(Id, SmsChange.Cancel).Call, null },
    };

    [Theory]
    [MemberData(nameof(Table), DisableDiscoveryEnumeration = true)]
    public void Every_call_that_is_not_safe_to_repeat_has_its_way_to_find_out(HttpCall call, string? expected) => Assert.Equal(expected, FindOut.Of(call));

    [Theory]
    [MemberData(nameof(Table), DisableDiscoveryEnumeration = true)]
    public void The_way_names_no_object(HttpCall call, string? expected)
    {
        var message = FindOut.Tell(call, Lost).Message;
        Assert.Equal(
            (false, $"The connection to Close broke; the call may have taken effect{(expected is null ? "" : $": {expected}")}."),
            (message.Contains("CANARY", StringComparison.Ordinal), message));
    }

    [Fact]
    public void An_error_that_says_already_keeps_what_it_says()
    {
        var told = new CloseError.Unavailable(FailureCause.TimedOut, Outcome.Unknown, FindOut: "ask");
        Assert.Same(told, FindOut.Tell(Send.Call, told));
    }

    [Fact]
    public void Where_the_outcome_is_known_there_is_nothing_to_find_out()
    {
        CloseError[] known = [new CloseError.Unavailable(FailureCause.NotConnected, Outcome.NotProcessed), new CloseError.RateLimited(Answer.Of(429, ""), null)];
        Assert.All(known, error => Assert.Same(error, FindOut.Tell(Send.Call, error)));
    }

    [Fact]
    public async Task A_program_that_meets_a_failing_server_says_it_too()
    {
        Transport failing = (_, _) => Task.FromResult<Either<CloseError, Envelope>>(Answer.Of(503, ""));

        var error = (await Send.ToIO().RunAsync(failing)).Error();

        Assert.Equal(
            "Close failed (503); the call may have taken effect: get the SMS (GET /activity/sms/{id}/) and look at its status before you send the change again.",
            error.Message);
    }

    [Fact]
    public void What_somebody_else_put_there_is_masked() => Assert.DoesNotContain(
        "5550143",
        new CloseError.Unavailable(FailureCause.TimedOut, Outcome.Unknown, FindOut: "call +12025550143").Message,
        StringComparison.Ordinal);

    private static HttpCall To(HttpMethod method, string path) => HttpCall.To(method, path, Repeat.Unsafe);
}
