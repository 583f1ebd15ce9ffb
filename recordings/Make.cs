#!/usr/bin/env dotnet
#:project ../samples/Quickstart/Quickstart.csproj
#:property PublishAot=false
#:property IsPackable=false

// Writes the cassettes of this folder: runs the programs of the Quickstart and of the README against answers written here after the documentation, and
// records that. Nobody's data is in them: ids and names are made up, telephone numbers are among 555-0100 to 555-0199, which belong to nobody.
//
//   dotnet run recordings/Make.cs

using System.Text.Json.Nodes;
using Close.Functional;
using Close.Functional.Quickstart;
using Close.Functional.Testing;
using LanguageExt;

const string Lead = "lead_7dHe4vK1nPqW3xYz0aBcD5eFgH6iJkL8mNoQrStUvWx";
const string User = "user_3fGh1jK2lM4nP5qR6sT7uV8wX9yZ0aBcDeFgHiJkLmN";
const string Organization = "orga_9zYx8wVu7tSr6qPo5nMl4kJi3hGf2eDc1bA0ZyXwVuT";
const string Message = "acti_5kLm6nOp7qRs8tUv9wXy0zAb1cDe2fGh3iJk4lMnOpQ";
const string Template = "smstmpl_4rTy6uIo8pAs0dFg2hJk";
const string From = "+12025550143";
const string To = "+12025550199";

var now = new DateTimeOffset(2026, 12, 1, 9, 0, 0, TimeSpan.Zero);
var left = await Record("quickstart", [.. Life(), .. Pages(), .. Errors()], async transport =>
{
    var steps = await Story.LifeOfAMessage(new Cast(From, To, Lead, now)).RunAsync(transport);
    await Story.Question(Lead).ToIO().Bind(question => Story.Activities(question).Collect(200)).RunAsync(transport);
    await Story.TooLate(steps.Match(Right: messages => messages[0].Id, Left: error => throw new InvalidOperationException(error.Message))).RunAsync(transport);
    await Story.Nobody.RunAsync(transport);
});
return left + await Record("hello", Hello(), transport => Story.Hello(From, To).RunAsync(transport));

// Runs a program against answers that come in the order given here, and writes what it did; gives how many answers it left.
async Task<int> Record(string name, IEnumerable<(int Status, JsonNode Body)> script, Func<Transport, Task> program)
{
    var answers = new Queue<(int Status, JsonNode Body)>(script);

    Task<Either<CloseError, Envelope>> Answer(HttpCall call, CancellationToken cancellationToken)
    {
        var (status, body) = answers.Dequeue();
        var headers = new Arr<NamedValue>([new("Content-Type", "application/json"), new("RateLimit", $"limit=60, remaining={40 + answers.Count}, reset=1")]);
        return Task.FromResult<Either<CloseError, Envelope>>(new Envelope(status, headers, HttpBody.OfText(body.ToJsonString())));
    }

    var start = new Cassette(name, Provenance.Documented)
    {
        RecordedAt = now,
        Clock = now,
        Variables = new Arr<NamedValue>([new("from", From), new("to", To), new("lead", Lead)]),
    };
    var session = CassetteSession.Record(Path.Combine(Here(), name + CassetteFile.Extension), start, Answer, new StoppedTimeProvider(now));
    await program(session.Transport);
    session.Complete();
    Console.WriteLine(session.Cassette);
    return answers.Count;
}

IEnumerable<(int, JsonNode)> Hello()
{
    yield return (200, Sms("draft", "Hi! Still on for noon?", seconds: 0));
    yield return (200, Sms("outbox", "Hi! Still on for noon?", seconds: 2));
}

// The message as Close gives it after each step of the story.
IEnumerable<(int, JsonNode)> Life()
{
    const string First = "Hi! Are we still on for tomorrow?";
    const string Second = "Hi! Are we still on for tomorrow at noon?";
    yield return (200, Sms("draft", First, seconds: 0));
    yield return (200, Sms("draft", Second, seconds: 2));
    yield return (200, Sms("scheduled", Second, seconds: 4, ("date_scheduled", Date(now.AddDays(1)))));
    yield return (200, Sms("draft", Second, seconds: 6));
    yield return (200, Sms("outbox", Second, seconds: 8));
    yield return (200, Sent(Second));
}

