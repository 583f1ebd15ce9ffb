module Close.Functional.FSharp.Tests.FunctionTests

open System.Net.Http
open System.Threading
open System.Threading.Tasks
open Close.Functional
open Close.Functional.FSharp
open Close.Functional.FSharp.Tests.Common
open Xunit

let private sent = """{"id":"acti_1","_type":"SMS","status":"sent","date_created":"2026-12-01T09:00:00+00:00"}"""

/// Runs a program against a Close that answers everything with the same SMS, and gives method, path and body of its calls.
let private asked (program: CloseIO<'T>) =
    let calls = ResizeArray()

    let close =
        Transport(fun call _ ->
            calls.Add($"{call.Method} {call.Path} {call.Body.AsText()}".TrimEnd())
            Task.FromResult(answered 200 sent))

    task {
        match! program |> CloseIO.run close with
        | Ok value -> return value, List.ofSeq calls
        | Error error -> return failwith error.Message
    }

let private valid check =
    match Result.ofEither check with
    | Ok value -> value
    | Error(error: CloseError) -> failwith error.Message

let private id = valid (SmsId.Parse("acti_1").OrInvalid())

[<Fact>]
let ``An SMS is created, changed, looked at and deleted in one pipeline`` () =
    task {
        let! _, calls =
            SmsDraft.Keep("+12025550143", "+12025550199", "Hi")
            |> Result.ofEither
            |> CloseIO.ofResult
            |> CloseIO.bind Sms.create
            |> CloseIO.bind (fun draft -> Sms.update SmsChange.SendNow draft.Id)
            |> CloseIO.bind (fun sms -> Sms.get sms.Id)
            |> CloseIO.bind (fun sms -> Sms.delete sms.Id)
            |> asked

        Assert.Equal<string list>(
            [ """POST /activity/sms/ {"status":"draft","text":"Hi","local_phone":"+12025550143","remote_phone":"+12025550199"}"""
              """PUT /activity/sms/acti_1/ {"status":"outbox"}"""
              "GET /activity/sms/acti_1/"
              "DELETE /activity/sms/acti_1/" ],
            calls
        )
    }

[<Fact>]
let ``The functions make the calls of the requests`` () =
    task {
        let! _, byFunctions = [ id ] |> CloseIO.traverse (Sms.update SmsChange.Cancel) |> asked
        let! _, byRequests = SmsApi.Update(id, SmsChange.Cancel) |> CloseIO.ofRequest |> asked
        Assert.Equal<string list>(byRequests, byFunctions)
    }

[<Fact>]
let ``A deletion leaves nothing for a block to do`` () =
    task {
        let! (), calls =
            close {
                do! Sms.delete id
                do! SmsApi.Delete id |> CloseIO.ofRequest |> CloseIO.ignore
            }
            |> asked

        Assert.Equal(2, calls.Length)
    }

[<Fact>]
let ``A traversal ends with the first error, and starts nothing after it`` () =
    let plans = [ Ask 1; Fail 2; Ask 3 ]
    Assert.Equal((Error(wrong 2), [ "/number/1/" ]), observe (plans |> CloseIO.traverse program))

[<Fact>]
let ``A parallel traversal keeps to its bound and to the order`` () =
    let running = ref 0
    let most = ref 0

    let each (number: int) =
        close {
            lock most (fun () -> most.Value <- max most.Value (Interlocked.Increment running))
            do! Task.Run(fun () -> Thread.Yield() |> ignore)
            Interlocked.Decrement running |> ignore
            return number
        }

    let numbers = [ 1..50 ]
    Assert.Equal<int list>(numbers, given (numbers |> CloseIO.traverseParallel 3 each))
    Assert.InRange(most.Value, 1, 3)

[<Fact>]
let ``A program reaches the transport it runs with`` () =
    task {
        let transport = numbers ignore
        let! seen = CloseIO.transport |> CloseIO.run transport
        Assert.Equal(Ok transport, seen)
    }

[<Fact>]
let ``Any endpoint may be bound`` () =
    let program =
        close {
            let! me = CloseApi.Send(HttpCall.To(HttpMethod.Get, "/me/", Repeat.Safe))
            return me.Element.GetProperty("status").ToString()
        }

    task {
        let! status, calls = asked program
        Assert.Equal(("sent", [ "GET /me/" ]), (status, calls))
    }

[<Fact>]
let ``Whoever runs a program from C# is told that it gives null`` () =
    task {
        let none = CloseIO.Pure 1 |> CloseIO.map (fun _ -> (None: int option))
        let! _ = Assert.ThrowsAsync<LanguageExt.ValueIsNullException>(fun () -> none.RunAsync nobody :> Task)
        return ()
    }

[<Fact>]
let ``An error is not changed to null`` () =
    task {
        let broken = program (Fail 1) |> CloseIO.mapError (fun _ -> Unchecked.defaultof<CloseError>)
        let! _ = Assert.ThrowsAsync<System.ArgumentNullException>(fun () -> broken |> CloseIO.run nobody :> Task)
        return ()
    }
