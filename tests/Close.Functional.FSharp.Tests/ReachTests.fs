module Close.Functional.FSharp.Tests.ReachTests

// How calls are made, lists walked and messages followed, as an F# caller writes it: no LanguageExt opened, no casts.

open System
open System.Net.Http
open System.Threading.Tasks
open Close.Functional
open Xunit

let private right (either: LanguageExt.Either<CloseError, 'T>) =
    either.Match(Right = (fun value -> value), Left = (fun error -> failwith error.Message))

let private isRefused (either: LanguageExt.Either<CloseError, 'T>) =
    either.Match(Right = (fun _ -> false), Left = (fun _ -> true))

let private answer (status: int) (json: string) : LanguageExt.Either<CloseError, Envelope> =
    LanguageExt.Prelude.Right<CloseError, Envelope>(Envelope(status, [ NamedValue("Content-Type", "application/json") ], HttpBody.OfText json))

/// Answers each call with what the function gives for it.
let private server (reply: HttpCall -> int * string) =
    Transport(fun call _ -> Task.FromResult(reply call ||> answer))

let private sms id status =
    $"""{{"id":"{id}","_type":"SMS","status":"{status}","date_created":"2026-12-01T09:00:00+00:00"}}"""

/// A list of messages that Close pages through.
let private listOf (ids: string list) =
    server (fun call ->
        let number name fallback =
            call.Query |> Seq.tryFind (fun pair -> pair.Name = name) |> Option.map (fun pair -> int pair.Value) |> Option.defaultValue fallback

        let rest = ids |> List.skip (min ids.Length (number "_skip" 0))
        let rows = rest |> List.truncate (number "_limit" 100)
        let more = if rest.Length > rows.Length then "true" else "false"
        let data = rows |> List.map (fun id -> sms id "sent") |> String.concat ","
        200, $"""{{"has_more":{more},"data":[{data}]}}""")

let private messages = Listings.Of(right (SmsQuery.Parse(SmsQueryFields())))

let private collect (items: Collections.Generic.IAsyncEnumerable<LanguageExt.Either<CloseError, 'T>>) =
    task {
        let found = ResizeArray()
        let rows = items.GetAsyncEnumerator()

        try
            let! first = rows.MoveNextAsync()
            let mutable goesOn = first

            while goesOn do
                found.Add(right rows.Current)
                let! next = rows.MoveNextAsync()
                goesOn <- next
        finally
            rows.DisposeAsync().AsTask().Wait()

        return List.ofSeq found
    }

[<Fact>]
let ``A policy of retries is refined and asked what it decides`` () =
    let policy = RetryPolicy().WithAttempts(2).WithCeiling(TimeSpan.FromSeconds 10L).WithBudget(Nullable())
    let lost = CloseError.Unavailable(FailureCause.ConnectionLost, Outcome.Unknown)

    let isAgain attempt repeat =
        policy.Decide(attempt, lost, repeat, TimeSpan.Zero, 0.5).Match(again = (fun _ -> true), giveUp = (fun _ -> false))

    Assert.Equal<bool list>([ true; false; false ], [ isAgain 1 Repeat.Safe; isAgain 2 Repeat.Safe; isAgain 1 Repeat.Unsafe ])

[<Fact>]
let ``Options are refined with functions`` () =
    let options =
        CloseOptions()
            .WithTimeout(TimeSpan.FromSeconds 20L)
            .WithApplication("Reminders/1.0")
            .WithRetry(RetryPolicy.None)
            .WithPacing(PacingPolicy().WithSpreadBelow(0.5).WithLongestWait(TimeSpan.FromSeconds 5L))
            .WithLayer(fun inner -> Transport(fun call token -> inner.Invoke(call.WithHeader("x-tenant", "north"), token)))

    Assert.Equal((TimeSpan.FromSeconds 20L, 1, 0.5, 1), (options.Timeout, options.Retry.Attempts, options.Pacing.SpreadBelow, options.Layers.Count))

[<Fact>]
let ``Items are given up to the limit, in order`` () =
    task {
        let! rows = collect (messages.WithLimit(3).ItemsAsync(listOf [ "acti_5"; "acti_4"; "acti_3"; "acti_2"; "acti_1" ]))
        Assert.Equal<string list>([ "acti_5"; "acti_4"; "acti_3" ], rows |> List.map (fun row -> row.Id.Value))
    }

[<Fact>]
let ``A walk goes on behind a point that was kept as text`` () =
    task {
        let close = listOf [ "acti_5"; "acti_4"; "acti_3"; "acti_2"; "acti_1" ]
        let! first = collect (messages.WithLimit(2).ListedAsync close)
        let kept = (List.last first).Resume.ToString()

        let! rest = collect (messages.From(right (ResumePoint.Parse kept)).ItemsAsync close)

        Assert.Equal<string list>([ "acti_3"; "acti_2"; "acti_1" ], rest |> List.map (fun row -> row.Id.Value))
    }

[<Fact>]
let ``A text that is no resume point is refused`` () =
    Assert.True(isRefused (ResumePoint.Parse "page two"))

[<Fact>]
let ``The parts of a plan hold its windows once each`` () =
    let start = DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero)
    let plan = right (WindowPlan.Of(start, start.AddDays 7, TimeSpan.FromDays 1.0))
    let parts = [ for index in 0..1 -> right (plan.Part(index, 2)) ]

    let spans (one: WindowPlan) = one.Windows |> Seq.map string |> List.ofSeq
    Assert.Equal<string list>(List.sort (spans plan), parts |> List.collect spans |> List.sort)

[<Fact>]
let ``A message that is sent is not waited for`` () =
    task {
        let id = SmsId.Parse("acti_1").Match(Succ = (fun valid -> valid), Fail = (fun _ -> failwith "acti_1"))
        let! settled = SmsFlow.WaitUntilSettled(id).RunAsync(server (fun _ -> 200, sms "acti_1" "sent"))

        match right settled with
        | :? Settled.Sent as sent -> Assert.Equal("acti_1", sent.Message.Id.Value)
        | other -> failwith $"{other}"
    }

[<Fact>]
let ``Any endpoint answers with any JSON`` () =
    task {
        let request = CloseApi.Send(HttpCall.To(HttpMethod.Get, "/me/", Repeat.Safe).WithQuery("_fields", "id"))
        let! me = request.ToIO().RunAsync(server (fun call -> 200, $"""{{"asked":"{call}"}}"""))
        Assert.Equal("GET /me/", (right me).Element.GetProperty("asked").GetString())
    }

[<Fact>]
let ``A code is exchanged for tokens at the host, as a form`` () =
    task {
        let app = right (OAuthApp.Of("oa2client_1", "a-secret"))
        let asked = ref None

        let close =
            server (fun call ->
                asked.Value <- Some(call.Target, call.Path, call.Body.AsText().Contains "code=a-code")
                200, """{"access_token":"an-access-token","refresh_token":"a-refresh-token","expires_in":3600,"token_type":"Bearer"}""")

        let! tokens = OAuthApi.Exchange(app, "a-code").ToIO().RunAsync close

        Assert.Equal(("an-access-token", Some "a-refresh-token"), ((right tokens).AccessToken, Option.ofObj (right tokens).RefreshToken))
        Assert.Equal(Some(CallTarget.Host, "/oauth2/token/", true), asked.Value)
    }