IEnumerable<(int, JsonNode)> Pages()
{
    yield return (200, Page(hasMore: true,
        Sent("Hi! Are we still on for tomorrow at noon?"),
        Sms("inbox", "Yes, noon is fine 👍", -600, ("id", "acti_2received"), ("direction", "inbound"), ("cost", "1"), ("created_by", null), ("created_by_name", null)),
        Activity("Note", -900, ("id", "acti_3note"), ("note", "Prefers to be called before noon."), ("note_html", "<p>Prefers to be called before noon.</p>")),
        Answered()));
    // A page starts with the last row of the one before.
    yield return (200, Page(hasMore: false,
        Answered(),
        Sms("error", "Here is the offer.", -3600, ("id", "acti_5failed"), ("error_message", "The carrier did not accept the message."), ("template_id", Template)),
        Activity("Email", -7200, ("id", "acti_6email"), ("subject", "Our offer"), ("direction", "outgoing"), ("status", "sent")),
        Activity("Created", -86400, ("id", "acti_7created"), ("source", "api"))));
}

JsonObject Answered() =>
    Activity("Call", -1200, ("id", "acti_4call"), ("status", "completed"), ("direction", "outbound"), ("duration", 95), ("disposition", "answered"));

// Only drafts can be edited (documented); how Close says so is an assumption, as is the text for an unknown id.
static IEnumerable<(int, JsonNode)> Errors()
{
    yield return (400, new JsonObject { ["errors"] = new JsonArray(), ["field-errors"] = new JsonObject { ["status"] = "Only drafts can be modified." } });
    yield return (404, new JsonObject { ["error"] = "Empty query: SMS activity does not exist." });
}

static JsonObject Page(bool hasMore, params JsonNode[] data) => new() { ["data"] = new JsonArray(data), ["has_more"] = hasMore };

JsonObject Sent(string text) => Sms("sent", text, seconds: 40, ("date_sent", Date(now.AddSeconds(39))), ("activity_at", Date(now.AddSeconds(39))), ("cost", "1"));

JsonObject Sms(string status, string text, double seconds, params (string Name, JsonNode? Value)[] others) => With(
    Activity("SMS", Math.Min(seconds, 0), [
        ("id", Message), ("status", status), ("direction", "outbound"), ("source", "Close.io"), ("text", text), ("template_id", null),
        ("local_phone", From), ("local_phone_formatted", "+1 202-555-0143"), ("local_country_iso", "US"),
        ("remote_phone", To), ("remote_phone_formatted", "+1 202-555-0199"), ("remote_country_iso", "US"),
        ("date_updated", Date(now.AddSeconds(seconds))), ("date_scheduled", null), ("date_sent", null), ("error_message", null), ("cost", null), ("attachments", new JsonArray()),
    ]),
    others);

JsonObject Activity(string type, double seconds, params (string Name, JsonNode? Value)[] others) => With(
    new JsonObject
    {
        ["_type"] = type,
        ["id"] = null,
        ["organization_id"] = Organization,
        ["lead_id"] = Lead,
        ["contact_id"] = null,
        ["user_id"] = User,
        ["user_name"] = "Ada Example",
        ["users"] = new JsonArray(),
        ["created_by"] = User,
        ["created_by_name"] = "Ada Example",
        ["updated_by"] = User,
        ["updated_by_name"] = "Ada Example",
        ["date_created"] = Date(now.AddSeconds(seconds)),
        ["date_updated"] = Date(now.AddSeconds(seconds)),
        ["activity_at"] = Date(now.AddSeconds(seconds)),
    },
    others);

static JsonObject With(JsonObject json, (string Name, JsonNode? Value)[] members)
{
    foreach (var (name, value) in members)
    {
        json[name] = value;
    }

    return json;
}

static string Date(DateTimeOffset date) => date.ToString("yyyy-MM-dd'T'HH:mm:ss'+00:00'", System.Globalization.CultureInfo.InvariantCulture);

static string Here() => (string)AppContext.GetData("EntryPointFileDirectoryPath")!;
