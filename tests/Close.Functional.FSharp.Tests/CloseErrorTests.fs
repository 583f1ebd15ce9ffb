module Close.Functional.FSharp.Tests.CloseErrorTests

open System
open Close.Functional
open Close.Functional.FSharp
open Close.Functional.Testing
open FsCheck.Xunit
open Xunit

// The compiler takes these seven for all there are: warnings are errors, and there is no other case here.
let private caseName (error: CloseError) =
    match error with
    | Invalid _ -> "Invalid"
    | Rejected _ -> "Rejected"
    | Denied _ -> "Denied"
    | NotFound _ -> "NotFound"
    | RateLimited _ -> "RateLimited"
    | Unavailable _ -> "Unavailable"
    | Unreadable _ -> "Unreadable"

let private evidence (error: CloseError) : CloseError =
    match error with
    | Invalid it -> it
    | Rejected it -> it
    | Denied it -> it
    | NotFound it -> it
    | RateLimited it -> it
    | Unavailable it -> it
    | Unreadable it -> it

[<Property(Arbitrary = [| typeof<CloseArbitraries> |])>]
let ``An error matches the case it is`` (error: CloseError) = caseName error = error.GetType().Name

[<Property(Arbitrary = [| typeof<CloseArbitraries> |])>]
let ``A case gives the error itself, with all it knows`` (error: CloseError) = obj.ReferenceEquals(evidence error, error)

[<Fact>]
let ``The pattern has the cases that errors have`` () =
    let cases = typeof<CloseError>.GetNestedTypes() |> Array.map (fun case -> case.Name) |> Array.sort
    Assert.Equal<string array>([| "Denied"; "Invalid"; "NotFound"; "RateLimited"; "Rejected"; "Unavailable"; "Unreadable" |], cases)

[<Fact>]
let ``A case is read inside a result`` () =
    let answer = Envelope(429, [], HttpBody.Empty)

    let wait (result: Result<Sms, CloseError>) =
        match result with
        | Error(RateLimited limited) -> Option.ofNullable limited.RetryAfter
        | Ok _
        | Error _ -> None

    Assert.Equal(Some(TimeSpan.FromSeconds 3L), wait (Error(CloseError.RateLimited(answer, TimeSpan.FromSeconds 3L))))
