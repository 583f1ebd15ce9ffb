namespace Close.Functional.FSharp

open Close.Functional

/// <summary>Leads between F#'s <c>Result</c> and the outcomes of checks and runs.</summary>
[<RequireQualifiedAccess>]
module Result =

    /// <summary>Gives an outcome as a result: right is <c>Ok</c>, left is <c>Error</c>.</summary>
    /// <param name="either">The outcome. One that was never set (LanguageExt's bottom) throws, as it does for whoever reads it.</param>
    let ofEither (either: LanguageExt.Either<'Error, 'T>) : Result<'T, 'Error> =
        either.Match(Right = (fun value -> Ok value), Left = (fun error -> Error error))

    /// <summary>Gives a result as an outcome: <c>Ok</c> is right, <c>Error</c> is left.</summary>
    /// <remarks>An outcome holds no null, and <c>()</c>, <c>None</c> and null are one: such a value throws <c>ArgumentNullException</c>. Inside F# they are fine.</remarks>
    /// <param name="result">The result.</param>
    let toEither (result: Result<'T, 'Error>) : LanguageExt.Either<'Error, 'T> =
        match result with
        | Ok value when isNull (box value) -> nullArg (nameof result)
        | Ok value -> LanguageExt.Prelude.Right<'Error, 'T> value
        | Error error when isNull (box error) -> nullArg (nameof result)
        | Error error -> LanguageExt.Prelude.Left<'Error, 'T> error

    /// <summary>Gives the outcome of checking one field, such as <c>LeadId.Parse text</c>, as a result; a refusal is <c>CloseError.Invalid</c> with every bad field.</summary>
    /// <param name="validation">The outcome of the check.</param>
    let ofValidation (validation: LanguageExt.Validation<FieldError, 'T>) : Result<'T, CloseError> = ofEither (validation.OrInvalid())

/// <summary>Leads between F#'s option and LanguageExt's, for code that uses both.</summary>
[<RequireQualifiedAccess>]
module Option =

    /// <summary>Gives LanguageExt's option as F#'s.</summary>
    /// <param name="option">LanguageExt's.</param>
    let ofLanguageExt (option: LanguageExt.Option<'T>) : 'T option = option.MatchUnsafe(Some = (fun value -> Some value), None = (fun () -> None))

    /// <summary>Gives F#'s option as LanguageExt's. <c>Some null</c> is none there, since its options hold no null.</summary>
    /// <param name="option">F#'s.</param>
    let toLanguageExt (option: 'T option) : LanguageExt.Option<'T> =
        match option with
        | Some value -> LanguageExt.Prelude.Optional value
        | None -> LanguageExt.Option<'T>.None

/// <summary>Tells errors apart.</summary>
[<AutoOpen>]
module CloseErrors =

    /// <summary>
    /// Every way in which a call can fail, as one complete pattern: a <c>match</c> over the seven needs no other case, and the compiler warns of one that is left out.
    /// Each gives the error itself, with all it knows, such as <c>RetryAfter</c>.
    /// </summary>
    /// <param name="error">The error.</param>
    let (|Invalid|Rejected|Denied|NotFound|RateLimited|Unavailable|Unreadable|) (error: CloseError) =
        error.Match(
            invalid = (fun error -> Invalid error),
            rejected = (fun error -> Rejected error),
            denied = (fun error -> Denied error),
            notFound = (fun error -> NotFound error),
            rateLimited = (fun error -> RateLimited error),
            unavailable = (fun error -> Unavailable error),
            unreadable = (fun error -> Unreadable error)
        )
