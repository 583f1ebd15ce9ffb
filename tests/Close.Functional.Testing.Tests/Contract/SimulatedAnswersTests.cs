using Close.Functional.Testing.Tests.Model;
using Close.Functional.Testing.Tests.Simulating;
using FsCheck;
using FsCheck.Experimental;
using FsCheck.Fluent;

namespace Close.Functional.Testing.Tests.Contract;

/// <summary>What the simulator answers, against schemas that were written by hand after the documentation.</summary>
public sealed class SimulatedAnswersTests
{
    private static readonly HttpCall Feed = HttpCall.To(HttpMethod.Get, "/activity/", Repeat.Safe);

    [Fact]
    public void Whatever_is_asked_the_answers_are_as_the_schemas_say()
    {
        var counter = new Counter();
        new CloseMachine(() => new Scene(new Bug("watched", Watch)), counter).ToProperty().Check(Config.QuickThrowOnFailure.WithMaxTest(150).WithEndSize(60));
        Assert.InRange(counter.Count, 2_000, int.MaxValue);
    }

    [Theory]
    [InlineData(RateLimitDialect.Commas)]
    [InlineData(RateLimitDialect.Legacy)]
    public void Refusals_of_one_call_too_many_are_too(RateLimitDialect dialect)
    {
        var world = World.Example(Lists.Noon).WithOptions(SimulatorOptions.Default with { RateLimit = new SimulatedRateLimit(1, TimeSpan.FromSeconds(1), dialect) });
        var (next, _) = Simulator.Step(world, HttpCall.To(HttpMethod.Get, "/activity/", Repeat.Safe).WithHeader("Authorization", "Bearer api_ada"));
        Assert.Empty(AnswerSchemas.Check(Feed, next.Ask("/activity/")));
    }

    [Theory]
    [InlineData("/nowhere/")]
    [InlineData("/activity/?_limit=-1&_skip=x")]
    [InlineData("/activity/sms/acti_none/")]
    public void Other_refusals_are_too(string address)
    {
        var call = HttpCall.To(HttpMethod.Get, address.Split('?')[0], Repeat.Safe).WithQuery(QueryEncoding.Decode(address.Contains('?', StringComparison.Ordinal) ? address.Split('?')[1] : ""));
        Assert.Empty(AnswerSchemas.Check(call, Simulator.Step(World.Example(Lists.Noon), call).Answer));
        Assert.Empty(AnswerSchemas.Check(call, Simulator.Step(World.Example(Lists.Noon), call.WithHeader("Authorization", "Bearer api_ada")).Answer));
    }

    [Fact]
    public void An_SMS_with_files_a_template_and_a_schedule_is_too()
    {
        var (_, answer) = World.Example(Lists.Noon).Post(
            $"{{'status':'scheduled',{SmsScene.Ready},'date_scheduled':'2026-03-02T12:00:00.5+02:00','template_id':'smstmpl_hello','lead_id':'lead_acme','contact_id':'cont_cy','attachments':[{{'url':'https://example.com/a.png','filename':'a.png','content_type':'image/png'}}]}}");
        Assert.Equal(200, answer.Status);
        Assert.Empty(AnswerSchemas.Check(HttpCall.To(HttpMethod.Post, "/activity/sms/", Repeat.Unsafe), answer));
    }

    private static Transport Watch(Transport inner, Scene scene) => async (call, token) =>
    {
        var result = await inner(call, token);
        result.IfRight(answer =>
        {
            if (AnswerSchemas.Check(call, answer) is { Count: > 0 } faults)
            {
                throw new MismatchException($"{call.Method} {call.Route} {answer.Status}: {string.Join(", ", faults)}");
            }
        });
        return result;
    };
}
