module Close.Functional.FSharp.Tests.GuideTests

// The code of docs/fsharp.md: what stands between the marks is on the page, word for word.

open System
open System.Threading.Tasks
open Close.Functional
open Close.Functional.FSharp
open Close.Functional.Testing
open Close.Functional.TestSupport
open Xunit

// <guide>
let sendHello =
    close {
        let! hello = SmsDraft.Keep("+12025550143", "+12025550199", "Hi! Still on for noon?")
        let! draft = SmsApi.Create hello
        let! sent = SmsApi.Update(draft.Id, SmsChange.SendNow)
        return sent.Status
    }
// </guide>

// <guide>
let describe (error: CloseError) =
    match error with
    | Invalid refusal -> refusal.Fields |> Seq.map string |> String.concat "; "
    | RateLimited limit when limit.RetryAfter.HasValue -> $"Try again in {limit.RetryAfter.Value}."
    | Unavailable lost when lost.Outcome = Outcome.Unknown -> "Look before you send it again."
    | Rejected _
    | Denied _
    | NotFound _
    | RateLimited _
    | Unavailable _
    | Unreadable _ -> error.Message
// </guide>

// <guide>
/// Takes back whatever is planned for a lead, and tells how many messages that were.
let cancelPlanned (leadId: string) =
    close {
        let! lead = LeadId.Parse leadId
        let count = ref 0

        for sms in Listings.Of(SmsQuery.OfLead lead) do
            if sms.Status = SmsStatus.Scheduled then
                let! _ = SmsApi.Update(sms.Id, SmsChange.Cancel)
                count.Value <- count.Value + 1

        return count.Value
    }
// </guide>

// <guide>
/// Looks at two messages at the same time.
let both (one: string) (other: string) =
    close {
        let! one = SmsId.Parse(one, "one")
        and! other = SmsId.Parse(other, "other")
        let! first = SmsApi.Get one
        and! second = SmsApi.Get other
        return first.Status, second.Status
    }
// </guide>

// <guide>
/// The newest message of each lead, four leads at a time; None for a lead without one.
let newest (leads: LeadId list) =
    leads
    |> CloseIO.traverseParallel 4 (SmsQuery.OfLead >> Sms.list >> Listing.toList 1 >> CloseIO.map List.tryHead)
// </guide>

// <guide>
/// The SMS, or None when there is no such message.
let tryGet (id: SmsId) =
    Sms.get id
    |> CloseIO.map Some
    |> CloseIO.orElse (function
        | NotFound _ -> CloseIO.ofResult (Ok None)
        | error -> CloseIO.ofResult (Error error))
// </guide>

// <guide>
/// Waits for a look-up of our own, gives up on it when it throws, and says when it is over.
let greet (lookUp: Async<string>) (log: string -> unit) =
    close {
        try
            try
                let! name = lookUp
                return $"Hi {name}!"
            with :? TimeoutException ->
                return "Hi!"
        finally
            log "looked up"
    }
// </guide>

// <guide>
/// Prints the texts of the newest messages while their pages arrive.
let printNewest (client: CloseClient) =
    task {
        let newest = Listings.Of(SmsQuery.All).WithLimit 50

        match! client.ItemsAsync newest |> Stream.iter (fun sms -> printfn $"{sms.Text}") with
        | Ok() -> printfn "That is all."
        | Error error -> printfn $"{error.Message}"
    }
// </guide>

