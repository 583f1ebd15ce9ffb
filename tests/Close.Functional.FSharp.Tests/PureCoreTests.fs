module Close.Functional.FSharp.Tests.PureCoreTests

// Drafts, changes, queries and the life cycle as an F# caller writes them: no casts, no LanguageExt opened, With… where C# has with.

open System
open Close.Functional
open Xunit

let private now = DateTimeOffset(2026, 12, 1, 9, 0, 0, TimeSpan.Zero)

let private fields (error: CloseError) =
    error.Match(
        invalid = (fun e -> e.Fields |> Seq.map (fun bad -> bad.Field) |> List.ofSeq),
        rejected = (fun _ -> []),
        denied = (fun _ -> []),
        notFound = (fun _ -> []),
        rateLimited = (fun _ -> []),
        unavailable = (fun _ -> []),
        unreadable = (fun _ -> [])
    )

let private refused (checkedValue: LanguageExt.Either<CloseError, 'T>) =
    checkedValue.Match(Right = (fun _ -> []), Left = (fun error -> fields error))

[<Fact>]
let ``A draft is filled in with properties and refined with functions`` () =
    let outgoing =
        SmsDraftFields(Status = SmsStatus.Scheduled, LocalPhone = "+12025550143", RemotePhone = "+12025550199")
            .WithText("Still on for noon?")
            .WithDateScheduled(now.AddDays 1)
            .WithAttachments([ NewAttachment("https://example.com/menu.pdf", "menu.pdf", "application/pdf") ])

    Assert.Equal<string list>([], refused (SmsDraft.Parse(outgoing, now)))
    Assert.Equal<string list>([ "date_scheduled" ], refused (SmsDraft.Parse(outgoing.WithDateScheduled(now), now)))

[<Fact>]
let ``A list may be given as an F# list`` () =
    let query = SmsQueryFields(LeadIds = [ "lead_1"; "lead_2" ], DateCreated = DateRange.Since now)
    Assert.Equal<string list>([], refused (SmsQuery.Parse query))
    Assert.Equal<string list>([ "lead_id" ], refused (SmsQuery.Parse(query.WithLeadIds [])))

[<Fact>]
let ``A query that only one lead allows is refused without it`` () =
    let calls = ActivityQueryFields(Types = [ "Call" ], Order = ActivityOrder.NewestActivity)
    Assert.Equal<string list>([ "_type"; "_order_by" ], refused (ActivityQuery.Parse calls))
    Assert.Equal<string list>([], refused (ActivityQuery.Parse(calls.WithLeadIds [ "lead_1" ])))

[<Fact>]
let ``An assumption is switched off by its name`` () =
    let both = SmsDraftFields(Status = SmsStatus.Draft, Text = "Hi", TemplateId = "smstmpl_1")
    let lenient = Assumptions.All.Without Assumption.TextOrTemplate
    Assert.Equal<string list>([ "template_id" ], refused (SmsDraft.Parse both))
    Assert.Equal<string list>([], refused (SmsDraft.Parse(both, assumptions = lenient)))

[<Fact>]
let ``A message walks through its life`` () =
    let step (command: SmsCommand) (state: LanguageExt.Either<CloseError, SmsState>) =
        state.Bind(fun current -> SmsLifeCycle.Apply(current, command, now))

    let lived =
        SmsLifeCycle.Apply(SmsState.Draft(), SmsCommand.ScheduleAt(now.AddDays 1), now)
        |> step (SmsCommand.Cancel())
        |> step (SmsCommand.Send())
        |> step (SmsCommand.Delivered())

    let status = lived.Match(Right = (fun state -> state.Status.Text), Left = (fun error -> error.Message))
    Assert.Equal("sent", status)
    Assert.Equal<string list>([ "status" ], refused (step (SmsCommand.Cancel()) lived))

[<Fact>]
let ``Activities are told apart by their kind, with one answer for the rest`` () =
    let describe (activity: Activity) =
        activity.MatchOrElse(
            (fun other -> other.Type),
            sms = (fun sms -> $"sms {sms.Status.Text}"),
            note = (fun note -> $"note of {note.Note}")
        )

    let make (id: string) = ActivityId.Parse(id).Match(Succ = (fun valid -> valid), Fail = (fun _ -> failwith id))
    Assert.Equal("note of hello", describe (NoteActivity(make "acti_1", Note = "hello")))
    Assert.Equal("Meeting", describe (MeetingActivity(make "acti_2")))

[<Fact>]
let ``The cost of a text is known before it is sent`` () =
    let segments = SmsText.Measure "Grüße! 👍"
    Assert.Equal(1, segments.Segments)
