module Close.Functional.FSharp.Tests.ConversionTests

open System
open Close.Functional
open Close.Functional.FSharp
open FsCheck.Xunit
open Xunit

[<Property>]
let ``A result comes back from an outcome as it was`` (result: Result<int, char>) =
    Result.ofEither (Result.toEither result) = result

[<Property>]
let ``Ok is right and Error is left`` (result: Result<int, char>) = (Result.toEither result).IsRight = result.IsOk

[<Property>]
let ``An option comes back from LanguageExt as it was`` (option: int option) =
    Option.ofLanguageExt (Option.toLanguageExt option) = option

[<Fact>]
let ``Some null is none in LanguageExt`` () =
    Assert.Equal(None, Option.ofLanguageExt (Option.toLanguageExt (Some(null: string | null))))

[<Fact>]
let ``Some of none is none in LanguageExt`` () =
    Assert.Equal(None, Option.ofLanguageExt (Option.toLanguageExt (Some(None: int option))))

[<Fact>]
let ``What no outcome can hold is refused by name`` () =
    let refused = Assert.Throws<ArgumentNullException>(fun () -> Result.toEither (Ok(): Result<unit, string>) |> ignore)
    Assert.Equal("result", refused.ParamName)

[<Fact>]
let ``An outcome without an error to tell is refused by name`` () =
    let refused = Assert.Throws<ArgumentNullException>(fun () -> Result.toEither (Error null: Result<int, string | null>) |> ignore)
    Assert.Equal("result", refused.ParamName)

[<Fact>]
let ``A valid field is Ok`` () =
    Assert.Equal(Ok "lead_1", LeadId.Parse "lead_1" |> Result.ofValidation |> Result.map (fun id -> id.Value))

[<Fact>]
let ``A field that is refused is an error that names it`` () =
    match LeadId.Parse "acti_1" |> Result.ofValidation with
    | Error(Invalid refusal) -> Assert.Equal("lead_id", refusal.Fields[0].Field)
    | other -> failwith $"{other}"
