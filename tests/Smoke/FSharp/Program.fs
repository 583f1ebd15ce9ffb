open Close.Functional
open Close.Functional.Testing

// A list of activities, from a recording: there is no network behind it.
let tape = CassetteSession.Replay "quickstart.cassette.json"
let fields = ActivityQueryFields().WithLeadIds([ tape.Cassette.Variable "lead" ]).WithLimit 4

let program =
    ActivityQuery.Parse(fields).ToIO()
        .Bind(fun query -> ActivityApi.List(query).ToIO())
        .Map(fun page -> page.Data |> Seq.map (fun activity -> activity.Type) |> String.concat ", ")

let listed = program.RunAsync(tape.Transport).GetAwaiter().GetResult()
printfn "%s" (listed.Match(Right = (fun types -> types), Left = (fun error -> error.Message)))
