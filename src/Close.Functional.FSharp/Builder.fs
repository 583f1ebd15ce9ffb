namespace Close.Functional.FSharp

open System
open System.Collections.Generic
open System.Threading.Tasks
open Close.Functional

/// <summary>Writes programs as a block: see <c>close</c>.</summary>
[<Sealed>]
type CloseBuilder internal () =

    let nothingToDispose =
        { new IAsyncDisposable with
            member _.DisposeAsync() = ValueTask.CompletedTask }

    /// <summary>Ends the block with a value, which may be <c>()</c> or <c>None</c>.</summary>
    /// <param name="value">The value.</param>
    member _.Return(value: 'T) : CloseIO<'T> = Inner.value value

    /// <summary>Goes on with another program to the end of the block.</summary>
    /// <param name="program">The program.</param>
    member _.ReturnFrom(program: CloseIO<'T>) : CloseIO<'T> = program

    /// <summary>Goes on with the result of a program.</summary>
    /// <param name="program">The program.</param>
    /// <param name="next">The rest of the block.</param>
    member _.Bind(program: CloseIO<'T>, next: 'T -> CloseIO<'U>) : CloseIO<'U> = program.Bind(fun given -> next given)

    /// <summary>What a block does that has nothing more to do.</summary>
    member _.Zero() : CloseIO<unit> = Inner.value ()

    /// <summary>Lets nothing of the block run, not even its first line, until the program is run; and all of it again on each run.</summary>
    /// <param name="block">The block.</param>
    member _.Delay(block: unit -> CloseIO<'T>) : CloseIO<'T> = Inner.later block

    /// <summary>Puts one part of the block after another.</summary>
    /// <param name="first">What is done first.</param>
    /// <param name="second">What is done then.</param>
    member _.Combine(first: CloseIO<unit>, second: CloseIO<'T>) : CloseIO<'T> = first.Bind(fun () -> second)

    /// <summary>Repeats a part of the block while a condition holds. Takes neither stack nor memory for its rounds.</summary>
    /// <param name="condition">Asked before each round.</param>
    /// <param name="body">What is repeated.</param>
    member _.While(condition: unit -> bool, body: CloseIO<unit>) : CloseIO<unit> =
        let rec again () = if condition () then body.Bind(fun () -> again ()) else Inner.value ()
        Inner.later again

    /// <summary>Lets a part of the block recover from exceptions, of code and of tasks. An error of a call is none: <c>CloseIO.orElse</c> and <c>CloseIO.attempt</c> are for those.</summary>
    /// <remarks>When the run is cancelled, that is not offered to the handler: the program ends.</remarks>
    /// <param name="body">What is tried.</param>
    /// <param name="handler">Gives the program that goes on after an exception.</param>
    member _.TryWith(body: CloseIO<'T>, handler: exn -> CloseIO<'T>) : CloseIO<'T> =
        let tried: CloseIO<Result<'T, exn>> =
            Inner.within (fun transport token ->
                backgroundTask {
                    try
                        let! result = Inner.run transport token body
                        return result |> Result.map (fun given -> Ok given)
                    with error when not (error :? OperationCanceledException && token.IsCancellationRequested) ->
                        return Ok(Error error)
                })

        tried.Bind(fun outcome ->
            match outcome with
            | Ok given -> Inner.value given
            | Error error -> handler error)

    /// <summary>Does something when a part of the block ends, however it ends: with a result, an error, an exception or cancellation.</summary>
    /// <param name="body">The part.</param>
    /// <param name="compensation">What is done then, once each time the program runs.</param>
    member _.TryFinally(body: CloseIO<'T>, compensation: unit -> unit) : CloseIO<'T> =
        Inner.within (fun transport token ->
            backgroundTask {
                try
                    return! Inner.run transport token body
                finally
                    compensation ()
            })

    /// <summary>Disposes of something when the part of the block that uses it ends, however it ends.</summary>
    /// <param name="resource">What is used. Null is not disposed of.</param>
    /// <param name="body">The part that uses it.</param>
    member _.Using(resource: 'Resource, body: 'Resource -> CloseIO<'T>) : CloseIO<'T> when 'Resource :> IAsyncDisposable | null =
        Inner.within (fun transport token ->
            backgroundTask {
                use _ =
                    match box resource with
                    | :? IAsyncDisposable as held -> held
                    | _ -> nothingToDispose

                return! Inner.run transport token (body resource)
            })

    /// <summary>Runs independent programs side by side, for <c>and!</c>: all are started, and all are left to end.</summary>
    /// <remarks>Of several errors, that of the first program in the text is given; but refused checks are gathered, so that one <c>CloseError.Invalid</c> names every bad field.</remarks>
    /// <param name="first">The first program.</param>
    /// <param name="second">The second program.</param>
    member _.MergeSources(first: CloseIO<'T>, second: CloseIO<'U>) : CloseIO<'T * 'U> =
        Inner.within (fun transport token ->
            backgroundTask {
                let one = Inner.run transport token first
                let other = Inner.run transport token second
                do! Task.WhenAll(one, other :> Task).ConfigureAwait ConfigureAwaitOptions.SuppressThrowing
                let! left = one
                let! right = other

                return
                    match left, right with
                    | Ok left, Ok right -> Ok(left, right)
                    | Error(Invalid one), Error(Invalid other) -> Error(CloseError.Invalid(Seq.append one.Fields other.Fields) :> CloseError)
                    | Error error, _
                    | _, Error error -> Error error
            })

    /// <summary>Goes through the items of a listing, each page asked for when the items before it are done. The first error ends the program.</summary>
    /// <param name="listing">The listing.</param>
    /// <param name="body">What is done with an item.</param>
    member _.For(listing: Listing<'T>, body: 'T -> CloseIO<unit>) : CloseIO<unit> = Listing.iter body listing

    /// <summary>Goes through the rows of a windowed listing. The first error ends the program.</summary>
    /// <param name="listing">The listing.</param>
    /// <param name="body">What is done with a row.</param>
    member _.For(listing: WindowedListing<'T>, body: 'T -> CloseIO<unit>) : CloseIO<unit> =
        Inner.within (fun transport token ->
            listing.ItemsAsync(transport, token) |> Stream.each token (fun row -> Inner.run transport token (body row)))

    /// <summary>Goes through any other walk, such as <c>listing.PagesAsync transport</c>. The first error ends the program.</summary>
    /// <param name="stream">The walk. It is disposed of, and hears of the cancellation of the program.</param>
    /// <param name="body">What is done with an element.</param>
    member _.For(stream: IAsyncEnumerable<LanguageExt.Either<CloseError, 'T>>, body: 'T -> CloseIO<unit>) : CloseIO<unit> =
        Inner.within (fun transport token -> stream |> Stream.each token (fun element -> Inner.run transport token (body element)))

    /// <summary>Takes a program into the block.</summary>
    /// <param name="program">The program.</param>
    member _.Source(program: CloseIO<'T>) : CloseIO<'T> = program

    /// <summary>Takes a request into the block: it is sent.</summary>
    /// <param name="request">The request.</param>
    member _.Source(request: Request<'T>) : CloseIO<'T> = request.ToIO()

    /// <summary>Takes the outcome of a check into the block: an error ends the program.</summary>
    /// <param name="either">The outcome.</param>
    member _.Source(either: LanguageExt.Either<CloseError, 'T>) : CloseIO<'T> = either.ToIO()

    /// <summary>Takes the outcome of checking a field, such as <c>SmsId.Parse text</c>, into the block: a refusal ends the program with <c>CloseError.Invalid</c>.</summary>
    /// <param name="validation">The outcome.</param>
    member _.Source(validation: LanguageExt.Validation<FieldError, 'T>) : CloseIO<'T> = validation.OrInvalid().ToIO()

    /// <summary>Takes a result into the block: an error ends the program.</summary>
    /// <param name="result">The result.</param>
    member _.Source(result: Result<'T, CloseError>) : CloseIO<'T> = Inner.ofResult result

    /// <summary>Takes an <c>Async</c> into the block: it is started on each run, and cancelled with the program.</summary>
    /// <param name="computation">What is started.</param>
    member _.Source(computation: Async<'T>) : CloseIO<'T> =
        Inner.within (fun _ token ->
            backgroundTask {
                let! given = Async.StartImmediateAsTask(computation, token)
                return Ok given
            })

    /// <summary>Takes a task into the block and waits for it. It is under way already: to cancel it with the program, start it with <c>CloseIO.cancellationToken</c>.</summary>
    /// <param name="task">What is waited for.</param>
    member _.Source(task: Task<'T>) : CloseIO<'T> =
        Inner.within (fun _ _ ->
            backgroundTask {
                let! given = task
                return Ok given
            })

    /// <summary>Takes a listing into the block, for <c>for</c>.</summary>
    /// <param name="listing">The listing.</param>
    member _.Source(listing: Listing<'T>) : Listing<'T> = listing

    /// <summary>Takes a windowed listing into the block, for <c>for</c>.</summary>
    /// <param name="listing">The listing.</param>
    member _.Source(listing: WindowedListing<'T>) : WindowedListing<'T> = listing

    /// <summary>Takes a walk into the block, for <c>for</c>.</summary>
    /// <param name="stream">The walk.</param>
    member _.Source(stream: IAsyncEnumerable<LanguageExt.Either<CloseError, 'T>>) : IAsyncEnumerable<LanguageExt.Either<CloseError, 'T>> = stream

/// <summary>What a block takes when nothing more special fits. Extensions, so that the compiler asks the others first.</summary>
[<AutoOpen>]
module CloseBuilderExtensions =

    type CloseBuilder with

        /// <summary>Takes a sequence into the block, for <c>for</c>.</summary>
        /// <param name="items">The sequence.</param>
        member _.Source(items: 'T seq) : 'T seq = items

        /// <summary>Takes a task without a result into the block and waits for it.</summary>
        /// <param name="task">What is waited for.</param>
        member builder.Source(task: Task) : CloseIO<unit> =
            builder.Source(backgroundTask { do! task })

        /// <summary>Disposes of something when the part of the block that uses it ends, however it ends.</summary>
        /// <param name="resource">What is used. Null is not disposed of.</param>
        /// <param name="body">The part that uses it.</param>
        member builder.Using(resource: 'Resource, body: 'Resource -> CloseIO<'T>) : CloseIO<'T> when 'Resource :> IDisposable | null =
            builder.TryFinally(
                builder.Delay(fun () -> body resource),
                fun () ->
                    match box resource with
                    | :? IDisposable as held -> held.Dispose()
                    | _ -> ()
            )

        /// <summary>Goes through a sequence, read anew on each run.</summary>
        /// <param name="items">The sequence.</param>
        /// <param name="body">What is done with an item.</param>
        member builder.For(items: 'T seq, body: 'T -> CloseIO<unit>) : CloseIO<unit> =
            builder.Delay(fun () ->
                builder.Using(
                    items.GetEnumerator(),
                    fun rows -> builder.While(rows.MoveNext, builder.Delay(fun () -> body rows.Current))
                ))

    /// <summary>
    /// Writes a program as a block. <c>let!</c>, <c>do!</c> and <c>return!</c> take programs, requests, checks (<c>Either</c>, <c>Validation</c> and
    /// <c>Result</c> of <c>CloseError</c>), <c>Async</c> and tasks; <c>and!</c> runs programs side by side; <c>for</c> walks sequences and listings. Nothing happens until the program is run.
    /// </summary>
    let close = CloseBuilder()
