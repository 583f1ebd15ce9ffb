module Close.Functional.FSharp.Tests.PipelineTests

// The pipeline of the Quickstart in F#, on the same cassette, without LanguageExt being opened anywhere.

open System
open System.Threading.Tasks
open Close.Functional
open Close.Functional.Testing
open Xunit

let private replay () =
    CassetteSession.Replay("recordings/quickstart" + CassetteFile.Extension)

/// A message is drafted, edited, scheduled, called off and sent after a moment.
let private lifeOfAMessage (from: string) (toNumber: string) (lead: string) (now: DateTimeOffset) =
    SmsDraft
        .Keep(from, toNumber, "Hi! Are we still on for tomorrow?", lead)
        .ToIO()
        .Bind(fun hello -> SmsApi.Create(hello).ToIO())
        .Bind(fun drafted ->
            let update change = SmsApi.Update(drafted.Id, change).ToIO()

            update(SmsChange.Reword "Hi! Are we still on for tomorrow at noon?")
                .Bind(fun _ -> SmsChange.ScheduleAt(now.AddDays 1, now).ToIO())
                .Bind(fun tomorrow -> update tomorrow)
                .Bind(fun _ -> update SmsChange.Cancel)
                .Bind(fun _ -> SmsChange.SendIn(TimeSpan.FromSeconds 30L).ToIO())
                .Bind(fun soon -> update soon)
                .Bind(fun _ -> SmsApi.Get(drafted.Id).ToIO()))

let private describe (error: CloseError) =
    error.Match(
        invalid = (fun e -> $"invalid: {e.Fields.Count}"),
        rejected = (fun e -> $"rejected: {e.Answer.Status}"),
        denied = (fun _ -> "denied"),
        notFound = (fun e -> $"not found: {e.Answer.Status}"),
        rateLimited = (fun _ -> "rate limited"),
        unavailable = (fun _ -> "unavailable"),
        unreadable = (fun _ -> "unreadable")
    )

let private outcome show (result: Task<LanguageExt.Either<CloseError, 'T>>) =
    task {
        let! either = result
        return either.Match(Right = (fun value -> show value), Left = (fun error -> describe error))
    }

let private cast (tape: Cassette) =
    let given name = tape.Variable name |> Option.ofObj |> Option.get
    given "from", given "to", given "lead", tape.Clock.Value

[<Fact>]
let ``A message is drafted, edited, scheduled, called off and sent`` () =
    task {
        let session = replay ()
        let from, toNumber, lead, now = cast session.Cassette
        use client = new CloseClient(session.Transport)

        let! status =
            client.RunAsync(lifeOfAMessage from toNumber lead now)
            |> outcome (fun (sms: Sms) ->
                sms.Status.Match(
                    inbox = (fun () -> "received"),
                    draft = (fun () -> "waiting"),
                    scheduled = (fun () -> "planned"),
                    outbox = (fun () -> "leaving"),
                    sent = (fun () -> "sent"),
                    error = (fun () -> "failed"),
                    unknown = (fun text -> text)
                ))

        Assert.Equal("sent", status)
    }

[<Fact>]
let ``Activities come page after page`` () =
    task {
        let session = replay ()
        let _, _, lead, _ = cast session.Cassette
        use client = new CloseClient(session.Transport)
        let fields = ActivityQueryFields(Limit = 4).WithLeadIds([ lead ])

        let program =
            ActivityQuery.Parse(fields).ToIO().Bind(fun query -> Listings.Of(query).Collect(200))

        let! kinds =
            client.RunAsync program
            |> outcome (fun activities -> activities |> Seq.map (fun activity -> activity.Type) |> String.concat " ")

        Assert.Equal("SMS SMS Note Call SMS Email Created", kinds)
    }

[<Fact>]
let ``Errors are read by their case`` () =
    task {
        let session = replay ()
        use client = new CloseClient(session.Transport)

        let! notSent =
            client.RunAsync(SmsDraft.SendNow("555-0143", "", "").ToIO())
            |> outcome string

        let! nobody =
            client.RunAsync(
                SmsId.Parse("acti_thisMessageDoesNotExist").OrInvalid().ToIO().Bind(fun id -> SmsApi.Get(id).ToIO())
            )
            |> outcome string

        Assert.Equal("invalid: 3", notSent)
        Assert.Equal("not found: 404", nobody)
    }

[<Fact>]
let ``A change that is not mentioned is kept, a cleared one is null`` () =
    let text (change: SmsChangeFields) =
        SmsChange
            .Parse(change)
            .ToIO()
            .Bind(fun valid ->
                SmsId.Parse("acti_1").OrInvalid().ToIO().Map(fun id -> SmsApi.Update(id, valid).Call.Body.AsText()))

    task {
        use client = new CloseClient(Transport(fun _ _ -> failwith "Nothing is sent."))
        let! kept = client.RunAsync(text (SmsChangeFields().WithLeadId("lead_1"))) |> outcome id
        let! cleared = client.RunAsync(text (SmsChangeFields().WithText(Update.Clear))) |> outcome id
        Assert.Equal("""{"lead_id":"lead_1"}""", kept)
        Assert.Equal("""{"text":null}""", cleared)
    }
