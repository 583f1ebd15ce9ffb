using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Close.Functional.Benchmarks;

/// <summary>System.Text.Json over the classes of this folder: by reflection, and by the code that the compiler generates.</summary>
internal static class Dtos
{
    private static readonly JsonSerializerOptions Reflected = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    };

    public static JsonTypeInfo<PageDto<SmsDto>> ReflectedSms { get; } = Info<PageDto<SmsDto>>();

    public static JsonTypeInfo<PageDto<ActivityDto>> ReflectedActivities { get; } = Info<PageDto<ActivityDto>>();

    public static JsonTypeInfo<PageDto<SmsDto>> GeneratedSms => DtoContext.Default.PageDtoSmsDto;

    public static JsonTypeInfo<PageDto<ActivityDto>> GeneratedActivities => DtoContext.Default.PageDtoActivityDto;

    private static JsonTypeInfo<T> Info<T>() => (JsonTypeInfo<T>)Reflected.GetTypeInfo(typeof(T));
}

/// <summary>What the compiler generates for the same classes.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(PageDto<SmsDto>))]
[JsonSerializable(typeof(PageDto<ActivityDto>))]
internal sealed partial class DtoContext : JsonSerializerContext;
