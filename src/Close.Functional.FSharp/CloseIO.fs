namespace Close.Functional.FSharp

open System
open System.Threading
open System.Threading.Tasks
open Close.Functional

/// How programs run inside programs. An Either takes no null, which None and () are, so a Result carries what is given.
module internal Inner =

    let private start = CloseIO.Pure LanguageExt.Unit.Default

    let value (value: 'T) : CloseIO<'T> = start.Map(fun _ -> value)

    let later (rest: unit -> CloseIO<'T>) : CloseIO<'T> = start.Bind(fun _ -> rest ())

    let ofResult (result: Result<'T, CloseError>) : CloseIO<'T> =
        match result with
        | Ok given -> value given
        | Error error -> CloseIO.Fail<'T> error

    let attempt (program: CloseIO<'T>) : CloseIO<Result<'T, CloseError>> =
        program.Map(fun given -> Ok given).OrElse(fun error -> CloseIO.Pure(Error error))

    let run (transport: Transport) (token: CancellationToken) (program: CloseIO<'T>) : Task<Result<'T, CloseError>> =
        backgroundTask {
            let! outcome = (attempt program).RunAsync(transport, token)
            return outcome.Match(Right = (fun result -> result), Left = (fun error -> Error error))
        }

    let within (start: Transport -> CancellationToken -> Task<Result<'T, CloseError>>) : CloseIO<'T> =
        let started transport token =
            backgroundTask {
                let! result = start transport token
                return LanguageExt.Prelude.Right<CloseError, Result<'T, CloseError>> result
            }

        CloseIO.WithTransport(started).Bind(fun result -> ofResult result)

/// <summary>Works with programs in pipelines: the program comes last. Nothing here sends anything but what is named <c>run</c> or <c>toAsync</c>.</summary>
[<RequireQualifiedAccess>]
module CloseIO =

    /// <summary>Runs a program so that it can be cancelled.</summary>
    /// <param name="token">Cancels the program: the task is cancelled, and no further call is started. A call that was under way may have taken effect.</param>
    /// <param name="transport">What sends its calls: that of a <c>CloseClient</c>, a cassette or a simulator.</param>
    /// <param name="program">The program.</param>
    let runWith (token: CancellationToken) (transport: Transport) (program: CloseIO<'T>) : Task<Result<'T, CloseError>> = Inner.run transport token program

    /// <summary>Runs a program to its end.</summary>
    /// <param name="transport">What sends its calls: that of a <c>CloseClient</c>, a cassette or a simulator.</param>
    /// <param name="program">The program.</param>
    let run (transport: Transport) (program: CloseIO<'T>) : Task<Result<'T, CloseError>> = runWith CancellationToken.None transport program

    /// <summary>Gives a program as an <c>Async</c>, which runs it each time it is started, and cancels it when it is cancelled.</summary>
    /// <param name="transport">What sends its calls.</param>
    /// <param name="program">The program.</param>
    let toAsync (transport: Transport) (program: CloseIO<'T>) : Async<Result<'T, CloseError>> =
        async {
            let! token = Async.CancellationToken

            // Async.AwaitTask would wrap an exception, and take cancellation for one.
            let settled =
                backgroundTask {
                    try
                        let! result = runWith token transport program
                        return Ok result
                    with error ->
                        return Error error
                }

            match! Async.AwaitTask settled with
            | Ok result -> return result
            | Error error ->
                return!
                    Async.FromContinuations(fun (_, throw, cancel) ->
                        match error with
                        | :? OperationCanceledException as cancelled when token.IsCancellationRequested -> cancel cancelled
                        | _ -> throw error)
        }

    /// <summary>The program that sends one request and reads its answer.</summary>
    /// <param name="request">The request, such as <c>SmsApi.Get id</c>.</param>
    let ofRequest (request: Request<'T>) : CloseIO<'T> = request.ToIO()

    /// <summary>The program that gives what a check gave, and calls nobody.</summary>
    /// <param name="result">A value or an error.</param>
    let ofResult (result: Result<'T, CloseError>) : CloseIO<'T> = Inner.ofResult result

    /// <summary>The program that gives the transport it runs with: for walks that take one, such as <c>listing.PagesAsync transport</c>.</summary>
    let transport: CloseIO<Transport> = Inner.within (fun transport _ -> Task.FromResult(Ok transport))

    /// <summary>The program that gives the token it runs with: for tasks of your own that should end when the program is cancelled.</summary>
    let cancellationToken: CloseIO<CancellationToken> = Inner.within (fun _ token -> Task.FromResult(Ok token))

    /// <summary>Gives the program whose result is changed by a function.</summary>
    /// <param name="change">Changes a result.</param>
    /// <param name="program">The program.</param>
    let map (change: 'T -> 'U) (program: CloseIO<'T>) : CloseIO<'U> = program.Map(fun given -> change given)

    /// <summary>Gives the program that ends with <c>()</c> in place of its result, so that <c>do!</c> takes it.</summary>
    /// <param name="program">The program.</param>
    let ignore (program: CloseIO<'T>) : CloseIO<unit> = program.Map(fun _ -> ())

    /// <summary>Gives the program that goes on with what the result leads to.</summary>
    /// <param name="next">Gives the rest of the program.</param>
    /// <param name="program">The program.</param>
    let bind (next: 'T -> CloseIO<'U>) (program: CloseIO<'T>) : CloseIO<'U> = program.Bind(fun given -> next given)

    /// <summary>Gives the program whose error is changed by a function.</summary>
    /// <param name="change">Changes an error.</param>
    /// <param name="program">The program.</param>
    let mapError (change: CloseError -> CloseError) (program: CloseIO<'T>) : CloseIO<'T> = program.MapError(fun error -> change error)

    /// <summary>Gives the program that goes on with another one when this one fails.</summary>
    /// <param name="other">Gives the other program for an error; fail with the same error again to pass it on.</param>
    /// <param name="program">The program.</param>
    let orElse (other: CloseError -> CloseIO<'T>) (program: CloseIO<'T>) : CloseIO<'T> = program.OrElse(fun error -> other error)

    /// <summary>Gives the program that never fails: what this one would end with becomes its result.</summary>
    /// <param name="program">The program.</param>
    let attempt (program: CloseIO<'T>) : CloseIO<Result<'T, CloseError>> = Inner.attempt program

    /// <summary>The program that runs one program for each item, one after the other, and gathers the results in order. The first that fails ends the whole.</summary>
    /// <param name="each">Gives the program for an item.</param>
    /// <param name="items">The items. Read anew each time the program runs, and no further than the first error.</param>
    let traverse (each: 'Item -> CloseIO<'T>) (items: 'Item seq) : CloseIO<'T list> =
        CloseIO.Traverse(items, fun item -> (each item).Map(fun given -> ValueSome given)).Map(fun all -> [ for one in all -> one.Value ])

    /// <summary>The program that runs one program for each item, several at a time, and gathers the results in the order of the items.</summary>
    /// <remarks>After the first that fails no further one is started, and those under way are left to end, so that no outcome is left open. The error is that of the earliest item.</remarks>
    /// <param name="atOnce">How many run side by side at most; less than 1 counts as 1.</param>
    /// <param name="each">Gives the program for an item.</param>
    /// <param name="items">The items. Read to the end before the first is started.</param>
    let traverseParallel (atOnce: int) (each: 'Item -> CloseIO<'T>) (items: 'Item seq) : CloseIO<'T list> =
        CloseIO.TraverseParallel(items, atOnce, fun item -> (each item).Map(fun given -> ValueSome given)).Map(fun all -> [ for one in all -> one.Value ])

/// <summary>The calls on SMS as programs, for <c>CloseIO.bind</c> and <c>CloseIO.traverse</c>. The requests of <c>SmsApi</c> are what <c>close { }</c> binds.</summary>
[<RequireQualifiedAccess>]
module Sms =

    /// <summary>The program that creates an SMS, and sends it if the draft says so.</summary>
    /// <param name="draft">The message.</param>
    let create (draft: SmsDraft) : CloseIO<Sms> = SmsApi.Create(draft).ToIO()

    /// <summary>The program that gets one SMS.</summary>
    /// <param name="id">Which one.</param>
    let get (id: SmsId) : CloseIO<Sms> = SmsApi.Get(id).ToIO()

    /// <summary>The program that changes one SMS.</summary>
    /// <param name="change">What changes, such as <c>SmsChange.SendNow</c>.</param>
    /// <param name="id">Which one.</param>
    let update (change: SmsChange) (id: SmsId) : CloseIO<Sms> = SmsApi.Update(id, change).ToIO()

    /// <summary>The program that deletes one SMS, and gives F#'s <c>()</c>.</summary>
    /// <param name="id">Which one.</param>
    let delete (id: SmsId) : CloseIO<unit> = CloseIO.ignore (SmsApi.Delete(id).ToIO())

    /// <summary>The SMS that a query asks for, as a listing to walk.</summary>
    /// <param name="query">Which ones, such as <c>SmsQuery.OfLead lead</c>.</param>
    let list (query: SmsQuery) : Listing<Sms> = Listings.Of query
