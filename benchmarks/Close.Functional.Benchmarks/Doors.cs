using System.Buffers;
using LanguageExt;

namespace Close.Functional.Benchmarks;

/// <summary>The doors of the library that are measured.</summary>
internal static class Doors
{
    private static readonly Request<Page<Sms>> SmsRequest = SmsApi.List(SmsQuery.All);

    private static readonly Request<Page<Activity>> ActivityRequest = ActivityApi.List(ActivityQuery.All);

    /// <summary>Writes a page of SMS as Close would answer it.</summary>
    public static void WriteSms(Page<Sms> page, IBufferWriter<byte> buffer) => CloseJson.WriteSmsPage(buffer, page);

    /// <summary>Reads SMS from a stream one by one, as they arrive.</summary>
    public static IAsyncEnumerable<Either<CloseError, Sms>> StreamSms(Stream stream) => PageStream.SmsAsync(stream);

    public static Envelope Answer(byte[] body) => new(200, Arr<NamedValue>.Empty, HttpBody.Of(body));

    public static Page<Sms> ReadSms(Envelope answer) => Read(SmsRequest, answer);

    public static Page<Activity> ReadActivities(Envelope answer) => Read(ActivityRequest, answer);

    private static Page<T> Read<T>(Request<Page<T>> request, Envelope answer) =>
        request.Decode(answer).Match(Right: static page => page, Left: static error => throw new InvalidOperationException(error.Message));
}
