module Close.Functional.Samples.FSharp.Program

open System
open System.IO
open Close.Functional
open Close.Functional.FSharp
open Close.Functional.Testing

/// Plans a message for the next day, lets two days pass, and tells what became of it and what its lead has seen.
let story (simulated: SimulatedClose) (out: TextWriter) =
    close {
        let now = simulated.World.Now
        let! lead = LeadId.Parse "lead_acme"
        let! draft = SmsDraft.SendLater("+12025550143", "+12025550199", "See you at noon!", now.AddDays 1, now, lead.Value)
        let! planned = SmsApi.Create draft
        out.WriteLine $"{planned.Status} for {planned.DateScheduled:u}"

        simulated.Advance(TimeSpan.FromDays 2)
        let! sms = SmsApi.Get planned.Id
        out.WriteLine $"{sms.Status} at {sms.DateSent:u}"

        for activity in Listings.Of(ActivityQuery.OfLead lead) do
            out.WriteLine $"{activity.Type}, created {activity.DateCreated:u}"
    }

let run (out: TextWriter) =
    task {
        let simulated = SimulatedClose()

        match! story simulated out |> CloseIO.run (simulated.Transport()) with
        | Ok() -> return 0
        | Error error ->
            out.WriteLine error.Message
            return 1
    }

[<EntryPoint>]
let main _ = (run Console.Out).GetAwaiter().GetResult()
