module Close.Functional.FSharp.Tests.StreamTests

open System
open System.Collections.Generic
open System.Threading
open System.Threading.Tasks
open Close.Functional
open Close.Functional.FSharp
open Close.Functional.FSharp.Tests.Common
open FsCheck.Xunit
open Xunit

/// A walk over elements that are there already. Notes when it is disposed of, and which token it was given.
type private Walk(elements: Result<int, CloseError> list) =
    member val Disposals = 0 with get, set
    member val Taken = 0 with get, set
    member val Token = CancellationToken.None with get, set

    interface IAsyncEnumerable<LanguageExt.Either<CloseError, int>> with
        member walk.GetAsyncEnumerator token =
            walk.Token <- token
            let left = (Seq.ofList elements).GetEnumerator()

            { new IAsyncEnumerator<LanguageExt.Either<CloseError, int>> with
                member _.Current = Result.toEither left.Current

                member _.MoveNextAsync() =
                    walk.Taken <- walk.Taken + 1
                    ValueTask<bool>(left.MoveNext())

                member _.DisposeAsync() =
                    walk.Disposals <- walk.Disposals + 1
                    ValueTask.CompletedTask }

/// The elements up to the first error, which is the outcome.
let private expected (elements: Result<int, CloseError> list) =
    List.foldBack (fun element rest -> Result.bind (fun item -> rest |> Result.map (fun items -> item :: items)) element) elements (Ok [])

let private made (elements: Result<int, char> list) = elements |> List.map (Result.mapError (int >> wrong))

[<Property>]
let ``A walk gives its elements in order, or its first error`` (elements: Result<int, char> list) =
    let elements = made elements
    wait (Stream.toList (Walk elements)) = expected elements

[<Property>]
let ``All ways to read a walk agree`` (elements: Result<int, char> list) =
    let elements = made elements
    let seen = ResizeArray()
    let folded = wait (Walk elements |> Stream.fold (fun items item -> item :: items) []) |> Result.map List.rev
    let iterated = wait (Walk elements |> Stream.iter seen.Add) |> Result.map (fun () -> List.ofSeq seen)

    let looped =
        fst (
            observe (
                close {
                    let items = ResizeArray()

                    for item in Walk elements :> IAsyncEnumerable<_> do
                        items.Add item

                    return List.ofSeq items
                }
            )
        )

    [ folded; iterated; looped ] |> List.forall ((=) (expected elements))

[<Property>]
let ``A walk is taken no further than its first error, and is disposed of once`` (elements: Result<int, char> list) =
    let elements = made elements
    let walk = Walk elements
    wait (Stream.iter ignore walk) |> ignore
    let upTo = elements |> List.tryFindIndex Result.isError |> Option.defaultValue elements.Length
    (walk.Taken, walk.Disposals) = (upTo + 1, 1)

[<Fact>]
let ``Every element is a result, the error the last`` () =
    task {
        let seen = ResizeArray()
        let rows = (Stream.results (Walk [ Ok 1; Ok 2; Error(wrong 3) ])).GetAsyncEnumerator()
        let! first = rows.MoveNextAsync()
        let mutable hasRow = first

        while hasRow do
            seen.Add rows.Current
            let! next = rows.MoveNextAsync()
            hasRow <- next

        do! rows.DisposeAsync()
        Assert.Equal<Result<int, CloseError> list>([ Ok 1; Ok 2; Error(wrong 3) ], List.ofSeq seen)
    }

[<Fact>]
let ``A walk is disposed of when its reader throws`` () =
    let walk = Walk [ Ok 1; Ok 2 ]
    Assert.Throws<Exception>(fun () -> walk |> Stream.iter (fun _ -> failwith "broken") |> wait |> ignore) |> ignore
    Assert.Equal((1, 1), (walk.Taken, walk.Disposals))

[<Fact>]
let ``A state may be none`` () =
    let last = Walk [ Ok 1 ] |> Stream.fold (fun _ _ -> None) (Some 1)
    Assert.Equal(Ok None, wait last)

[<Fact>]
let ``A walk in a block hears of the token of the program`` () =
    let walk = Walk [ Ok 1 ]
    use source = new CancellationTokenSource()

    let block =
        close {
            for _ in walk :> IAsyncEnumerable<_> do
                ()
        }

    Assert.Equal(Ok(), wait (block |> CloseIO.runWith source.Token nobody))
    Assert.Equal(source.Token, walk.Token)

[<Fact>]
let ``An error of the body ends the walk`` () =
    let walk = Walk [ Ok 1; Ok 2; Ok 3 ]

    let block =
        close {
            for number in walk :> IAsyncEnumerable<_> do
                do! if number = 2 then Error(wrong 2) else Ok()
        }

    Assert.Equal((Error(wrong 2), []), observe block)
    Assert.Equal((2, 1), (walk.Taken, walk.Disposals))

[<Fact>]
let ``A long walk does not use up the stack`` () =
    let walk = Walk [ for number in 1..100_000 -> Ok number ]

    let block =
        close {
            let count = ref 0

            for _ in walk :> IAsyncEnumerable<_> do
                let! one = CloseIO.Pure 1
                count.Value <- count.Value + one

            return count.Value
        }

    Assert.Equal(100_000, given block)
