using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;

namespace Close.Functional.Benchmarks;

/// <summary>Newtonsoft.Json over the classes of this folder.</summary>
internal static class NewtonsoftJson
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private static readonly JsonSerializer Serializer = JsonSerializer.Create(new JsonSerializerSettings
    {
        ContractResolver = new DefaultContractResolver { NamingStrategy = new SnakeCaseNamingStrategy() },
        DateParseHandling = DateParseHandling.None,
        Converters = { new ActivityConverter() },
    });

    public static T Read<T>(byte[] json)
    {
        using var stream = new MemoryStream(json);
        using var text = new StreamReader(stream, Utf8);
        using var reader = new JsonTextReader(text);
        return Serializer.Deserialize<T>(reader)!;
    }

    /// <summary>Writes into a stream from its start.</summary>
    public static void Write<T>(T value, MemoryStream stream)
    {
        stream.SetLength(0);
        using var text = new StreamWriter(stream, Utf8, leaveOpen: true);
        using var writer = new JsonTextWriter(text);
        Serializer.Serialize(writer, value);
    }

    /// <summary>Chooses the class by <c>_type</c>, the way it is usually done: through the object model.</summary>
    private sealed class ActivityConverter : JsonConverter<ActivityDto>
    {
        public override bool CanWrite => false;

        public override ActivityDto ReadJson(JsonReader reader, Type objectType, ActivityDto? existingValue, bool hasExistingValue, JsonSerializer serializer)
        {
            if (objectType != typeof(ActivityDto))
            {
                existingValue = (ActivityDto)Activator.CreateInstance(objectType)!;
                serializer.Populate(reader, existingValue);
                return existingValue;
            }

            var item = JObject.Load(reader);
            var value = ActivityDto.Create((string)item["_type"]!);
            using var members = item.CreateReader();
            serializer.Populate(members, value);
            return value;
        }

        public override void WriteJson(JsonWriter writer, ActivityDto? value, JsonSerializer serializer) => throw new NotSupportedException();
    }
}
