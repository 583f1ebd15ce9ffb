using Close.Functional.Testing;

namespace Close.Functional.Tests.Documentation;

public sealed class ReadmeTests
{
    [Fact]
    public async Task The_first_example_runs()
    {
        // <readme>
        // A program is a value: nothing is sent until somebody runs it.
        var program =
            from hello in SmsDraft.Keep("+12025550143", "+12025550199", "Hi! Still on for noon?")
            from draft in SmsApi.Create(hello)
            from sent in SmsApi.Update(draft.Id, SmsChange.SendNow)
            select sent.Status;

        // In a test it runs on a cassette, without a network.
        var tape = CassetteSession.Replay("recordings/hello.cassette.json");
        var result = await program.RunAsync(tape.Transport);

        var told = result.Match(Right: status => $"The message is in {status}.", Left: error => error.Message);
        // </readme>
        Assert.Equal("The message is in outbox.", told);
        tape.Complete();
    }
}
