using System.Buffers;
using System.Globalization;

namespace Close.Functional.Cli.Tests;

/// <summary>A Close that has rows and pages them by date, newest first.</summary>
internal sealed class FakeClose(IReadOnlyList<Sms> rows)
{
    public static readonly DateTimeOffset First = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private int calls;

    /// <summary>After so many calls the connection breaks; null for never.</summary>
    public int? BreaksAfter { get; init; }

    /// <summary>Is called before each answer.</summary>
    public Action<int> Answering { get; init; } = static _ => { };

    /// <summary>So many rows, seventy minutes apart.</summary>
    public static IReadOnlyList<Sms> Rows(int count) =>
        [.. Enumerable.Range(0, count).Select(number => new Sms(Id(number)) { Text = $"Message {number}", DateCreated = First.AddMinutes(70 * number), Status = SmsStatus.Sent })];

    /// <summary>What an export of them should hold.</summary>
    public static string Lines(IEnumerable<Sms> rows) => string.Concat(rows.Reverse().Select(row => System.Text.Encoding.UTF8.GetString(Write(row)) + "\n"));

    public Task<LanguageExt.Either<CloseError, Envelope>> SendAsync(HttpCall call, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Answering(calls);
        if (calls++ >= BreaksAfter)
        {
            return Task.FromResult<LanguageExt.Either<CloseError, Envelope>>(new CloseError.Unavailable(FailureCause.ConnectionLost, Outcome.NotProcessed));
        }

        var found = rows.Reverse().Where(row => Date(call, "date_created__gte") is not { } from || row.DateCreated >= from)
            .Where(row => Date(call, "date_created__lt") is not { } to || row.DateCreated < to)
            .ToList();
        var skip = Number(call, "_skip") ?? 0;
        var limit = Number(call, "_limit") ?? 100;
        var buffer = new ArrayBufferWriter<byte>();
        CloseJson.WriteSmsPage(buffer, new Page<Sms>(found.Skip(skip).Take(limit), found.Count > skip + limit));
        return Task.FromResult<LanguageExt.Either<CloseError, Envelope>>(new Envelope(200, [], HttpBody.Of(buffer.WrittenMemory)));
    }

    private static byte[] Write(Sms row)
    {
        var buffer = new ArrayBufferWriter<byte>();
        CloseJson.WriteActivity(buffer, row);
        return buffer.WrittenSpan.ToArray();
    }

    private static SmsId Id(int number) => SmsId.Parse(string.Create(CultureInfo.InvariantCulture, $"acti_{number:00000}")).Match(Succ: id => id, Fail: _ => throw new InvalidOperationException());

    private static DateTimeOffset? Date(HttpCall call, string name) => Text(call, name) is { } text ? DateTimeOffset.Parse(text, CultureInfo.InvariantCulture) : null;

    private static int? Number(HttpCall call, string name) => Text(call, name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;

    private static string? Text(HttpCall call, string name) => call.Query.FirstOrDefault(pair => pair.Name == name)?.Value;
}
