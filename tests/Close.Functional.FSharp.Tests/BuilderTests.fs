module Close.Functional.FSharp.Tests.BuilderTests

open System
open System.Threading.Tasks
open Close.Functional
open Close.Functional.FSharp
open Close.Functional.FSharp.Tests.Common
open Xunit

[<Fact>]
let ``A block binds whatever may stand in a program`` () =
    let total =
        close {
            let! (one: int) = CloseIO.Pure 1
            let! two = ask 2
            let! four: int = Ok 4
            let! eight = LanguageExt.Prelude.Right<CloseError, int> 8
            let! sixteen = async { return 16 }
            let! thirtyTwo = Task.FromResult 32
            let! id = SmsId.Parse "acti_64"
            do! Task.CompletedTask
            do! task { return () }
            do! async { return () }
            return one + two + four + eight + sixteen + thirtyTwo + int (id.Value.Substring 5)
        }

    Assert.Equal(127, given total)

[<Fact>]
let ``An error of a check ends the block before anything is sent`` () =
    let refused text =
        close {
            let! id = SmsId.Parse text
            return! SmsApi.Get id
        }
        |> CloseIO.run nobody

    task {
        match! refused "lead_1" with
        | Error(Invalid refusal) -> Assert.Equal("id", refusal.Fields[0].Field)
        | other -> failwith $"{other}"
    }

[<Fact>]
let ``Nothing of a block runs until it is run, and all of it on each run`` () =
    let runs = ref 0

    let block =
        close {
            runs.Value <- runs.Value + 1
            return ()
        }

    Assert.Equal(0, runs.Value)
    given block
    given block
    Assert.Equal(2, runs.Value)

[<Fact>]
let ``An async is started on each run`` () =
    let starts = ref 0

    let block =
        close {
            let! count = async { return Threading.Interlocked.Increment starts }
            return count
        }

    Assert.Equal<int list>([ 1; 2 ], [ given block; given block ])

[<Fact>]
let ``A block may give what is null at run time`` () =
    let none: CloseIO<int option> = close { return None }
    let nothing = close { do! none |> CloseIO.ignore }
    let head = close { return [] } |> CloseIO.map (Seq.tryHead: int list -> int option)

    Assert.Equal(None, given none)
    Assert.Equal((), given nothing)
    Assert.Equal(None, given head)
    Assert.Equal(Ok None, given (CloseIO.attempt none))
    Assert.Equal<int option list>([ None; None ], given ([ 1; 2 ] |> CloseIO.traverse (fun _ -> none)))
    Assert.Equal<int option list>([ None; None ], given ([ 1; 2 ] |> CloseIO.traverseParallel 2 (fun _ -> none)))

    Assert.Equal(
        (None, ()),
        given (
            close {
                let! one = none
                and! other = nothing
                return one, other
            }
        )
    )

    Assert.Equal(
        None,
        given (
            close {
                try
                    return! none
                with _ ->
                    return Some 1
            }
        )
    )

[<Fact>]
let ``A branch may do nothing`` () =
    let block isLoud =
        close {
            let said = ResizeArray()

            if isLoud then
                let! number = ask 1
                said.Add number

            return said.Count
        }

    Assert.Equal<int list>([ 1; 0 ], [ given (block true); given (block false) ])

[<Fact>]
let ``A match binds its subject`` () =
    let block =
        close {
            match! CloseIO.attempt (program (Fail 3)) with
            | Ok _ -> return "fine"
            | Error(Invalid refusal) -> return refusal.Fields[0].Field
            | Error error -> return error.Message
        }

    Assert.Equal("field_3", given block)

[<Fact>]
let ``Programs that are bound together run side by side`` () =
    let bothAreHere = TaskCompletionSource()
    let here = ref 0

    // Each waits for the other: one after the other they would wait for ever.
    let meet (result: Result<int, CloseError>) =
        close {
            if Threading.Interlocked.Increment here = 2 then
                bothAreHere.SetResult()

            do! bothAreHere.Task
            return! result
        }

    let block =
        close {
            let! one = meet (Ok 1)
            and! other = meet (Ok 2)
            return one + other
        }

    Assert.Equal(3, given block)

let private timedOut: CloseError = CloseError.Unavailable(FailureCause.TimedOut, Outcome.Unknown)

[<Fact>]
let ``Of two errors side by side the first in the text is given, and both programs have run to their end`` () =
    let pair (first: CloseError) (second: CloseError) =
        close {
            let! one = program (Ask 1) |> CloseIO.bind (fun _ -> CloseIO.ofResult (Error first: Result<int, _>))
            and! other = program (Ask 2) |> CloseIO.bind (fun _ -> CloseIO.ofResult (Error second: Result<int, _>))
            return one + other
        }

    let result, calls = observe (pair timedOut (wrong 2))
    Assert.Equal(Error timedOut, result)
    Assert.Equal<string list>([ "/number/1/"; "/number/2/" ], List.sort calls)
    Assert.Equal(Error(wrong 1), fst (observe (pair (wrong 1) timedOut)))

[<Fact>]
let ``Checks side by side name every bad field`` () =
    let ids =
        close {
            let! lead = LeadId.Parse "acti_1"
            and! contact = ContactId.Parse ""
            and! user = UserId.Parse "user_1"
            and! sms = SmsId.Parse("lead_1", "sms_id")
            return lead, contact, user, sms
        }

    match fst (observe ids) with
    | Error(Invalid refusal) -> Assert.Equal<string list>([ "lead_id"; "contact_id"; "sms_id" ], [ for bad in refusal.Fields -> bad.Field ])
    | other -> failwith $"{other}"

[<Fact>]
let ``Of two exceptions side by side the first in the text is thrown`` () =
    let fails (message: string) : CloseIO<int> = close { return failwith message }

    let block =
        close {
            let! one = fails "first"
            and! other = fails "second"
            return one + other
        }

    Assert.Equal("first", Assert.Throws<Exception>(fun () -> given block |> ignore).Message)
