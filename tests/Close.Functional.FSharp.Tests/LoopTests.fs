module Close.Functional.FSharp.Tests.LoopTests

// Long loops and deep recursion: neither may use up the stack.

open Close.Functional
open Close.Functional.FSharp
open Close.Functional.FSharp.Tests.Common
open Xunit

let private many = 100_000

[<Fact>]
let ``A while goes round a hundred thousand times`` () =
    let block =
        close {
            let count = ref 0

            while count.Value < many do
                let! one = CloseIO.Pure 1
                count.Value <- count.Value + one

            return count.Value
        }

    Assert.Equal(many, given block)

[<Fact>]
let ``A while that is false from the start does nothing`` () =
    let block =
        close {
            while false do
                do! close { failwith "Nobody comes here." }
        }

    Assert.Equal((), given block)

[<Fact>]
let ``A for goes through a hundred thousand items`` () =
    let block =
        close {
            let sum = ref 0L

            for number in 1..many do
                let! given = Ok number
                sum.Value <- sum.Value + int64 given

            return sum.Value
        }

    Assert.Equal(int64 many * int64 (many + 1) / 2L, given block)

[<Fact>]
let ``A for goes through a list as it goes through any sequence`` () =
    let block (items: string list) =
        close {
            let text = System.Text.StringBuilder()

            for item in items do
                text.Append(item.ToUpperInvariant()) |> ignore

            return text.ToString()
        }

    Assert.Equal("ABC", given (block [ "a"; "b"; "c" ]))

[<Fact>]
let ``A block may call itself a hundred thousand times`` () =
    let rec countdown (number: int) : CloseIO<string> =
        close {
            match number with
            | 0 -> return "done"
            | _ ->
                let! next = CloseIO.Pure(number - 1)
                return! countdown next
        }

    Assert.Equal("done", given (countdown many))

[<Fact>]
let ``A hundred thousand binds in a row may be made by a fold`` () =
    let chain = Seq.fold (fun sofar _ -> sofar |> CloseIO.bind (fun count -> close { return count + 1 })) (CloseIO.Pure 0) (seq { 1..many })
    Assert.Equal(many, given chain)

[<Fact>]
let ``A block inside a try may call itself ten thousand times`` () =
    let rec dive (number: int) : CloseIO<int> =
        close {
            try
                if number = 0 then
                    return 0
                else
                    let! deeper = dive (number - 1)
                    return deeper + 1
            with _ ->
                return -1
        }

    Assert.Equal(10_000, given (dive 10_000))

[<Fact>]
let ``The first error ends a loop`` () =
    let block =
        close {
            for number in 1..10 do
                let! _ = program (Ask number)
                do! if number = 3 then Error(wrong 3) else Ok()
        }

    Assert.Equal((Error(wrong 3), [ "/number/1/"; "/number/2/"; "/number/3/" ]), observe block)

[<Fact>]
let ``A sequence is read anew on each run, and its reader disposed of`` () =
    let readers = ref 0
    let disposals = ref 0

    let items =
        seq {
            readers.Value <- readers.Value + 1

            try
                yield! [ 1; 2; 3 ]
            finally
                disposals.Value <- disposals.Value + 1
        }

    let block =
        close {
            for item in items do
                do! if item = 2 then Error(wrong 2) else Ok()
        }

    observe block |> ignore
    observe block |> ignore
    Assert.Equal((2, 2), (readers.Value, disposals.Value))
