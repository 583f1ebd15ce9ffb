module Close.Functional.FSharp.Tests.ReadmeTests

open Close.Functional
open Close.Functional.Testing
open Xunit

[<Fact>]
let ``The first example runs`` () =
    task {
        // <readme>
        let program =
            SmsDraft.Keep("+12025550143", "+12025550199", "Hi! Still on for noon?").ToIO()
                .Bind(fun hello -> SmsApi.Create(hello).ToIO())
                .Bind(fun draft -> SmsApi.Update(draft.Id, SmsChange.SendNow).ToIO())
                .Map(fun sent -> sent.Status)

        let tape = CassetteSession.Replay "recordings/hello.cassette.json"
        let! result = program.RunAsync tape.Transport

        let told =
            result.Match(Right = (fun status -> $"The message is in {status}."), Left = (fun error -> error.Message))
        // </readme>
        Assert.Equal("The message is in outbox.", told)
        tape.Complete()
    }
