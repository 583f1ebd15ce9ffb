using Close.Functional;
using Close.Functional.Testing;
using Xunit;

public sealed class HelloTests
{
    [Fact]
    public async Task A_message_that_is_kept_and_then_sent_goes_to_the_outbox()
    {
        var program =
            from hello in SmsDraft.Keep("+12025550143", "+12025550199", "Hi! Still on for noon?")
            from draft in SmsApi.Create(hello)
            from sent in SmsApi.Update(draft.Id, SmsChange.SendNow)
            select sent.Status;

        var tape = CassetteSession.Replay(Path.Combine(AppContext.BaseDirectory, "hello.cassette.json"));
        var result = await program.RunAsync(tape.Transport);

        Assert.Equal(SmsStatus.Outbox, result.Match(Right: status => status, Left: error => throw new InvalidOperationException(error.Message)));
        tape.Complete();
    }
}
