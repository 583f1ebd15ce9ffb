using System.Buffers;
using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using LanguageExt;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Close.Functional.Soak;

/// <summary>A small stand-in for Close on a loopback socket: SMS and lists of them, a cap on <c>_skip</c>, a limit of calls, and faults by plan.</summary>
internal sealed class SoakServer(Store store, FaultPlan faults, Func<CallLimit> newLimit, TimeProvider clock, int deepest)
{
    private const int LargestPage = 100;
    private static readonly TimeSpan TooLong = TimeSpan.FromSeconds(20);

    // As Close does: each method and path pattern by itself.
    private readonly ConcurrentDictionary<(string Method, bool IsOne), CallLimit> limits = new();

    private int requests;
    private int failed;

    /// <summary>Listens on a free port and gives its address.</summary>
    public async Task<(WebApplication Host, Uri Address)> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var host = builder.Build();
        host.Run(AnswerAsync);
        await host.StartAsync();
        var addresses = host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!;
        return (host, new Uri(addresses.Addresses.Single() + "/api/v1"));
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "";
        if (path == "/soak/report")
        {
            await TellAsync(context);
            return;
        }

        Interlocked.Increment(ref requests);
        var fault = faults.Next();
        if (fault is not Fault.None)
        {
            Interlocked.Increment(ref failed);
        }

        var limit = limits.GetOrAdd((context.Request.Method, !path.EndsWith("/sms/", StringComparison.Ordinal)), _ => newLimit());
        var left = limit.Take(clock.GetUtcNow());
        if (left < 0)
        {
            await RefuseAsync(context, Fault.Limited, limit.Reset(clock.GetUtcNow()));
            return;
        }

        switch (fault)
        {
            case Fault.Limited or Fault.LimitedBySemicolons or Fault.LimitedOldHeaders or Fault.LimitedInBody:
                await RefuseAsync(context, fault, TimeSpan.FromMilliseconds(400));
                return;
            case Fault.Unavailable:
                await WriteAsync(context, 503, "text/html", "<html>Down for maintenance</html>"u8.ToArray());
                return;
            case Fault.ResetBefore:
                context.Abort();
                return;
        }

        context.Response.Headers["RateLimit"] = string.Create(
            CultureInfo.InvariantCulture,
            $"limit={limit.PerWindow}, remaining={left}, reset={limit.Reset(clock.GetUtcNow()).TotalSeconds:0.###}");
        var (status, body) = await ProcessAsync(context, path);
        switch (fault)
        {
            case Fault.BadGatewayAfterwards:
                await WriteAsync(context, 502, "text/html", "<html>Bad gateway</html>"u8.ToArray());
                break;
            case Fault.GatewayTimeoutAfterwards:
                await WriteAsync(context, 504, "application/json", []);
                break;
            case Fault.ResetAfterwards:
                context.Abort();
                break;
            case Fault.CutBody:
                context.Response.ContentLength = body.Length;
                await context.Response.Body.WriteAsync(body.AsMemory(0, body.Length / 2));
                await context.Response.Body.FlushAsync();
                context.Abort();
                break;
            case Fault.TooSlow:
                await Task.Delay(TooLong, clock, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                context.Abort();
                break;
            default:
                await WriteAsync(context, status, "application/json", body);
                break;
        }
    }

    private async Task<(int Status, byte[] Body)> ProcessAsync(HttpContext context, string path)
    {
        var id = path.StartsWith("/api/v1/activity/sms/", StringComparison.Ordinal) ? path["/api/v1/activity/sms/".Length..].Trim('/') : "";
        using var body = context.Request.ContentLength > 0 ? await JsonDocument.ParseAsync(context.Request.Body) : null;
        return (context.Request.Method, id) switch
        {
            ("GET", "") => List(context.Request.Query),
            ("POST", "") => One(store.Add(smsId => Made(smsId, body!.RootElement))),
            ("GET", _) => One(store.Find(id)),
            ("PUT", _) => One(Put(id, body!.RootElement)),
            ("DELETE", _) => store.Remove(id) ? (200, "{}"u8.ToArray()) : One(null),
            _ => (405, """{"error":"Not allowed."}"""u8.ToArray()),
        };
    }

    private Sms Made(SmsId id, JsonElement body)
    {
        var now = clock.GetUtcNow();
        var at = body.TryGetProperty("date_created", out var given) ? given.GetDateTimeOffset() : now;
        return new Sms(id)
        {
            Status = SmsStatus.Of(body.GetProperty("status").GetString()!),
            Text = Text(body, "text"),
            LeadId = Text(body, "lead_id") is { } lead ? LeadId.Parse(lead).IfFail(_ => throw new InvalidDataException("lead_id")) : null,
            LocalPhone = Phone(body, "local_phone"),
            RemotePhone = Phone(body, "remote_phone"),
            DateCreated = at,
            DateUpdated = now,
            ActivityAt = at,
        };
    }

