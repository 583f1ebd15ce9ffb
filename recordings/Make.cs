#!/usr/bin/env dotnet
#:project ../samples/Quickstart/Quickstart.csproj
#:property PublishAot=false
#:property IsPackable=false

// Writes the cassettes of this folder: runs the programs of the Quickstart and of the README against the simulator, and records that. Nobody's data is in them: ids
// and names are made up, telephone numbers are among 555-0100 to 555-0199, which belong to nobody.
//
//   dotnet run recordings/Make.cs

using Close.Functional;
using Close.Functional.Quickstart;
using Close.Functional.Testing;
using LanguageExt;

await Record("quickstart", async transport =>
{
    var steps = await Story.LifeOfAMessage(new Cast(Stage.From, Stage.To, Stage.Lead, Stage.Now)).RunAsync(transport);
    await Story.Question(Stage.Lead).ToIO().Bind(question => Story.Activities(question).Collect(200)).RunAsync(transport);
    await Story.TooLate(steps.Match(Right: messages => messages[0].Id, Left: error => throw new InvalidOperationException(error.Message))).RunAsync(transport);
    await Story.Nobody.RunAsync(transport);
});
await Record("hello", transport => Story.Hello(Stage.From, Stage.To).RunAsync(transport));

async Task Record(string name, Func<Transport, Task> program)
{
    var path = Path.Combine((string)AppContext.GetData("EntryPointFileDirectoryPath")!, name + CassetteFile.Extension);
    using var session = CassetteSession.Open(path, CassetteOptions.Default.WithMode(CassetteMode.Record).WithInner(Stage.Transport(Stage.Open()))
        .WithProvenance(Provenance.Simulator).WithTimeProvider(new StoppedTimeProvider(Stage.Now)).WithRecordsInCI().WithEnvironment(_ => null));
    session.Variable("from", () => Stage.From);
    session.Variable("to", () => Stage.To);
    session.Variable("lead", () => Stage.Lead);
    await program(session.Transport);
    session.Complete();
    Console.WriteLine(session.Cassette);
}
