namespace Close.Functional.Samples.Tests.Pages;

/// <summary>The code of <c>docs/errors.md</c>.</summary>
public sealed class ErrorsPage
{
    private readonly SimulatedClose close = new();

    // <errors-match>
    private static string Advice(CloseError error) => error.Match(
        invalid: wrong => $"Correct {string.Join(", ", wrong.Fields.Select(field => field.Field))}.",
        rejected: refused => $"Close says no: {refused.Message}",
        denied: denied => denied.Answer.Status == 401 ? "Look at the key." : "Ask for the right to do this.",
        notFound: _ => "It is gone.",
        rateLimited: limited => $"Come back in {limited.RetryAfter ?? TimeSpan.FromSeconds(2)}.",
        unavailable: lost => lost.FindOut is { } how ? $"Find out first: {how}." : "Try again later.",
        unreadable: odd => $"Report what Close answered (trace {odd.Answer.TraceId}).");
    // </errors-match>

    [Fact]
    public async Task Each_error_has_its_advice()
    {
        var missing = await SmsId.Parse("acti_nobody").OrInvalid().ToIO().Bind(id => SmsApi.Get(id).ToIO()).RunAsync(close.Transport());

        Assert.Equal("It is gone.", missing.Match(Right: _ => "", Left: Advice));
    }

    [Fact]
    public void Single_cases_are_told_by_a_pattern()
    {
        CloseError error = new CloseError.Unavailable(FailureCause.TimedOut, Outcome.NotProcessed);

        // <errors-pattern>
        var isWorthALaterTry = error is CloseError.RateLimited or CloseError.Unavailable { Outcome: Outcome.NotProcessed };
        // </errors-pattern>
        Assert.True(isWorthALaterTry);
    }

    [Fact]
    public async Task What_a_lost_answer_left_behind_is_found()
    {
        close.Spoil(FaultPlan.None.At(1, FaultKind.ResetAfter));
        var draft = SmsDraft.SendNow("+12025550143", "+12025550199", "Hi!", "lead_acme").IfLeft(_ => throw new InvalidOperationException());
        var now = close.World.Now;

        // <errors-find>
        var since = now.AddMinutes(-1);
        var send = SmsApi.Create(draft).ToIO().OrElse(error => error is CloseError.Unavailable { Outcome: Outcome.Unknown } or CloseError.Unreadable
            ? SmsFlow.FindCreated(draft, since).Bind(found => found.Count > 0 ? CloseIO.Pure(found[0]) : CloseIO.Fail<Sms>(error))
            : CloseIO.Fail<Sms>(error));
        // </errors-find>
        var sent = await send.RunAsync(close.Transport());

        Assert.Equal("Hi!", sent.Match(Right: sms => sms.Text ?? "", Left: error => error.Message));
        Assert.Equal(1, close.World.Count);
    }

    [Fact]
    public async Task Sending_and_waiting_ends_in_one_of_five_ways()
    {
        var waiting = new SimulatedClose(skipsWaitsUpTo: TimeSpan.FromSeconds(45));
        var draft = SmsDraft.SendNow("+12025550143", "+12025550199", "Hi!", "lead_acme").IfLeft(_ => throw new InvalidOperationException());

        // <errors-settled>
        var told = SmsFlow.SendAndWait(draft, new WaitPolicy { Deadline = TimeSpan.FromMinutes(5) }, waiting.Time).Map(settled => settled.Match(
            sent: end => "It was sent.",
            failed: end => $"It could not be sent: {end.Message.ErrorMessage}",
            notUnderWay: end => "Somebody took it back.",
            stillWaiting: end => "It has not left yet, and may at any time.",
            outOfSight: end => $"It exists; what became of it is not known: {end.Error.Message}"));
        // </errors-settled>
        Assert.Equal("It was sent.", (await told.RunAsync(waiting.Transport())).IfLeft(error => error.Message));
    }

    [Fact]
    public void Several_checks_are_told_together()
    {
        var (sms, lead) = ("lead_acme", "");

        // <errors-several>
        Either<CloseError, (SmsId Message, LeadId Lead)> both = (SmsId.Parse(sms), LeadId.Parse(lead)).Apply((message, about) => (message, about)).OrInvalid();
        // </errors-several>
        Assert.Equal(2, both.Match(Right: _ => 0, Left: error => ((CloseError.Invalid)error).Fields.Count));
    }

    [Fact]
    public void A_refusal_says_who_says_so()
    {
        // <errors-source>
        static string Says(FieldError error) => error.Source.Match(
            documented: rule => $"Close's page \"{rule.Page}\"",
            inferred: rule => $"we, from Close's page \"{rule.Page}\"",
            assumed: rule => $"we alone; Assumptions.All.Without(Assumption.{rule.Assumption}) allows it",
            answered: _ => "Close, in its answer");
        // </errors-source>
        var fields = new SmsDraftFields { Status = SmsStatus.Draft, Text = "Hi", TemplateId = "smstmpl_hello" };
        var refused = SmsDraft.Parse(fields).Match(Right: _ => [], Left: error => ((CloseError.Invalid)error).Fields.Select(Says).ToList());

        Assert.Equal(["we alone; Assumptions.All.Without(Assumption.TextOrTemplate) allows it"], refused);
    }
}