    private Sms? Put(string id, JsonElement body) => store.Change(id, sms =>
    {
        var changed = sms with { Text = Text(body, "text") ?? sms.Text };
        if (Text(body, "status") == SmsStatus.Outbox.ToString() && sms.Status == SmsStatus.Draft)
        {
            store.Sent(changed);
            return changed with { Status = SmsStatus.Sent, DateSent = clock.GetUtcNow() };
        }

        return changed;
    });

    private (int Status, byte[] Body) List(IQueryCollection query)
    {
        var (skip, most) = (Number(query, "_skip") ?? 0, Math.Min(Number(query, "_limit") ?? LargestPage, LargestPage));
        if (skip > deepest)
        {
            return (400, """{"errors":[],"field-errors":{"_skip":"The offset is too large."}}"""u8.ToArray());
        }

        var rows = store.Rows;
        var (low, high) = (Date(query, "date_created__gte"), Date(query, "date_created__lt"));
        var first = low is { } from ? IndexOf(rows, from) : 0;
        var end = high is { } to ? IndexOf(rows, to) : rows.Count;
        var count = Math.Max(0, Math.Min(most, end - first - skip));
        var isOldestFirst = query["_order_by"] == "date_created";
        var page = Enumerable.Range(skip, count).Select(place => rows[isOldestFirst ? first + place : end - 1 - place]);
        var buffer = new ArrayBufferWriter<byte>();
        CloseJson.WriteSmsPage(buffer, new Page<Sms>(page, end - first - skip > most));
        return (200, buffer.WrittenSpan.ToArray());
    }

    // The place of the first row that is not before a date.
    private static int IndexOf(System.Collections.Immutable.ImmutableSortedSet<Sms> rows, DateTimeOffset date)
    {
        var (low, high) = (0, rows.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = rows[middle].DateCreated < date ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static (int Status, byte[] Body) One(Sms? sms)
    {
        if (sms is null)
        {
            return (404, """{"error":"No such object."}"""u8.ToArray());
        }

        var buffer = new ArrayBufferWriter<byte>();
        CloseJson.WriteActivity(buffer, sms);
        return (200, buffer.WrittenSpan.ToArray());
    }

    private static async Task RefuseAsync(HttpContext context, Fault dialect, TimeSpan wait)
    {
        var seconds = wait.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture);
        var body = """{"error":{"message":"Slow down"}}""";
        switch (dialect)
        {
            case Fault.LimitedBySemicolons:
                context.Response.Headers["ratelimit"] = $"limit=100; remaining=0; reset={seconds}";
                break;
            case Fault.LimitedOldHeaders:
                context.Response.Headers["x-rate-limit-limit"] = "100";
                context.Response.Headers["x-rate-limit-remaining"] = "0";
                context.Response.Headers["x-rate-limit-reset"] = seconds;
                break;
            case Fault.LimitedInBody:
                body = $$$"""{"error":{"message":"Slow down","rate_reset":"{{{seconds}}}"}}""";
                break;
            default:
                context.Response.Headers["RateLimit"] = $"limit=100, remaining=0, reset={seconds}";
                context.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
                break;
        }

        await WriteAsync(context, 429, "application/json", System.Text.Encoding.UTF8.GetBytes(body));
    }

    private static Task WriteAsync(HttpContext context, int status, string type, byte[] body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        context.Response.ContentLength = body.Length;
        return context.Response.Body.WriteAsync(body).AsTask();
    }

    // What happened, for the program that judges the run.
    private async Task TellAsync(HttpContext context)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            var sends = store.Sends;
            writer.WriteStartObject();
            writer.WriteNumber("requests", requests);
            writer.WriteNumber("faults", failed);
            writer.WriteNumber("refused_by_limit", limits.Values.Sum(one => one.Refused));
            writer.WriteNumber("messages_sent", sends.Count);
            writer.WriteNumber("sent_twice", sends.Values.Count(times => times > 1));
            writer.WriteEndObject();
        }

        await WriteAsync(context, 200, "application/json", buffer.WrittenSpan.ToArray());
    }

    private static string? Text(JsonElement body, string name) =>
        body.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;

    private static PhoneNumber? Phone(JsonElement body, string name) =>
        Text(body, name) is { } text ? PhoneNumber.Parse(text).IfFail(_ => throw new InvalidDataException(name)) : null;

    private static int? Number(IQueryCollection query, string name) =>
        int.TryParse(query[name], CultureInfo.InvariantCulture, out var number) ? number : null;

    private static DateTimeOffset? Date(IQueryCollection query, string name) =>
        DateTimeOffset.TryParse(query[name], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date : null;
}
