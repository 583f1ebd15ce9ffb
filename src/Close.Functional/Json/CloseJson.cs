using System.Buffers;
using System.Text.Json;

namespace Close.Functional;

/// <summary>SMS and activities as JSON, for callers who have bytes of their own: a file, a queue, their own serializer.</summary>
/// <remarks>What is read and not changed is written back with the same meaning, unknown members too.</remarks>
public static class CloseJson
{
    /// <summary>Reads a page of SMS.</summary>
    /// <param name="json">The page, as Close answers it: <c>{"data":[…],"has_more":…}</c>.</param>
    /// <returns>The page; else <see cref="CloseError.Unreadable"/>, whose answer has the bytes as its body.</returns>
    public static Either<CloseError, Page<Sms>> ReadSmsPage(ReadOnlyMemory<byte> json) => JsonDecoder.Decode(Answer(json), PageWire.Sms);

    /// <summary>Reads a page of activities of any kind.</summary>
    /// <param name="json">The page, as Close answers it: <c>{"data":[…],"has_more":…}</c>.</param>
    /// <returns>The page; else <see cref="CloseError.Unreadable"/>, whose answer has the bytes as its body.</returns>
    public static Either<CloseError, Page<Activity>> ReadActivityPage(ReadOnlyMemory<byte> json) => JsonDecoder.Decode(Answer(json), PageWire.Activities);

    /// <summary>Reads one activity of any kind.</summary>
    /// <param name="json">The activity: an object with <c>_type</c> and <c>id</c>.</param>
    /// <returns>The activity; else <see cref="CloseError.Unreadable"/>, whose answer has the bytes as its body.</returns>
    public static Either<CloseError, Activity> ReadActivity(ReadOnlyMemory<byte> json) => JsonDecoder.Decode(Answer(json), ActivityWire.Any);

    /// <summary>Writes a page of SMS as UTF-8 without white space. The same page gives the same bytes.</summary>
    /// <param name="buffer">Takes the bytes. Use one again to write without new memory.</param>
    /// <param name="page">The page.</param>
    public static void WriteSmsPage(IBufferWriter<byte> buffer, Page<Sms> page) => Write(buffer, page, PageWire.Sms);

    /// <summary>Writes a page of activities as UTF-8 without white space. The same page gives the same bytes.</summary>
    /// <param name="buffer">Takes the bytes. Use one again to write without new memory.</param>
    /// <param name="page">The page.</param>
    public static void WriteActivityPage(IBufferWriter<byte> buffer, Page<Activity> page) => Write(buffer, page, PageWire.Activities);

    /// <summary>Writes one activity as UTF-8 without white space. The same activity gives the same bytes.</summary>
    /// <param name="buffer">Takes the bytes. Use one again to write without new memory.</param>
    /// <param name="activity">The activity, of any kind.</param>
    public static void WriteActivity(IBufferWriter<byte> buffer, Activity activity) => Write(buffer, activity, ActivityWire.Any);

    /// <summary>Teaches a serializer the JSON of <see cref="Activity"/>, of each of its kinds, such as <see cref="Sms"/>, and of pages of both.</summary>
    /// <remarks>Works with and without reflection. What cannot be read is thrown as <see cref="JsonException"/>, as serializers do.</remarks>
    /// <param name="options">The options to change. Must not be in use yet; set their resolver before.</param>
    /// <returns>The same options.</returns>
    public static JsonSerializerOptions AddConverters(JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        foreach (var converter in WireConverters.All)
        {
            options.Converters.Add(converter);
        }

        // Without a resolver, a serializer that may use reflection takes its own, which knows the converters. All others need ours.
        if (options.TypeInfoResolver is not null || !JsonSerializer.IsReflectionEnabledByDefault)
        {
            options.TypeInfoResolverChain.Add(WireConverters.Resolver);
        }

        return options;
    }

    private static Envelope Answer(ReadOnlyMemory<byte> json) => new(200, [], HttpBody.Of(json));

    private static void Write<T>(IBufferWriter<byte> buffer, T value, WireKind<T> kind)
    {
        ArgumentNullException.ThrowIfNull(buffer);
        ArgumentNullException.ThrowIfNull(value);
        var json = new WireWriter(buffer);
        kind.Write(ref json, value);
        json.Flush();
    }
}
