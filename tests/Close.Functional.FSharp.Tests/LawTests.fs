module Close.Functional.FSharp.Tests.LawTests

// What close { } means: the same results and the same calls as Bind and Map written by hand, and the laws of a monad.

open Close.Functional
open Close.Functional.FSharp
open Close.Functional.FSharp.Tests.Common
open FsCheck.Xunit

[<Property>]
let ``Returning a value and going on is going on with the value`` (value: int) (next: int -> Plan) =
    observe (
        close {
            let! given = close { return value }
            return! program (next given)
        }
    ) = observe (program (next value))

[<Property>]
let ``Going on with a return changes nothing`` (plan: Plan) =
    observe (
        close {
            let! given = program plan
            return given
        }
    ) = observe (program plan)

[<Property>]
let ``Blocks may be nested either way`` (plan: Plan) (next: int -> Plan) (last: int -> Plan) =
    observe (
        close {
            let! second =
                close {
                    let! first = program plan
                    return! program (next first)
                }

            return! program (last second)
        }
    ) = observe (
        close {
            let! first = program plan

            return!
                close {
                    let! second = program (next first)
                    return! program (last second)
                }
        }
    )

[<Property>]
let ``A block is Bind written by hand`` (plan: Plan) (next: int -> Plan) =
    observe (
        close {
            let! first = program plan
            let! second = program (next first)
            return first, second
        }
    ) = observe ((program plan).Bind(fun first -> (program (next first)).Map(fun second -> first, second)))

[<Property>]
let ``A function of the module is the member of the same name`` (plan: Plan) (next: int -> Plan) (change: int -> int) =
    let change' (_: CloseError) = wrong 7

    [ observe (program plan |> CloseIO.map change) = observe ((program plan).Map change)
      observe (program plan |> CloseIO.bind (next >> program)) = observe ((program plan).Bind(fun given -> program (next given)))
      observe (program plan |> CloseIO.mapError change') = observe ((program plan).MapError change')
      observe (program plan |> CloseIO.orElse (fun _ -> program (next 0))) = observe ((program plan).OrElse(fun _ -> program (next 0))) ]
    |> List.forall id

[<Property>]
let ``An attempt gives what the program would have ended with`` (plan: Plan) =
    let result, calls = observe (program plan)
    observe (CloseIO.attempt (program plan)) = (Ok result, calls)

[<Property>]
let ``A result is a program that calls nobody`` (result: Result<int, char>) =
    let result = result |> Result.mapError (int >> wrong)
    observe (CloseIO.ofResult result) = (result, [])

[<Property>]
let ``A block for a sequence is a traversal`` (plans: Plan list) =
    let results = ResizeArray()

    let block =
        close {
            results.Clear()

            for plan in plans do
                let! given = program plan
                results.Add given

            return List.ofSeq results
        }

    observe block = observe (plans |> CloseIO.traverse program)

[<Property>]
let ``Several at a time give what one after the other gives`` (plans: Plan list) (atOnce: int) =
    fst (observe (plans |> CloseIO.traverseParallel atOnce program)) = fst (observe (plans |> CloseIO.traverse program))

// Side by side, every refusal is named; one after the other, the first.
let private firstRefusal (result: Result<'T, CloseError>) =
    match result with
    | Error(Invalid refusal) -> Error refusal.Fields[0]
    | Error error -> failwith error.Message
    | Ok value -> Ok value

[<Property>]
let ``Side by side gives what one after the other gives`` (first: Plan) (second: Plan) (third: Plan) =
    let sideBySide =
        close {
            let! one = program first
            and! other = program second
            and! last = program third
            return one, other, last
        }

    let inARow =
        close {
            let! one = program first
            let! other = program second
            let! last = program third
            return one, other, last
        }

    firstRefusal (fst (observe sideBySide)) = firstRefusal (fst (observe inARow))

[<Property>]
let ``A try around what does not throw changes nothing`` (plan: Plan) =
    observe (
        close {
            try
                return! program plan
            with _ ->
                return -1
        }
    ) = observe (program plan)

[<Property>]
let ``A program that is run twice does the same twice`` (plan: Plan) =
    let block =
        close {
            let sum = ref 0

            for _ in 1..2 do
                let! given = program plan
                sum.Value <- sum.Value + given

            return sum.Value
        }

    observe block = observe block
