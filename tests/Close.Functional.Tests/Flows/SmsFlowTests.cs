using System.Buffers;
using Close.Functional.Tests.Sockets;
using static LanguageExt.Prelude;

namespace Close.Functional.Tests.Flows;

/// <summary>What teams do every day, and the races that remain.</summary>
public sealed class SmsFlowTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly SmsDraft Hello = SmsDraft.SendNow("+12025550143", "+12025550199", "Hi").Value();
    private static readonly Envelope TooLate = new(400, [], HttpBody.OfText("""{"errors":[],"field-errors":{"status":"Too late."}}"""));

    public static TheoryData<SmsStatus, Type> Ends { get; } = new()
    {
        { SmsStatus.Sent, typeof(Settled.Sent) },
        { SmsStatus.Error, typeof(Settled.Failed) },
        { SmsStatus.Draft, typeof(Settled.NotUnderWay) },
        { SmsStatus.Inbox, typeof(Settled.NotUnderWay) },
    };

    [Theory]
    [MemberData(nameof(Ends))]
    public async Task A_message_is_looked_at_until_it_is_not_under_way(SmsStatus end, Type expected)
    {
        var phone = new Phone(SmsStatus.Scheduled, SmsStatus.Outbox, end);

        var settled = (await phone.RunAsync(SmsFlow.WaitUntilSettled(Phone.Id, clock: phone.Time))).Value();

        Assert.Equal((expected, 3), (settled.GetType(), phone.Calls.Count));
    }

    [Fact]
    public async Task At_the_deadline_it_is_looked_at_once_more_and_left_waiting()
    {
        var phone = new Phone(SmsStatus.Outbox);
        var policy = new WaitPolicy().WithFirstWait(TimeSpan.FromSeconds(1)).WithDeadline(TimeSpan.FromSeconds(5));

        var settled = (await phone.RunAsync(SmsFlow.WaitUntilSettled(Phone.Id, policy, phone.Time))).Value();

        Assert.IsType<Settled.StillWaiting>(settled);
        Assert.Equal(4, phone.Calls.Count); // At 0, 1, 3 and 5 seconds.
    }

    [Fact]
    public async Task A_message_that_was_created_is_waited_for()
    {
        var phone = new Phone(SmsStatus.Outbox, SmsStatus.Sent);

        var settled = (await phone.RunAsync(SmsFlow.SendAndWait(Hello, clock: phone.Time))).Value();

        Assert.IsType<Settled.Sent>(settled);
        Assert.Equal("POST, GET, GET", string.Join(", ", phone.Calls.Select(call => call.Split(' ')[0])));
    }

    [Fact]
    public async Task A_wait_can_be_cancelled()
    {
        var phone = new Phone(SmsStatus.Outbox);
        using var cancellation = new CancellationTokenSource();
        var run = SmsFlow.WaitUntilSettled(Phone.Id, clock: phone.Time).RunAsync(phone.SendAsync, cancellation.Token);

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
    }

    [Fact]
    public async Task A_status_that_is_not_known_may_be_a_step_on_the_way()
    {
        var phone = new Phone(SmsStatus.Outbox, SmsStatus.Of("at_the_carrier"), SmsStatus.Sent);

        Assert.IsType<Settled.Sent>((await phone.RunAsync(SmsFlow.WaitUntilSettled(Phone.Id, clock: phone.Time))).Value());
    }

    [Fact]
    public async Task A_look_that_fails_does_not_say_that_the_message_was_not_created()
    {
        var phone = new Phone(SmsStatus.Outbox);
        var failure = new CloseError.Unavailable(FailureCause.NotConnected, Outcome.NotProcessed);

        var settled = (await SmsFlow.SendAndWait(Hello, clock: phone.Time).RunAsync((call, token) =>
            call.Method == HttpMethod.Get ? Task.FromResult(Left<CloseError, Envelope>(failure)) : phone.SendAsync(call, token))).Value();

        Assert.Equal((Phone.Id, failure), (settled.Message.Id, Assert.IsType<Settled.OutOfSight>(settled).Error));
    }

    [Fact]
    public async Task A_look_that_hangs_does_not_hold_up_the_end()
    {
        var phone = new Phone(SmsStatus.Outbox);
        var run = SmsFlow.WaitUntilSettled(Phone.Id, clock: phone.Time).RunAsync(async (_, token) =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, phone.Time, token);
            throw new InvalidOperationException("Nobody waits for ever.");
        });

        phone.Time.Advance(TimeSpan.FromSeconds(135));

        Assert.Equal(FailureCause.TimedOut, Assert.IsType<CloseError.Unavailable>((await run).Error()).Cause);
    }

    [Fact]
    public async Task An_edit_that_names_the_status_draft_is_refused_since_it_could_take_a_message_back()
    {
        var phone = new Phone(SmsStatus.Draft);
        var change = SmsChange.Parse(new SmsChangeFields { Status = SmsStatus.Draft, Text = "Hello" }).Value();

        Assert.IsType<CloseError.Invalid>((await phone.RunAsync(SmsFlow.EditIfDraft(Phone.Id, change, Noon))).Error());
        Assert.Empty(phone.Calls);
    }

    public static TheoryData<SmsStatus, string> Cancelling { get; } = new()
    {
        { SmsStatus.Scheduled, """GET, PUT {"status":"draft"}""" },
        { SmsStatus.Outbox, """GET, PUT {"status":"draft"}""" },
        { SmsStatus.Draft, "GET" },
        { SmsStatus.Sent, "GET" },
        { SmsStatus.Error, "GET" },
        { SmsStatus.Inbox, "GET" },
    };

    [Theory]
    [MemberData(nameof(Cancelling))]
    public async Task Only_what_waits_is_taken_back(SmsStatus status, string calls)
    {
        var phone = new Phone(status);

        var result = await phone.RunAsync(SmsFlow.CancelIfUnsent(Phone.Id));

        Assert.Equal(calls, string.Join(", ", phone.Calls));
        Assert.Equal(status == SmsStatus.Draft || Settled.IsUnderWay(Phone.Message(status)), result.IsRight);
    }

    [Fact]
    public async Task A_message_that_is_sent_between_look_and_change_is_refused_by_Close()
    {
        var phone = new Phone(SmsStatus.Outbox) { Answer = _ => TooLate };

        Assert.IsType<CloseError.Rejected>((await phone.RunAsync(SmsFlow.CancelIfUnsent(Phone.Id))).Error());
    }

    [Theory]
    [InlineData("draft", true)]
    [InlineData("scheduled", false)]
    [InlineData("outbox", false)]
    [InlineData("sent", false)]
    public async Task Only_a_draft_is_edited(string status, bool isEdited)
    {
        var phone = new Phone(SmsStatus.Of(status));

        var result = await phone.RunAsync(SmsFlow.EditIfDraft(Phone.Id, SmsChange.Reword("Hello"), Noon));

        Assert.Equal(isEdited, result.IsRight);
        Assert.Equal(isEdited ? """GET, PUT {"text":"Hello"}""" : "GET", string.Join(", ", phone.Calls));
    }

    [Fact]
    public async Task A_draft_that_is_sent_between_look_and_edit_is_refused_by_Close()
    {
        var phone = new Phone(SmsStatus.Draft) { Answer = _ => TooLate };

        Assert.IsType<CloseError.Rejected>((await phone.RunAsync(SmsFlow.EditIfDraft(Phone.Id, SmsChange.Reword("Hello"), Noon))).Error());
    }

    [Fact]
    public async Task What_a_lost_answer_left_behind_is_found_by_what_the_draft_says()
    {
        Sms[] rows =
        [
            Row("acti_it", "Hi", "+12025550143", "+12025550199"),
            Row("acti_text", "Hello", "+12025550143", "+12025550199"),
            Row("acti_local", "Hi", "+12025550144", "+12025550199"),
            Row("acti_remote", "Hi", "+12025550143", "+12025550198"),
        ];
        HttpCall? asked = null;
        var buffer = new ArrayBufferWriter<byte>();
        CloseJson.WriteSmsPage(buffer, new Page<Sms>(rows, hasMore: false));

        var found = (await SmsFlow.FindCreated(Hello, Noon).RunAsync((call, _) =>
        {
            asked = call;
            return Task.FromResult(Right<CloseError, Envelope>(new Envelope(200, [], HttpBody.Of(buffer.WrittenMemory))));
        })).Value();

        Assert.Equal("acti_it", Assert.Single(found).Id.Value);
        Assert.Contains(asked!.Query, pair => pair.Name == "date_created__gte");
    }

    [Property]
    public bool No_look_comes_after_the_deadline_and_each_wait_is_longer_until_the_longest(byte looks, ushort elapsed)
    {
        var policy = new WaitPolicy();
        var wait = policy.Next(looks + 1, TimeSpan.FromSeconds(elapsed));
        return wait is null == (elapsed >= 120)
            && (wait is null || (wait > TimeSpan.Zero && wait <= policy.LongestWait && wait <= policy.Deadline - TimeSpan.FromSeconds(elapsed)));
    }

    private static Sms Row(string id, string text, string local, string remote) => new(SmsId.Parse(id).IfFail(_ => throw new InvalidOperationException()))
    {
        Text = text,
        LocalPhone = PhoneNumber.Parse(local).IfFail(_ => throw new InvalidOperationException()),
        RemotePhone = PhoneNumber.Parse(remote).IfFail(_ => throw new InvalidOperationException()),
    };
}
