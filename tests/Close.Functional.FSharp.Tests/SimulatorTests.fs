module Close.Functional.FSharp.Tests.SimulatorTests

// The simulator as an F# test uses it.

open System
open Close.Functional
open Close.Functional.FSharp
open Close.Functional.FSharp.Tests.Common
open Close.Functional.Testing
open FsCheck.Xunit
open Xunit

let private send (text: string) =
    close {
        let! draft = SmsDraft.SendNow("+12025550143", "+12025550199", text)
        return! SmsApi.Create draft
    }

let private statusOn (simulated: SimulatedClose) (id: SmsId) =
    SmsApi.Get id |> CloseIO.ofRequest |> CloseIO.map (fun sms -> sms.Status) |> CloseIO.run (simulated.Transport()) |> wait

[<Fact>]
let ``A message is on its way, and a while later it is sent`` () =
    let simulated = SimulatedClose()

    match send "Hi!" |> CloseIO.run (simulated.Transport()) |> wait with
    | Error error -> failwith error.Message
    | Ok sms ->
        Assert.Equal(Ok SmsStatus.Outbox, statusOn simulated sms.Id)
        simulated.Advance(TimeSpan.FromSeconds 2L)
        Assert.Equal(Ok SmsStatus.Sent, statusOn simulated sms.Id)

[<Fact>]
let ``The world is refined with functions`` () =
    let world =
        World
            .Example()
            .WithOptions(SimulatorOptions(Unreachable = [ "+12025550199" ], SendingTime = TimeSpan.Zero))
            .With(SimulatedLead "lead_north")

    let simulated = SimulatedClose world

    match send "Hi!" |> CloseIO.run (simulated.Transport()) |> wait with
    | Error error -> failwith error.Message
    | Ok sms ->
        simulated.Advance(TimeSpan.FromSeconds 1L)
        Assert.Equal(Ok SmsStatus.Error, statusOn simulated sms.Id)

[<Fact>]
let ``A lost answer is told apart, and what became of the call is looked up`` () =
    let simulated = SimulatedClose().Spoil(FaultPlan.None.At(1, FaultKind.ResetAfter))
    let since = simulated.World.Now

    let sendOrFind =
        close {
            let! draft = SmsDraft.SendNow("+12025550143", "+12025550199", "Only once")

            match! SmsApi.Create draft |> CloseIO.ofRequest |> CloseIO.attempt with
            | Ok sms -> return Some sms.Id
            | Error(Unavailable lost) when lost.Outcome = Outcome.Unknown ->
                let! found = SmsFlow.FindCreated(draft, since)
                return found |> Seq.tryHead |> Option.map (fun sms -> sms.Id)
            | Error error -> return! Error error
        }

    match sendOrFind |> CloseIO.run (simulated.Transport()) |> wait with
    | Ok(Some id) -> Assert.Equal(Ok SmsStatus.Outbox, statusOn simulated id)
    | other -> failwith $"{other}"

[<Fact>]
let ``A wait takes no time`` () =
    let simulated = SimulatedClose(skipsWaitsUpTo = TimeSpan.FromSeconds 45L)

    let settled =
        close {
            let! draft = SmsDraft.SendNow("+12025550143", "+12025550199", "Hi!")

            match! SmsFlow.SendAndWait(draft, clock = simulated.Time) with
            | :? Settled.Sent as sent -> return Some sent.Message.Status
            | _ -> return None
        }

    Assert.Equal(Ok(Some SmsStatus.Sent), settled |> CloseIO.run (simulated.Transport()) |> wait)

[<Property(MaxTest = 20)>]
let ``The same program on the same world gives the same result`` (texts: FsCheck.NonEmptyString list) =
    let run () =
        texts
        |> CloseIO.traverse (fun text -> send text.Get |> CloseIO.attempt)
        |> CloseIO.run (SimulatedClose().Transport())
        |> wait

    run () = run ()
