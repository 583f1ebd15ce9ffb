using Close.Functional;
using Close.Functional.Testing;

// A message that is scheduled goes out at its date, by the clock of a simulated Close.
var close = new SimulatedClose();
using var client = new CloseClient(close.Transport());
var now = close.Time.GetUtcNow();

var schedule =
    from draft in SmsDraft.SendLater("+12025550143", "+12025550199", "Still on for noon?", now.AddHours(1), now, leadId: "lead_acme")
    from message in SmsApi.Create(draft)
    select message;

var scheduled = await client.RunAsync(schedule);
close.Advance(TimeSpan.FromHours(2));

var look =
    from before in scheduled
    from after in SmsApi.Get(before.Id)
    select $"{before.Status}, then {after.Status}";

var told = await client.RunAsync(look);
Console.WriteLine(told.Match(Right: statuses => statuses, Left: error => error.Message));
