using System.CommandLine;
using Close.Functional.Quickstart;

var cassette = new Option<string?>("--cassette") { Description = "Replay this cassette in place of the one that comes with the sample.", HelpName = "PATH" };
var simulator = new Option<bool>("--simulator") { Description = "Run against a simulator of Close in place of a cassette: the same story, made up on the spot." };
var live = new Option<bool>("--live") { Description = "Run against Close itself, with the API key in the environment variable CLOSE_API_KEY." };
var record = new Option<string?>("--record") { Description = "With --live: write what happens to a cassette. It will hold what the messages say.", HelpName = "PATH" };
var address = new Option<Uri?>("--address")
{
    Description = "With --live: where the API is, when it is not Close itself but a stand-in of your own.",
    HelpName = "URL",
    CustomParser = result =>
    {
        if (Uri.TryCreate(result.Tokens.SingleOrDefault()?.Value, UriKind.Absolute, out var given) && given.Scheme is "http" or "https")
        {
            return given;
        }

        result.AddError("--address needs a whole address, such as http://127.0.0.1:8080/api/v1.");
        return null;
    },
};
var list = new Option<bool>("--list") { Description = "Only list activities: nothing is written or sent." };
var lead = new Option<string?>("--lead") { Description = "The id of the lead that the messages are about.", HelpName = "LEAD" };
var from = new Option<string?>("--from") { Description = "With --live: your own Close number to send from, such as +12025550143.", HelpName = "NUMBER" };
var to = new Option<string?>("--to") { Description = "With --live: the number to send to.", HelpName = "NUMBER" };

var command = new RootCommand("Drafts, edits, schedules, calls off and sends an SMS, lists activities and shows what errors look like. Offline unless told otherwise.")
{
    cassette, simulator, live, record, address, list, lead, from, to,
};
command.Validators.Add(result =>
{
    if (result.GetValue(record) is not null && !result.GetValue(live))
    {
        result.AddError("--record needs --live: a cassette that is replayed has nothing new to record.");
    }

    if (new[] { result.GetValue(cassette) is not null, result.GetValue(simulator), result.GetValue(live) }.Count(given => given) > 1)
    {
        result.AddError("--cassette, --simulator and --live exclude each other: the answers come from one of them.");
    }
});
command.SetAction((parsed, cancellationToken) =>
{
    var options = new Choices(
        parsed.GetValue(cassette),
        parsed.GetValue(record),
        parsed.GetValue(address),
        parsed.GetValue(list),
        parsed.GetValue(lead),
        parsed.GetValue(from),
        parsed.GetValue(to));
    var console = Terminal.Open();
    return parsed.GetValue(live) ? Run.LiveAsync(console, options, cancellationToken)
        : parsed.GetValue(simulator) ? Run.SimulateAsync(console, options, cancellationToken)
        : Run.ReplayAsync(console, options, cancellationToken);
});
return await command.Parse(args).InvokeAsync();
