module Close.Functional.FSharp.Tests.CassetteTests

// Cassettes as an F# test uses them. The F# package knows nothing of Close.Functional.Testing: a session gives a transport, and that is all there is to it.

open System
open System.Net.Http
open Close.Functional
open Close.Functional.FSharp
open Close.Functional.FSharp.Tests.Common
open Close.Functional.Testing
open Xunit

let private sendHello =
    close {
        let! hello = SmsDraft.Keep("+12025550143", "+12025550199", "Hi! Still on for noon?")
        let! draft = SmsApi.Create hello
        let! sent = SmsApi.Update(draft.Id, SmsChange.SendNow)
        return sent.Status
    }

[<Fact>]
let ``A block replays a recording to its end`` () =
    task {
        let tape = CassetteSession.Replay("recordings/hello" + CassetteFile.Extension)
        let! result = sendHello |> CloseIO.run tape.Transport
        Assert.Equal(Ok SmsStatus.Outbox, result)
        tape.Complete()
    }

[<Fact>]
let ``The life of a message is replayed as one block`` () =
    task {
        let tape = CassetteSession.Replay("recordings/quickstart" + CassetteFile.Extension)
        let cassette = tape.Cassette
        let given name = cassette.Variable name |> Option.ofObj |> Option.get
        let now = cassette.Clock.Value

        let! result =
            close {
                let! hello = SmsDraft.Keep(given "from", given "to", "Hi! Are we still on for tomorrow?", given "lead")
                let! draft = SmsApi.Create hello
                let! _ = SmsApi.Update(draft.Id, SmsChange.Reword "Hi! Are we still on for tomorrow at noon?")
                let! tomorrow = SmsChange.ScheduleAt(now.AddDays 1, now)
                let! _ = SmsApi.Update(draft.Id, tomorrow)
                let! _ = SmsApi.Update(draft.Id, SmsChange.Cancel)
                let! soon = SmsChange.SendIn(TimeSpan.FromSeconds 30L)
                let! _ = SmsApi.Update(draft.Id, soon)
                return! SmsApi.Get draft.Id
            }
            |> CloseIO.run tape.Transport

        Assert.Equal(Ok SmsStatus.Sent, result |> Result.map (fun sms -> sms.Status))
    }

[<Fact>]
let ``A request that no recording has fails the test, also when the program recovers from it`` () =
    task {
        let tape = CassetteSession.Replay(Cassette("empty", Provenance.Documented))

        let! result =
            close {
                try
                    return! ask 1
                with _ ->
                    return 2
            }
            |> CloseIO.run tape.Transport

        Assert.Equal(Ok 2, result)
        Assert.Throws<CassetteException>(fun () -> tape.Complete()) |> ignore
    }

[<Fact>]
let ``A cassette is written by hand and replayed`` () =
    task {
        let call = HttpCall.To(HttpMethod.Get, "/number/1/", Repeat.Safe)
        let answer = Envelope(200, [ NamedValue("Content-Type", "application/json") ], HttpBody.OfText "41")

        let cassette =
            Cassette("by-hand", Provenance.Documented, Clock = DateTimeOffset.UnixEpoch, Seed = 7L)
                .Add(Interaction(RecordedRequest.Of call, RecordedResponse.Of answer))

        let tape = CassetteSession.Replay cassette
        let! result = CloseIO.ofRequest (ask 1) |> CloseIO.map ((+) 1) |> CloseIO.run tape.Transport
        Assert.Equal(Ok 42, result)
        tape.Complete()
    }

[<Fact>]
let ``A cassette that is missing is read by its case`` () =
    match CassetteFile.Load "recordings/nothing.cassette.json" |> Result.ofEither with
    | Error(:? CassetteFault.Missing as missing) -> Assert.Equal("recordings/nothing.cassette.json", missing.Path)
    | other -> failwith $"{other}"
