module Close.Functional.FSharp.Tests.SampleTests

open System.IO
open Close.Functional.Samples.FSharp
open Xunit

[<Fact>]
let ``The sample tells of a message that was planned and sent`` () =
    task {
        use out = new StringWriter(NewLine = "\n")
        let! code = Program.run out
        Assert.Equal(0, code)

        Assert.Equal(
            "scheduled for 2026-03-02 12:00:00Z\nsent at 2026-03-02 12:00:02Z\nSMS, created 2026-03-01 12:00:00Z\n",
            string out
        )
    }
