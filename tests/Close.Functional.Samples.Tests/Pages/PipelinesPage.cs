namespace Close.Functional.Samples.Tests.Pages;

/// <summary>The code of <c>docs/pipelines.md</c>.</summary>
public sealed class PipelinesPage
{
    private static readonly DateTimeOffset Tomorrow = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private readonly SimulatedClose close = new();

    [Fact]
    public async Task Query_syntax_joins_checks_requests_and_programs()
    {
        var now = close.World.Now;

        // <pipelines-query>
        var schedule =
            from draft in SmsDraft.Keep("+12025550143", "+12025550199", "See you at nine.", "lead_acme")  // a check
            from kept in SmsApi.Create(draft)                                                              // a request
            from change in SmsChange.ScheduleAt(Tomorrow, now)                                             // a check
            from planned in SmsApi.Update(kept.Id, change)                                                 // a request
            select planned;
        // </pipelines-query>
        Assert.Equal(Tomorrow, (await schedule.RunAsync(close.Transport())).Map(sms => sms.DateScheduled ?? default).IfLeft(error => throw new InvalidOperationException(error.Message)));
    }

    [Fact]
    public async Task A_choice_is_made_by_Bind()
    {
        var id = await Sent("Hi!");

        // <pipelines-bind>
        static CloseIO<Sms> TakeBack(SmsId id) =>
            SmsApi.Get(id).ToIO().Bind(sms => sms.Status == SmsStatus.Outbox
                ? SmsApi.Update(id, SmsChange.Cancel).ToIO()
                : CloseIO.Pure(sms));
        // </pipelines-bind>
        Assert.Equal(SmsStatus.Draft, (await TakeBack(id).RunAsync(close.Transport())).Map(sms => sms.Status).IfLeft(SmsStatus.Unspecified));
    }

    [Fact]
    public async Task Many_become_one_by_Traverse()
    {
        string[] leads = ["lead_acme", "lead_blue"];

        // <pipelines-traverse>
        var thank = leads.Traverse(lead =>
            from draft in SmsDraft.Keep("+12025550143", "+12025550199", "Thank you!", lead)
            from kept in SmsApi.Create(draft)
            select kept.Id);
        // </pipelines-traverse>
        var ids = (await thank.RunAsync(close.Transport())).IfLeft(_ => throw new InvalidOperationException());

        // <pipelines-parallel>
        var look = ids.TraverseParallel(atOnce: 4, id => SmsApi.Get(id).ToIO().Attempt());
        // </pipelines-parallel>
        Assert.Equal(2, (await look.RunAsync(close.Transport())).IfLeft(_ => throw new InvalidOperationException()).Count(found => found.IsRight));
    }

    [Fact]
    public async Task An_error_leads_to_another_program_by_OrElse()
    {
        var id = await Sent("Hi!");
        await SmsApi.Delete(id).ToIO().RunAsync(close.Transport());

        // <pipelines-orelse>
        var delete = SmsApi.Delete(id).ToIO().OrElse(error => error is CloseError.NotFound
            ? CloseIO.Pure(LanguageExt.Unit.Default)       // somebody else deleted it
            : CloseIO.Fail<LanguageExt.Unit>(error));
        // </pipelines-orelse>
        Assert.True((await delete.RunAsync(close.Transport())).IsRight);
    }

    [Fact]
    public async Task A_program_is_repeated_as_a_value()
    {
        var id = await Sent("Hi!");
        var calls = close.Calls;

        // <pipelines-again>
        static CloseIO<T> Again<T>(CloseIO<T> program, int times) => times < 2 ? program : program.OrElse(error =>
            error is CloseError.Unavailable { Outcome: Outcome.NotProcessed } ? Again(program, times - 1) : CloseIO.Fail<T>(error));
        // </pipelines-again>
        close.Spoil(FaultPlan.None.At((int)calls + 1, FaultKind.Refused));
        Assert.True((await Again(SmsApi.Get(id).ToIO(), 2).RunAsync(close.Transport())).IsRight);
    }

    [Fact]
    public async Task Effects_of_the_callers_own_stand_in_the_same_line()
    {
        Task<string> LeadOfCustomerAsync(int customer, CancellationToken cancellationToken) => Task.FromResult(customer == 7 ? "lead_acme" : "lead_blue");

        // <pipelines-effect>
        static CloseIO<T> Own<T>(Func<CancellationToken, Task<T>> start) =>
            CloseIO.Effect(async token => Prelude.Right<CloseError, T>(await start(token)));

        var newestOfCustomer =
            from lead in Own(token => LeadOfCustomerAsync(7, token))
            from query in SmsQuery.Parse(new SmsQueryFields { LeadIds = [lead], Limit = 1 })
            from page in SmsApi.List(query)
            select page.Data;
        // </pipelines-effect>
        await Sent("Hi!");
        Assert.Equal(1, (await newestOfCustomer.RunAsync(close.Transport())).Map(found => found.Count).IfLeft(0));
    }

    [Fact]
    public async Task A_layer_is_a_function_from_transport_to_transport()
    {
        var calls = 0;

        // <pipelines-layer>
        Transport Count(Transport inner) => (call, cancellationToken) =>
        {
            Interlocked.Increment(ref calls);
            return inner(call, cancellationToken);
        };

        var counted = Count(close.Transport());     // or new CloseOptions { … }.WithLayer(Count)
        // </pipelines-layer>
        await SmsApi.List(SmsQuery.Parse(new SmsQueryFields()).IfLeft(_ => throw new InvalidOperationException())).ToIO().RunAsync(counted);
        Assert.Equal(1, calls);
        Assert.Single(new CloseOptions().WithLayer(Count).Layers);
    }

    [Fact]
    public async Task What_is_written_with_EitherAsync_fits()
    {
        var id = await Sent("Hi!");
        var transport = close.Transport();

        // <pipelines-eitherasync>
        EitherAsync<CloseError, Sms> underWay = SmsApi.Get(id).ToIO().ToEitherAsync(transport);
        CloseIO<Sms> program = CloseIO.FromEitherAsync(token => SmsApi.Get(id).ToIO().ToEitherAsync(transport, token));
        // </pipelines-eitherasync>
        Assert.Equal(await underWay.ToEither(), await program.RunAsync(transport));
    }

    private async Task<SmsId> Sent(string text)
    {
        var program =
            from draft in SmsDraft.SendNow("+12025550143", "+12025550199", text, "lead_acme")
            from sent in SmsApi.Create(draft)
            select sent.Id;
        return (await program.RunAsync(close.Transport())).IfLeft(error => throw new InvalidOperationException(error.Message));
    }
}
