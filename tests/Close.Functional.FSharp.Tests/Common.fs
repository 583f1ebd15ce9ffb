module Close.Functional.FSharp.Tests.Common

// What the tests of the F# package share: small programs to generate, and a transport that answers numbers and notes what it is asked.

open System.Net.Http
open System.Threading
open System.Threading.Tasks
open Close.Functional
open Close.Functional.FSharp

let wrong (number: int) : CloseError =
    CloseError.Invalid([ FieldError($"field_{number}", "another value is needed", RuleSource.Documented "Example") ])

/// Asks for a number, and fails when it is negative.
let ask (number: int) =
    Request<int>(
        HttpCall.To(HttpMethod.Get, $"/number/{number}/", Repeat.Safe),
        fun answer ->
            match int (answer.Body.AsText()) with
            | given when given < 0 -> LanguageExt.Prelude.Left<CloseError, int>(wrong given)
            | given -> LanguageExt.Prelude.Right<CloseError, int> given
    )

let answered (status: int) (text: string) : LanguageExt.Either<CloseError, Envelope> =
    LanguageExt.Prelude.Right<CloseError, Envelope>(Envelope(status, [ NamedValue("Content-Type", "application/json") ], HttpBody.OfText text))

/// Answers each call with the number that its path ends with.
let numbers (note: HttpCall -> unit) =
    Transport(fun call _ ->
        note call
        Task.FromResult(answered 200 (call.Path.Trim('/').Split('/') |> Array.last)))

let nobody = Transport(fun _ _ -> failwith "Nothing is sent.")

/// A program as data, so that FsCheck can make and shrink it.
type Plan =
    | Give of int
    | Fail of int
    | Ask of int
    | Sum of Plan * Plan
    | Rescue of Plan * Plan

let rec program (plan: Plan) : CloseIO<int> =
    match plan with
    | Give number -> CloseIO.ofResult (Ok number)
    | Fail number -> CloseIO.ofResult (Error(wrong number))
    | Ask number -> CloseIO.ofRequest (ask number)
    | Sum(first, second) -> (program first).Bind(fun one -> (program second).Map(fun other -> one + other))
    | Rescue(first, second) -> (program first).OrElse(fun _ -> program second)

let wait (running: Task<'T>) = running.GetAwaiter().GetResult()

/// What a program gives, and the calls it makes on the way.
let observe (program: CloseIO<'T>) : Result<'T, CloseError> * string list =
    let calls = ResizeArray()
    let result = program |> CloseIO.run (numbers (fun call -> lock calls (fun () -> calls.Add call.Path))) |> wait
    result, List.ofSeq calls

let given (program: CloseIO<'T>) : 'T =
    match observe program with
    | Ok value, _ -> value
    | Error error, _ -> failwith error.Message

let cancelled =
    let source = new CancellationTokenSource()
    source.Cancel()
    source.Token
