open Close.Functional
open Close.Functional.FSharp
open Close.Functional.Testing

// A list of activities, from a recording: there is no network behind it.
let tape = CassetteSession.Replay "quickstart.cassette.json"

let program =
    close {
        let! query = ActivityQuery.Parse(ActivityQueryFields().WithLeadIds([ tape.Cassette.Variable "lead" ]).WithLimit 4)
        let! page = ActivityApi.List query
        return page.Data |> Seq.map (fun activity -> activity.Type) |> String.concat ", "
    }

match (program |> CloseIO.run tape.Transport).GetAwaiter().GetResult() with
| Ok types -> printfn "%s" types
| Error error -> printfn "%s" error.Message
