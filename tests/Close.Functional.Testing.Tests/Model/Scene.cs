using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Close.Functional.Testing.Tests.Model;

/// <summary>The real thing: a client over HTTP messages against a simulated Close, and which id stands for which number.</summary>
internal sealed class Scene : IDisposable
{
    public static readonly DateTimeOffset Start = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly List<string> ids = [];
    private readonly HttpClient http;
    private readonly IAsyncDisposable? server;
    private readonly Transport wire;
    private bool losesNextAnswer;

    public Scene(Bug? bug = null, Func<SimulatedClose, (HttpClient Client, Uri Address, IAsyncDisposable Server)>? reach = null)
    {
        Close = new SimulatedClose(World.Example(Start).WithOptions(new SimulatorOptions { Unreachable = [ModelWorld.Unreachable], SendingTime = ModelWorld.SendingTime }));
        var options = new CloseOptions { Credentials = Credentials.ApiKey("api_ada").Match(Right: key => key, Left: Failed<Credentials>), Retry = RetryPolicy.None, Pacing = PacingPolicy.None };
        if (reach is null)
        {
            http = new HttpClient(Close.CreateHandler(), disposeHandler: true);
        }
        else
        {
            (http, var address, server) = reach(Close);
            options = options with { BaseAddress = address };
        }

        wire = HttpTransport.Create(() => http, options);
        var client = (Transport)LoseAsync;
        Client = new CloseClient(bug is null ? client : bug.Plant(client, this));
    }

    public SimulatedClose Close { get; }

    public CloseClient Client { get; }

    /// <summary>The id of a message, or one that no message has.</summary>
    public string IdOf(int number) => number < ids.Count ? ids[number] : "acti_none";

    public string NumberOf(string id) => ids.IndexOf(id) is var number and >= 0 ? number.ToString(CultureInfo.InvariantCulture) : "?";

    /// <summary>Remembers the message that was just made, and tells what it looks like.</summary>
    public string Made(Sms sms)
    {
        ids.Add(sms.Id.Value);
        return Show(sms);
    }

    public string Show(Activity activity) => activity is Sms sms
        ? ModelMessage.Line(
            ids.IndexOf(sms.Id.Value), sms.Status.Text, sms.Direction.Text, sms.Text, sms.LeadId?.Value, sms.RemotePhone?.Value, sms.LocalPhone?.Value, sms.DateCreated, sms.DateScheduled,
            sms.DateSent, sms.ActivityAt, sms.Cost, sms.ErrorMessage)
        : activity.Type;

    /// <summary>Tells how an error looks to the model.</summary>
    public static string Show(CloseError error) => error switch
    {
        CloseError.Rejected rejected => "refused " + string.Join(", ", rejected.Fields.Select(field => field.Field).Order(StringComparer.Ordinal)),
        CloseError.NotFound => "not found",
        CloseError.Unavailable { Outcome: Outcome.Unknown } => "nobody knows",
        _ => error.Message,
    };

    /// <summary>Lets the connection break when the next call has been carried out, before its answer is back.</summary>
    public void LoseNextAnswer() => losesNextAnswer = true;

    public async Task<string> RunAsync(Request<Sms> request, Func<Sms, string> show) =>
        (await Client.RunAsync(request)).Match(Right: show, Left: Show);

    /// <summary>Sends JSON as it is, past all checks of the library.</summary>
    public async Task<string> RawAsync(HttpMethod method, string path, Action<Utf8JsonWriter> body, Func<Sms, string> show)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(bytes))
        {
            body(writer);
        }

        var call = HttpCall.To(method, path, Repeat.Unsafe).WithJson(HttpBody.Of(bytes.WrittenMemory));
        return (await Client.RunAsync(CloseApi.Send(call))).Match(
            Right: json => CloseJson.ReadActivity(Encoding.UTF8.GetBytes(json.Element.GetRawText())).Match(Right: activity => show((Sms)activity), Left: Show),
            Left: Show);
    }

    public static T Failed<T>(CloseError error) => throw new InvalidOperationException(error.Message);

    public void Dispose()
    {
        http.Dispose();
        server?.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }

    private async Task<Either<CloseError, Envelope>> LoseAsync(HttpCall call, CancellationToken cancellationToken)
    {
        var loses = losesNextAnswer;
        losesNextAnswer = false;
        var answer = await wire(call, cancellationToken).ConfigureAwait(false);
        return loses ? new CloseError.Unavailable(FailureCause.ConnectionLost, Outcome.Unknown) : answer;
    }
}
