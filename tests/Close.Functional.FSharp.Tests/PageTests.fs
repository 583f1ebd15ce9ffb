module Close.Functional.FSharp.Tests.PageTests

// The F# that the pages show beside C#: what stands between the marks is on a page, word for word.

open System
open Close.Functional
open Close.Functional.FSharp
open Close.Functional.Testing
open Close.Functional.TestSupport
open FsCheck.Xunit
open Xunit

[<Fact>]
let ``A first program runs against a simulator`` () =
    task {
        // <getting-started-fsharp>
        let program =
            close {
                let! draft = SmsDraft.SendNow("+12025550143", "+12025550199", "Hi! Still on for noon?", leadId = "lead_acme")
                return! SmsApi.Create draft
            }

        let simulated = SimulatedClose()
        let! result = program |> CloseIO.run (simulated.Transport())

        let told =
            match result with
            | Ok sms -> $"The message is in {sms.Status}."
            | Error error -> error.Message
        // </getting-started-fsharp>
        Assert.Contains($"```text\n{told}\n```", Repository.Read "docs/getting-started.md", StringComparison.Ordinal)
    }

[<Fact>]
let ``A block joins checks, requests and programs`` () =
    task {
        let simulated = SimulatedClose()
        let now = simulated.World.Now
        let tomorrow = now.AddDays 1

        // <pipelines-fsharp>
        let schedule =
            close {
                let! draft = SmsDraft.Keep("+12025550143", "+12025550199", "See you at nine.", "lead_acme")
                let! kept = SmsApi.Create draft
                let! change = SmsChange.ScheduleAt(tomorrow, now)
                return! SmsApi.Update(kept.Id, change)
            }
        // </pipelines-fsharp>
        let! planned = schedule |> CloseIO.run (simulated.Transport())
        Assert.Equal(Ok tomorrow, planned |> Result.map (fun sms -> sms.DateScheduled.Value))
    }

// <errors-fsharp>
let advice (error: CloseError) =
    match error with
    | Invalid wrong -> wrong.Fields |> Seq.map (fun field -> field.Field) |> String.concat ", " |> sprintf "Correct %s."
    | Rejected refused -> $"Close says no: {refused.Message}"
    | Denied denied when denied.Answer.Status = 401 -> "Look at the key."
    | Denied _ -> "Ask for the right to do this."
    | NotFound _ -> "It is gone."
    | RateLimited limited when limited.RetryAfter.HasValue -> $"Come back in {limited.RetryAfter.Value}."
    | RateLimited _ -> "Come back in a moment."
    | Unavailable lost when isNull lost.FindOut -> "Try again later."
    | Unavailable lost -> $"Find out first: {lost.FindOut}."
    | Unreadable odd -> $"Report what Close answered (trace {odd.Answer.TraceId})."
// </errors-fsharp>

[<Fact>]
let ``Each error has its advice`` () =
    let answer = Envelope(429, [], HttpBody.Empty)
    Assert.Equal("Come back in 00:00:03.", advice (CloseError.RateLimited(answer, TimeSpan.FromSeconds 3L)))
    Assert.Equal("Try again later.", advice (CloseError.Unavailable(FailureCause.TimedOut, Outcome.NotProcessed)))
    Assert.Equal("Correct lead_id.", advice (CloseError.Invalid [ FieldError("lead_id", "an id is needed", RuleSource.Documented "Example") ]))

    Assert.Equal(
        "Find out first: look for it.",
        advice (CloseError.Unavailable(FailureCause.TimedOut, Outcome.Unknown, FindOut = "look for it"))
    )

[<Property(Arbitrary = [| typeof<CloseArbitraries> |])>]
let ``No error is without advice`` (error: CloseError) = Assert.NotEmpty(advice error)

[<Fact>]
let ``A list is walked, and gone on with`` () =
    task {
        let since = DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero)
        let transport = SimulatedClose(World.Example().WithSamples(500, since, since.AddDays 3)).Transport()
        let query = SmsQuery.All
        let ids = ResizeArray()

        // <paging-fsharp>
        let listing = Listings.Of(query).OnePageAhead().WithLimit 300
        let last = ref ResumePoint.Start

        match!
            listing.ListedAsync transport
            |> Stream.iter (fun row ->
                ids.Add row.Item.Id
                last.Value <- row.Resume)
        with
        | Ok() -> ()
        | Error error -> eprintfn $"{error.Message}"

        let rest = Listings.Of(query).From last.Value |> Listing.toList 1_000
        // </paging-fsharp>
        let! others = rest |> CloseIO.run transport
        let othersIds = others |> Result.map (List.map (fun sms -> sms.Id)) |> Result.defaultValue []
        Assert.Equal((300, 200, 500), (ids.Count, othersIds.Length, Seq.append ids othersIds |> Seq.distinct |> Seq.length))
    }

