module Close.Functional.FSharp.Tests.ReadmeTests

open Close.Functional
open Close.Functional.FSharp
open Close.Functional.Testing
open Xunit

[<Fact>]
let ``The first example runs`` () =
    task {
        // <readme>
        let program =
            close {
                let! hello = SmsDraft.Keep("+12025550143", "+12025550199", "Hi! Still on for noon?")
                let! draft = SmsApi.Create hello
                let! sent = SmsApi.Update(draft.Id, SmsChange.SendNow)
                return sent.Status
            }

        let tape = CassetteSession.Replay "recordings/hello.cassette.json"
        let! result = program |> CloseIO.run tape.Transport

        let told =
            match result with
            | Ok status -> $"The message is in {status}."
            | Error error -> error.Message
        // </readme>
        Assert.Equal("The message is in outbox.", told)
        tape.Complete()
    }
