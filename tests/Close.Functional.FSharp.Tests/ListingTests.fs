module Close.Functional.FSharp.Tests.ListingTests

// Listings walked from F#, against the simulator.

open System
open Close.Functional
open Close.Functional.FSharp
open Close.Functional.FSharp.Tests.Common
open Close.Functional.Testing
open Xunit

let private texts = [ for number in 1..7 -> $"Message {number}" ]

/// A Close that holds seven messages.
let private filled () =
    let simulated = SimulatedClose()

    texts
    |> CloseIO.traverse (fun text ->
        close {
            // Rows of one second would stand in the order of their ids.
            simulated.Advance(TimeSpan.FromSeconds 1L)
            let! draft = SmsDraft.Keep("+12025550143", "+12025550199", text)
            return! SmsApi.Create draft
        })
    |> CloseIO.run (simulated.Transport())
    |> wait
    |> ignore

    simulated

let private runOn (simulated: SimulatedClose) (program: CloseIO<'T>) =
    match program |> CloseIO.run (simulated.Transport()) |> wait with
    | Ok value -> value
    | Error error -> failwith error.Message

/// All messages, two on a page.
let private messages = SmsQuery.Parse(SmsQueryFields(Limit = 2)) |> Result.ofEither |> Result.map Sms.list
let private listed = close { return! messages }
let private textOf (sms: Sms) = sms.Text |> Option.ofObj |> Option.defaultValue ""
let private newestFirst = List.rev texts

[<Fact>]
let ``A listing is gathered, folded, and gone through`` () =
    let simulated = filled ()
    let seen = ResizeArray()
    let gathered = listed |> CloseIO.bind (Listing.toList 100) |> runOn simulated
    let folded = listed |> CloseIO.bind (Listing.fold (fun texts sms -> textOf sms :: texts) []) |> runOn simulated
    listed |> CloseIO.bind (Listing.iter (fun sms -> close { seen.Add(textOf sms) })) |> runOn simulated

    Assert.Equal<string list>(newestFirst, gathered |> List.map textOf)
    Assert.Equal<string list>(texts, folded)
    Assert.Equal<string list>(newestFirst, List.ofSeq seen)

[<Fact>]
let ``No more is gathered than was asked for`` () =
    let simulated = filled ()
    let before = simulated.Calls
    Assert.Equal(2, (listed |> CloseIO.bind (Listing.toList 2) |> runOn simulated).Length)
    Assert.Equal(1L, simulated.Calls - before)

[<Fact>]
let ``A block goes through a listing and makes calls on the way`` () =
    let simulated = filled ()

    let shout =
        close {
            let! listing = listed

            for sms in listing.WithLimit 3 do
                let! _ = SmsApi.Update(sms.Id, SmsChange.Reword((textOf sms).ToUpperInvariant()))
                ()
        }

    runOn simulated shout
    let after = listed |> CloseIO.bind (Listing.toList 4) |> runOn simulated |> List.map textOf
    Assert.Equal<string list>([ "MESSAGE 7"; "MESSAGE 6"; "MESSAGE 5"; "Message 4" ], after)

[<Fact>]
let ``A block goes through pages, or through items with their places`` () =
    let simulated = filled ()

    let sizes, places =
        close {
            let! transport = CloseIO.transport
            let! listing = listed
            let sizes = ResizeArray()
            let places = ResizeArray()

            for page in listing.PagesAsync transport do
                sizes.Add page.Data.Count

            for row in (listing.WithLimit 2).ListedAsync transport do
                places.Add row.Resume.Offset

            return List.ofSeq sizes, List.ofSeq places
        }
        |> runOn simulated

    Assert.Equal(7, List.sum sizes)
    Assert.Equal<int list>([ 1; 2 ], places)

[<Fact>]
let ``A block goes through a listing of windows`` () =
    let simulated = filled ()
    let now = simulated.World.Now

    let found =
        close {
            let! plan = WindowPlan.Of(now.AddDays -1, now.AddDays 1, TimeSpan.FromHours 12.0)
            let! windows = Windows.Of(SmsQuery.All, plan)
            let found = ResizeArray()

            for sms in windows do
                found.Add(textOf sms)

            return List.ofSeq found
        }
        |> runOn simulated

    Assert.Equal<string list>(texts, List.sort found)

[<Fact>]
let ``The first error of a listing ends each way to walk it`` () =
    let refused = Transport(fun _ _ -> System.Threading.Tasks.Task.FromResult(answered 404 "{}"))
    let listing = Sms.list SmsQuery.All

    let ways: CloseIO<unit> list =
        [ listing |> Listing.toList 10 |> CloseIO.ignore
          listing |> Listing.fold (fun count _ -> count + 1) 0 |> CloseIO.ignore
          listing |> Listing.iter (fun _ -> close { failwith "There is none." })
          close {
              for _ in listing do
                  failwith "There is none."
          } ]

    for way in ways do
        match way |> CloseIO.run refused |> wait with
        | Error(NotFound _) -> ()
        | other -> failwith $"{other}"

[<Fact>]
let ``A listing that is cancelled asks for no further page`` () =
    task {
        let simulated = filled ()
        use source = new System.Threading.CancellationTokenSource()
        let before = simulated.Calls

        let walk =
            close {
                let! listing = listed

                for _ in listing do
                    source.Cancel()
            }

        let running = walk |> CloseIO.runWith source.Token (simulated.Transport())
        let! _ = Assert.ThrowsAnyAsync<OperationCanceledException>(fun () -> running :> System.Threading.Tasks.Task)
        Assert.Equal(1L, simulated.Calls - before)
    }
