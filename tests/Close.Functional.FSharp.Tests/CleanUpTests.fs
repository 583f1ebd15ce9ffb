module Close.Functional.FSharp.Tests.CleanUpTests

open System
open System.Threading
open System.Threading.Tasks
open Close.Functional
open Close.Functional.FSharp
open Close.Functional.FSharp.Tests.Common
open Xunit

/// Something to dispose of that notes when that happens.
type private Held(note: string -> unit) =
    interface IDisposable with
        member _.Dispose() = note "disposed"

type private HeldAsync(note: string -> unit) =
    interface IAsyncDisposable with
        member _.DisposeAsync() =
            ValueTask(
                task {
                    do! Task.Yield()
                    note "disposed later"
                }
            )

type private HeldBoth(note: string -> unit) =
    inherit Held(note)

    interface IAsyncDisposable with
        member _.DisposeAsync() =
            note "disposed later"
            ValueTask.CompletedTask

/// What is noted on the way, one run after another.
let private notes (block: (string -> unit) -> CloseIO<'T>) =
    let noted = ResizeArray<string>()
    let program = block noted.Add

    try
        observe program |> ignore
    with error ->
        noted.Add $"threw {error.Message}"

    List.ofSeq noted

let private endings: (string * (unit -> CloseIO<int>)) list =
    [ "a result", (fun () -> close { return 1 })
      "an error", (fun () -> CloseIO.ofResult (Error(wrong 1)))
      "an exception", (fun () -> close { return failwith "broken" })
      "cancellation", (fun () -> close { return raise (OperationCanceledException "broken") }) ]

[<Fact>]
let ``A finally is done once, however the part before it ends`` () =
    for name, ending in endings do
        let noted =
            notes (fun note ->
                close {
                    try
                        return! ending ()
                    finally
                        note "finally"
                })

        Assert.Equal<string list>([ "finally" ], noted |> List.filter (fun one -> not (one.StartsWith "threw")))
        Assert.Equal(name = "an exception" || name = "cancellation", noted |> List.contains "threw broken")

[<Fact>]
let ``What is used is disposed of after the block, however that ends`` () =
    for _, ending in endings do
        let noted =
            notes (fun note ->
                close {
                    use _ = new Held(note)
                    note "used"
                    return! ending ()
                })

        Assert.Equal<string list>([ "used"; "disposed" ], noted |> List.truncate 2)

[<Fact>]
let ``What is disposed of later is waited for`` () =
    let noted =
        notes (fun note ->
            close {
                let! number =
                    close {
                        use _ = new HeldAsync(note)
                        return! ask 1
                    }

                note $"number {number}"
            })

    Assert.Equal<string list>([ "disposed later"; "number 1" ], noted)

[<Fact>]
let ``What can be disposed of both ways is disposed of later, and once`` () =
    let noted = notes (fun note -> close { use _ = new HeldBoth(note) in return () })
    Assert.Equal<string list>([ "disposed later" ], noted)

[<Fact>]
let ``Null is used without harm`` () =
    let block =
        close {
            use nothing: IDisposable | null = null
            return isNull nothing
        }

    Assert.True(given block)

[<Fact>]
let ``What a program gives may be used`` () =
    let noted =
        notes (fun note ->
            close {
                use! held = close { return new Held(note) }
                note (if isNull (box held) then "nothing" else "used")
            })

    Assert.Equal<string list>([ "used"; "disposed" ], noted)

[<Fact>]
let ``An exception of code and one of a task are recovered from`` () =
    let broken: Task<int> = Task.FromException<int>(InvalidOperationException "broken task")

    let recovered (part: unit -> CloseIO<int>) =
        close {
            try
                let! number = part ()
                return string number
            with
            | :? InvalidOperationException as error -> return error.Message
            | :? ArgumentException -> return! Error(wrong 1)
        }

    Assert.Equal("broken code", given (recovered (fun () -> invalidOp "broken code")))
    Assert.Equal("broken task", given (recovered (fun () -> close { return! broken })))
    Assert.Equal("2", given (recovered (fun () -> close { return! ask 2 })))
    Assert.Equal((Error(wrong 1), []), observe (recovered (fun () -> invalidArg "part" "broken argument")))

[<Fact>]
let ``An exception that no case takes goes on`` () =
    let block =
        close {
            try
                return failwith "broken"
            with :? ArgumentException ->
                return 1
        }

    Assert.Equal("broken", Assert.Throws<Exception>(fun () -> given block |> ignore).Message)

[<Fact>]
let ``An error of a call is no exception`` () =
    let block =
        close {
            try
                return! program (Fail 1)
            with _ ->
                return 2
        }

    Assert.Equal((Error(wrong 1), []), observe block)

[<Fact>]
let ``The handler is outside of its own try`` () =
    let block =
        close {
            try
                return failwith "first"
            with error ->
                return failwith $"second after {error.Message}"
        }

    Assert.Equal("second after first", Assert.Throws<Exception>(fun () -> given block |> ignore).Message)

[<Fact>]
let ``A time limit of the caller's own is an exception like any other`` () =
    let block =
        close {
            try
                return! Task.FromCanceled<int>(CancellationToken true)
            with :? OperationCanceledException ->
                return 3
        }

    Assert.Equal(3, given block)
