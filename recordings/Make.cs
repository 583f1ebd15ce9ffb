#!/usr/bin/env dotnet
#:project ../samples/Quickstart/Quickstart.csproj
#:property PublishAot=false
#:property IsPackable=false

// Writes the cassettes of this folder, and the table of them in its README. The programs that are recorded are in Programs, those of the Quickstart and of the main README
// in the sample. Nobody's data is in them: ids and names are made up, telephone numbers are among 555-0100 to 555-0199, which belong to nobody.
//
//   dotnet run recordings/Make.cs

using Close.Functional;
using Close.Functional.Quickstart;
using Close.Functional.Recordings;
using Close.Functional.Testing;

var folder = (string)AppContext.GetData("EntryPointFileDirectoryPath")!;
await Tell("quickstart", async transport =>
{
    var steps = await Story.LifeOfAMessage(new Cast(Stage.From, Stage.To, Stage.Lead, Stage.Now)).RunAsync(transport);
    await Story.Question(Stage.Lead).ToIO().Bind(question => Story.Activities(question).Collect(200)).RunAsync(transport);
    await Story.TooLate(steps.Match(Right: messages => messages[0].Id, Left: error => throw new InvalidOperationException(error.Message))).RunAsync(transport);
    await Story.Nobody.RunAsync(transport);
});
await Tell("hello", transport => Story.Hello(Stage.From, Stage.To).RunAsync(transport));

var rows = new List<string>();
foreach (var recording in Recording.All)
{
    rows.Add(ContentsTable.Row(recording, await recording.MakeAsync(PathOf(recording.Name))));
}

ContentsTable.Write(Path.Combine(folder, "README.md"), rows);
Console.WriteLine($"{rows.Count + 2} cassettes");

string PathOf(string name) => Path.Combine(folder, name + CassetteFile.Extension);

async Task Tell(string name, Func<Transport, Task> program)
{
    using var session = CassetteSession.Open(PathOf(name), CassetteOptions.Default.WithMode(CassetteMode.Record).WithInner(Stage.Transport(Stage.Open()))
        .WithProvenance(Provenance.Simulator).WithTimeProvider(new StoppedTimeProvider(Stage.Now)).WithRecordsInCI().WithEnvironment(_ => null));
    session.Variable("from", () => Stage.From);
    session.Variable("to", () => Stage.To);
    session.Variable("lead", () => Stage.Lead);
    await program(session.Transport);
    session.Complete();
}
