using Close.Functional;
using Close.Functional.Samples.WebApi;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddClose(settings => builder.Configuration.GetSection("Close").Bind(settings));
var app = builder.Build();

// Sends a message: 202, and where to look for it.
app.MapPost("/messages", async (NewMessage message, CloseClient close, CancellationToken cancellationToken) =>
{
    var program =
        from draft in SmsDraft.SendNow(message.From, message.To, message.Text, message.Lead)
        from sent in SmsApi.Create(draft)
        select sent;
    return (await close.RunAsync(program, cancellationToken)).Match(
        Right: sms => Results.Accepted($"/messages/{sms.Id}", Message.Of(sms)),
        Left: Answers.Problem);
});

// The newest messages of a lead.
app.MapGet("/leads/{lead}/messages", async (string lead, CloseClient close, CancellationToken cancellationToken) =>
{
    var program =
        from query in SmsQuery.Parse(new SmsQueryFields { LeadIds = [lead] })
        from messages in Listings.Of(query).Collect(20)
        select messages.Map(Message.Of);
    return (await close.RunAsync(program, cancellationToken)).Match(Right: messages => Results.Ok(messages.ToArray()), Left: Answers.Problem);
});

app.Run();
