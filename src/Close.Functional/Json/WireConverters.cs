using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Close.Functional;

/// <summary>The converters of all that a caller may put through a serializer.</summary>
internal static class WireConverters
{
    private static readonly Entry[] Entries =
    [
        Entry.Of(ActivityWire.Any),
        Entry.Of(PageWire.Sms),
        Entry.Of(PageWire.Activities),
        .. ActivityWire.Cases.Values.Append(ActivityWire.Unknown).Select(one => one.Converter),
    ];

    public static IEnumerable<JsonConverter> All => Entries.Select(one => one.Converter);

    /// <summary>Finds the converters for serializers that use no reflection.</summary>
    public static IJsonTypeInfoResolver Resolver { get; } = new Finder();

    /// <summary>A converter, and how a serializer is told of it.</summary>
    public sealed record Entry(JsonConverter Converter, Type Type, Func<JsonSerializerOptions, JsonTypeInfo> Describe)
    {
        public static Entry Of<T>(WireKind<T> kind)
            where T : class
        {
            var converter = new WireConverter<T>(kind);
            return new(converter, typeof(T), options => JsonMetadataServices.CreateValueInfo<T>(options, converter));
        }
    }

    private sealed class Finder : IJsonTypeInfoResolver
    {
        public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options) =>
            System.Array.Find(Entries, one => one.Type == type)?.Describe(options);
    }
}
