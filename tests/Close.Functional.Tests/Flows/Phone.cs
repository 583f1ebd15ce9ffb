using System.Buffers;
using Close.Functional.Tests.Http;
using Close.Functional.Tests.Sockets;
using static LanguageExt.Prelude;

namespace Close.Functional.Tests.Flows;

/// <summary>A stand-in for Close with one message, whose status goes through a list, one further with each look.</summary>
internal sealed class Phone(params SmsStatus[] statuses)
{
    private int looks;

    public ManualTime Time { get; } = new();

    /// <summary>Method and body of each call.</summary>
    public List<string> Calls { get; } = [];

    /// <summary>How changes and creations are answered; null for the message as it is.</summary>
    public Func<HttpCall, Envelope>? Answer { get; set; }

    public static SmsId Id { get; } = SmsId.Parse("acti_one").Value();

    public static Sms Message(SmsStatus status) => new(Id) { Status = status, Text = "Hi" };

    public static Envelope Json(int status, Sms message)
    {
        var buffer = new ArrayBufferWriter<byte>();
        CloseJson.WriteActivity(buffer, message);
        return new Envelope(status, [], HttpBody.Of(buffer.WrittenMemory));
    }

    public Task<Either<CloseError, Envelope>> SendAsync(HttpCall call, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (Calls)
        {
            Calls.Add($"{call.Method} {call.Body.AsText()}".Trim());
            var status = statuses[Math.Min(looks, statuses.Length - 1)];
            looks += call.Method == HttpMethod.Get ? 1 : 0;
            return Task.FromResult(Right<CloseError, Envelope>(call.Method != HttpMethod.Get && Answer is { } answer ? answer(call) : Json(200, Message(status))));
        }
    }

    /// <summary>Runs a program to its end while the clock goes on.</summary>
    public async Task<Either<CloseError, T>> RunAsync<T>(CloseIO<T> program)
    {
        var run = program.RunAsync(SendAsync);
        for (var step = 0; step < 10_000 && !run.IsCompleted; step++)
        {
            Time.Advance(TimeSpan.FromMilliseconds(100));
            await Task.Yield();
        }

        return await run;
    }
}