let private outcome (simulated: SimulatedClose) (program: CloseIO<'T>) =
    task {
        match! program |> CloseIO.run (simulated.Transport()) with
        | Ok value -> return value
        | Error error -> return failwith error.Message
    }

let private lead = "lead_acme"

let private planned (simulated: SimulatedClose) (text: string) =
    close {
        let now = simulated.World.Now
        let! draft = SmsDraft.SendLater("+12025550143", "+12025550199", text, now.AddDays 1, now, lead)
        return! SmsApi.Create draft
    }

[<Fact>]
let ``The first example is run with the network, a cassette or a simulator`` () =
    task {
        // <guide>
        let tape = CassetteSession.Replay "recordings/hello.cassette.json"
        let! result = sendHello |> CloseIO.run tape.Transport

        match result with
        | Ok status -> printfn $"The message is in {status}."
        | Error error -> printfn $"{error.Message}"
        // </guide>
        Assert.Equal(Ok SmsStatus.Outbox, result)
        tape.Complete()
    }

[<Fact>]
let ``Errors are described`` () =
    let answer = Envelope(429, [], HttpBody.Empty)
    Assert.Equal("Try again in 00:00:03.", describe (CloseError.RateLimited(answer, TimeSpan.FromSeconds 3L)))
    Assert.Equal("Look before you send it again.", describe (CloseError.Unavailable(FailureCause.ConnectionLost, Outcome.Unknown)))
    Assert.Contains("lead_id", describe (CloseError.Invalid [ FieldError("lead_id", "an id is needed", RuleSource.Documented "Example") ]))

[<Fact>]
let ``What is planned for a lead is taken back`` () =
    task {
        let simulated = SimulatedClose()
        let outcome program = outcome simulated program
        let! messages = [ "One"; "Two" ] |> CloseIO.traverse (planned simulated) |> outcome
        let! count = outcome (cancelPlanned lead)
        let! first, second = outcome (both messages[0].Id.Value messages[1].Id.Value)
        Assert.Equal((2, SmsStatus.Draft, SmsStatus.Draft), (count, first, second))
    }

[<Fact>]
let ``Leads are asked about four at a time`` () =
    task {
        let ids = [ lead; "lead_nobody" ] |> List.choose (fun text -> LeadId.Parse text |> Result.ofValidation |> Result.toOption)
        let simulated = SimulatedClose()
        let outcome program = outcome simulated program
        let! message = outcome (planned simulated "Three")
        let! found = outcome (newest ids)
        Assert.Equal<SmsId option list>([ Some message.Id; None ], found |> List.map (Option.map (fun sms -> sms.Id)))
        let! missing = outcome (close { let! id = SmsId.Parse "acti_nobody" in return! tryGet id })
        let! there = outcome (tryGet message.Id)
        Assert.Equal((None, true), (missing, Option.isSome there))
    }

[<Fact>]
let ``A look-up of one's own is waited for`` () =
    task {
        let outcome program = outcome (SimulatedClose()) program
        let logged = ResizeArray()
        let! known = outcome (greet (async { return "Ada" }) logged.Add)
        let! unknown = outcome (greet (async { return raise (TimeoutException()) }) logged.Add)
        Assert.Equal(("Hi Ada!", "Hi!", 2), (known, unknown, logged.Count))
    }

[<Fact>]
let ``A walk is read in a task`` () =
    task {
        use client = new CloseClient(SimulatedClose().Transport())
        do! printNewest client
    }

[<Fact>]
let ``A test of one's own needs a simulator and nothing else`` () =
    task {
        // <guide>
        let simulated = SimulatedClose()

        let! result =
            close {
                let! hello = SmsDraft.SendNow("+12025550143", "+12025550199", "Hi!")
                let! sms = SmsApi.Create hello
                simulated.Advance(TimeSpan.FromSeconds 2L)
                return! SmsApi.Get sms.Id
            }
            |> CloseIO.run (simulated.Transport())

        Assert.Equal(Ok SmsStatus.Sent, result |> Result.map (fun sms -> sms.Status))
        // </guide>
    }

/// The lines between each pair of lines, moved to the left margin.
let private between (start: string) (finish: string) (text: string) =
    let folder (found: string list list, current: string list option) (line: string) =
        match current with
        | None when line.Trim() = start -> found, Some []
        | Some lines when line.Trim() = finish -> List.rev lines :: found, None
        | Some lines -> found, Some(line :: lines)
        | None -> found, None

    let margin (lines: string list) =
        let width =
            lines
            |> List.filter (fun line -> line <> "")
            |> List.map (fun line -> line.Length - line.TrimStart().Length)
            |> List.min

        lines |> List.map (fun line -> if line = "" then line else line.Substring width) |> String.concat "\n"

    text.Split '\n' |> Array.fold folder ([], None) |> fst |> List.rev |> List.map margin

let private page = Repository.Read "docs/fsharp.md"

[<Fact>]
let ``The page shows the code that runs here, and no other`` () =
    let here = between "// <guide>" "// </guide>" (Repository.Read "tests/Close.Functional.FSharp.Tests/GuideTests.fs")
    Assert.NotEmpty here
    Assert.Equal<string list>(List.sort here, List.sort (between "```fsharp" "```" page))

[<Theory>]
[<InlineData("tests/Close.Functional.Tests/Documentation/ReadmeTests.cs", "// <readme>", "// </readme>")>]
let ``The page shows C# that runs elsewhere`` (file: string, start: string, finish: string) =
    let compiled = between start finish (Repository.Read file) |> String.concat "\n"

    for block in between "```csharp" "```" page do
        Assert.Contains(block, compiled, StringComparison.Ordinal)
