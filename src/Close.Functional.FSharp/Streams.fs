namespace Close.Functional.FSharp

open System.Collections.Generic
open System.Threading
open System.Threading.Tasks
open Close.Functional

/// <summary>
/// Reads a walk that is under way, such as <c>client.ItemsAsync listing</c>, in a <c>task { }</c>. It ends with the walk or with the first error, and the walk is
/// disposed either way. It is cancelled by the token that the walk was made with.
/// </summary>
[<RequireQualifiedAccess>]
module Stream =

    let private goesOn = Task.FromResult(Ok())

    let internal each (token: CancellationToken) (act: 'T -> Task<Result<unit, CloseError>>) (stream: IAsyncEnumerable<LanguageExt.Either<CloseError, 'T>>) =
        backgroundTask {
            use rows = stream.GetAsyncEnumerator token
            let mutable outcome = Ok()
            let! first = rows.MoveNextAsync()
            let mutable hasRow = first

            while hasRow do
                let! acted =
                    match Result.ofEither rows.Current with
                    | Ok row -> act row
                    | Error error -> Task.FromResult(Error error)

                outcome <- acted

                if acted.IsOk then
                    let! next = rows.MoveNextAsync()
                    hasRow <- next
                else
                    hasRow <- false

            return outcome
        }

    /// <summary>Goes through all elements with a state and gives the last state, or the first error.</summary>
    /// <param name="folder">Gives the state after an element.</param>
    /// <param name="state">The state before the first element.</param>
    /// <param name="stream">The walk.</param>
    let fold (folder: 'State -> 'T -> 'State) (state: 'State) (stream: IAsyncEnumerable<LanguageExt.Either<CloseError, 'T>>) : Task<Result<'State, CloseError>> =
        backgroundTask {
            let mutable reached = state

            let step row =
                reached <- folder reached row
                goesOn

            let! outcome = each CancellationToken.None step stream
            return outcome |> Result.map (fun () -> reached)
        }

    /// <summary>Does something with each element, until there are no more or an error comes.</summary>
    /// <param name="action">What is done. To do what takes time, use <c>for</c> in a <c>close { }</c>.</param>
    /// <param name="stream">The walk.</param>
    let iter (action: 'T -> unit) (stream: IAsyncEnumerable<LanguageExt.Either<CloseError, 'T>>) : Task<Result<unit, CloseError>> =
        fold (fun () row -> action row) () stream

    /// <summary>Gathers all elements in order, or gives the first error. The walk should have an end: <c>listing.WithLimit</c> gives it one.</summary>
    /// <param name="stream">The walk.</param>
    let toList (stream: IAsyncEnumerable<LanguageExt.Either<CloseError, 'T>>) : Task<Result<'T list, CloseError>> =
        backgroundTask {
            let! rows = fold (fun (rows: ResizeArray<'T>) row -> rows.Add row; rows) (ResizeArray()) stream
            return rows |> Result.map List.ofSeq
        }

    /// <summary>Gives the same walk with each element as a <c>Result</c>, the error last, for libraries that read streams. Nothing is read ahead.</summary>
    /// <param name="stream">The walk.</param>
    let results (stream: IAsyncEnumerable<LanguageExt.Either<CloseError, 'T>>) : IAsyncEnumerable<Result<'T, CloseError>> =
        System.Linq.AsyncEnumerable.Select(stream, fun element -> Result.ofEither element)

/// <summary>Makes programs of listings. Each run walks anew, and asks for a page only when it is needed.</summary>
[<RequireQualifiedAccess>]
module Listing =

    /// <summary>The program that goes through all items with a state and gives the last state. The first error ends it.</summary>
    /// <param name="folder">Gives the state after an item.</param>
    /// <param name="state">The state before the first item.</param>
    /// <param name="listing">The listing.</param>
    let fold (folder: 'State -> 'T -> 'State) (state: 'State) (listing: Listing<'T>) : CloseIO<'State> =
        Inner.within (fun transport token -> listing.ItemsAsync(transport, token) |> Stream.fold folder state)

    /// <summary>The program that runs a program for each item, in order, the next page asked for when the items before it are done. The first error ends it.</summary>
    /// <param name="each">Gives the program for an item.</param>
    /// <param name="listing">The listing.</param>
    let iter (each: 'T -> CloseIO<unit>) (listing: Listing<'T>) : CloseIO<unit> =
        Inner.within (fun transport token ->
            listing.ItemsAsync(transport, token) |> Stream.each token (fun item -> Inner.run transport token (each item)))

    /// <summary>The program that gathers items until there are no more or there are enough. The first error ends it.</summary>
    /// <param name="most">How many items to take at most; no page is asked for beyond them. Less than 1 takes none and sends nothing.</param>
    /// <param name="listing">The listing.</param>
    let toList (most: int) (listing: Listing<'T>) : CloseIO<'T list> = listing.Collect(most).Map(fun items -> List.ofSeq items)
