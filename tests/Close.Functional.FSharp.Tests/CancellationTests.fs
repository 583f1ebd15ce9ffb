module Close.Functional.FSharp.Tests.CancellationTests

open System
open System.Threading
open System.Threading.Tasks
open Close.Functional
open Close.Functional.FSharp
open Close.Functional.FSharp.Tests.Common
open Xunit

/// Runs a program that cancels itself by the function it is given.
let private runCancelling (block: (unit -> unit) -> CloseIO<'T>) =
    task {
        use source = new CancellationTokenSource()
        let calls = ref 0
        let transport = numbers (fun _ -> calls.Value <- calls.Value + 1)
        let running = block source.Cancel |> CloseIO.runWith source.Token transport
        let! _ = Assert.ThrowsAnyAsync<OperationCanceledException>(fun () -> running :> Task)
        return running.IsCanceled, calls.Value
    }

[<Fact>]
let ``No call is started once the program is cancelled`` () =
    task {
        let! outcome =
            runCancelling (fun cancel ->
                close {
                    let! _ = ask 1
                    cancel ()
                    return! ask 2
                })

        Assert.Equal((true, 1), outcome)
    }

[<Fact>]
let ``A result that needs no further call is not lost to cancellation`` () =
    task {
        let! result = close { return 1 } |> CloseIO.runWith cancelled nobody
        Assert.Equal(Ok 1, result)
    }

[<Fact>]
let ``A loop that is cancelled ends`` () =
    task {
        let! outcome =
            runCancelling (fun cancel ->
                close {
                    for number in 1..1_000 do
                        let! _ = ask number
                        if number = 5 then
                            cancel ()
                })

        Assert.Equal((true, 5), outcome)
    }

[<Fact>]
let ``Cancellation is not offered to a handler, and a finally is done`` () =
    task {
        let cleanedUp = ref false

        let! outcome =
            runCancelling (fun cancel ->
                close {
                    try
                        try
                            cancel ()
                            return! ask 1
                        with _ ->
                            return 2
                    finally
                        cleanedUp.Value <- true
                })

        Assert.Equal(((true, 0), true), (outcome, cleanedUp.Value))
    }

[<Fact>]
let ``An async is cancelled with the program`` () =
    task {
        let! outcome =
            runCancelling (fun cancel ->
                close {
                    let! _ =
                        async {
                            cancel ()
                            return! Async.Sleep Timeout.Infinite
                        }

                    return ()
                })

        Assert.Equal((true, 0), outcome)
    }

[<Fact>]
let ``A task hears of cancellation by the token of the program`` () =
    task {
        let! outcome =
            runCancelling (fun cancel ->
                close {
                    let! token = CloseIO.cancellationToken
                    cancel ()
                    do! Task.Delay(Timeout.Infinite, token)
                })

        Assert.Equal((true, 0), outcome)
    }

[<Fact>]
let ``Programs side by side are both cancelled`` () =
    task {
        let ended = ref 0

        let hang =
            close {
                try
                    let! token = CloseIO.cancellationToken
                    do! Task.Delay(Timeout.Infinite, token)
                finally
                    Interlocked.Increment ended |> ignore
            }

        let! _ =
            runCancelling (fun cancel ->
                close {
                    let! () = hang
                    and! () = hang
                    and! () = close { cancel () }
                    return ()
                })

        Assert.Equal(2, ended.Value)
    }

[<Fact>]
let ``A program is cancelled with the async that it is run in`` () =
    task {
        use source = new CancellationTokenSource()

        let running =
            close {
                source.Cancel()
                return! ask 1
            }
            |> CloseIO.toAsync nobody
            |> fun computation -> Async.StartAsTask(computation, cancellationToken = source.Token)

        let! _ = Assert.ThrowsAnyAsync<OperationCanceledException>(fun () -> running :> Task)
        Assert.True running.IsCanceled
    }

[<Fact>]
let ``An async gives what the program gives, each time it is started`` () =
    task {
        let calls = ref 0
        let computation = CloseIO.ofRequest (ask 4) |> CloseIO.toAsync (numbers (fun _ -> calls.Value <- calls.Value + 1))
        let! first = computation
        let! second = computation
        Assert.Equal((Ok 4, Ok 4, 2), (first, second, calls.Value))
    }

[<Fact>]
let ``An exception of a program comes out of the async as it was thrown`` () =
    task {
        let computation = close { return failwith "broken" } |> CloseIO.toAsync nobody
        let! thrown = Assert.ThrowsAnyAsync<Exception>(fun () -> Async.StartAsTask computation :> Task)
        Assert.Equal("broken", thrown.Message)
    }