[<Fact>]
let ``Reads a message`` () =
    task {
        // <cassettes-fsharp>
        let cassette = Cassettes.Open()

        let! message =
            close {
                let! id = SmsId.Parse "acti_8V5e0dIoRU0sO5SyQyGFmauVyukFoNHY7iMQf000002"
                return! SmsApi.Get id
            }
            |> CloseIO.run cassette.Transport

        Assert.Equal(Ok SmsStatus.Sent, message |> Result.map (fun sms -> sms.Status))
        cassette.Complete()
        // </cassettes-fsharp>
    }

// Why the page completes by hand: in a debug build, a task catches what fails it before it disposes. Should this change, `use` is the better way.
[<Fact>]
let ``A message is in the outbox, and two seconds later it is sent`` () =
    task {
        // <simulator-fsharp>
        let simulated = SimulatedClose()

        let program =
            close {
                let! draft = SmsDraft.SendNow("+12025550143", "+12025550199", "Hi!", leadId = "lead_acme")
                let! sent = SmsApi.Create draft
                simulated.Advance(TimeSpan.FromSeconds 2L)
                return! SmsApi.Get sent.Id
            }

        let! result = program |> CloseIO.run (simulated.Transport())
        // </simulator-fsharp>
        Assert.Equal(Ok SmsStatus.Sent, result |> Result.map (fun sms -> sms.Status))
    }

let private line (activity: Activity) =
    match activity with
    | :? Sms as sms when not (String.IsNullOrEmpty sms.Text) -> $"{sms.Text}"
    | other -> $"{other.Type} {other.Id}"

let private statusOf (error: CloseError) =
    match error with
    | Invalid _ -> 400
    | Rejected _ -> 422
    | Denied _ -> 500
    | NotFound _ -> 404
    | RateLimited _ -> 429
    | Unavailable _ -> 503
    | Unreadable _ -> 502

// <property-fsharp>
[<Property(Arbitrary = [| typeof<CloseArbitraries> |])>]
let ``Every activity has a line that is not empty`` (activity: Activity) = Assert.NotEmpty(line activity)

[<Property(Arbitrary = [| typeof<CloseArbitraries> |])>]
let ``No error is answered with success`` (error: CloseError) = Assert.InRange(statusOf error, 400, 599)
// </property-fsharp>

// <activities-fsharp>
let lineOf (activity: Activity) =
    match activity with
    | :? Sms as sms -> $"SMS, {sms.Status}: {sms.Text}"
    | :? CallActivity as call -> $"call of {call.Duration}, {call.Disposition}"
    | other -> other.Type
// </activities-fsharp>

[<Property(Arbitrary = [| typeof<CloseArbitraries> |])>]
let ``A line begins with SMS just when the activity is one`` (activity: Activity) =
    Assert.Equal((activity :? Sms), (lineOf activity).StartsWith("SMS, ", StringComparison.Ordinal))

[<Fact>]
let ``A message lives from draft to sent`` () =
    task {
        let now = DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero)

        // <life-cycle-fsharp>
        let life =
            close {
                let! planned = SmsLifeCycle.Apply(SmsState.Draft(), SmsCommand.ScheduleAt(now.AddHours 1.0), now)
                let! leaving = SmsLifeCycle.Apply(planned, SmsCommand.Due(), now.AddHours 1.0)
                return! SmsLifeCycle.Apply(leaving, SmsCommand.Delivered(), now.AddHours 1.0)
            }
        // </life-cycle-fsharp>
        let! sent = life |> CloseIO.run (SimulatedClose().Transport())
        Assert.True(sent |> Result.exists (fun state -> state :? SmsState.Sent))
    }

[<Fact>]
let ``Every setting that cannot work is named`` () =
    // <configuration-fsharp>
    let settings = CloseSettings(ApiKey = "", BaseAddress = "api.close.com", Timeout = TimeSpan.Zero)
    let wrong = settings.Check()
    // </configuration-fsharp>
    Assert.True wrong.IsLeft

[<Fact>]
let ``A message is sent as it is by another client`` () =
    task {
        // <migration-fsharp>
        let program =
            close {
                let! draft = SmsDraft.SendNow("+12025550143", "+12025550199", "Hi!", "lead_acme")
                let! sent = SmsApi.Create draft
                return sent.Id
            }
        // </migration-fsharp>
        let! sent = program |> CloseIO.run (SimulatedClose().Transport())
        Assert.True(Result.isOk sent)
    }
