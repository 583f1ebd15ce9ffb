using System.CommandLine;
using Close.Functional.Soak;

var seconds = new Option<int>("--seconds") { Description = "How long the callers run.", DefaultValueFactory = _ => 120 };
var callers = new Option<int>("--callers") { Description = "How many callers share one client.", DefaultValueFactory = _ => 200 };
var percent = new Option<int>("--faults") { Description = "How many of a hundred requests the server spoils.", DefaultValueFactory = _ => 5 };
var seed = new Option<int>("--seed") { Description = "Where the row of faults starts.", DefaultValueFactory = _ => 1 };
var serve = new Option<bool>("--serve") { Description = "Only run the server, which writes its address and stops with its input.", Hidden = true };
var rows = new Option<int>("--rows") { Description = "How many rows stay as they are while others come and go.", DefaultValueFactory = _ => 2_000 };
var output = new Option<string?>("--out") { Description = "Put the figures into this page, between its two marks.", HelpName = "PATH" };

var command = new RootCommand("Runs many callers against a server with faults, and sees that no message is sent twice, no row lost, and nothing grows.")
{
    seconds, callers, percent, seed, serve, rows, output,
};
command.SetAction((parsed, cancellationToken) =>
{
    var run = new SoakRun(
        TimeSpan.FromSeconds(parsed.GetValue(seconds)), parsed.GetValue(callers), parsed.GetValue(percent), parsed.GetValue(seed), parsed.GetValue(rows), parsed.GetValue(output));
    return parsed.GetValue(serve) ? run.ServeAsync(cancellationToken) : run.RunAsync(cancellationToken);
});
return await command.Parse(args).InvokeAsync();
