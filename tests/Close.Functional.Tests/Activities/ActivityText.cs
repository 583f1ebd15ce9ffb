using System.Text;
using System.Text.Json;

namespace Close.Functional.Tests.Activities;

/// <summary>Reads and writes one activity as text, as a page does with each of its items.</summary>
internal static class ActivityText
{
    public static Activity Read(string json)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read();
        return ActivityWire.Any.Read(ref reader);
    }

    public static T Read<T>(string json)
        where T : Activity => Assert.IsType<T>(Read(json));

    public static string Write(Activity activity) => JsonBody.Write(ActivityWire.Any, activity).AsText();

    public static JsonElement Parse(string json) => JsonElement.Parse(json);

    public static bool Same(string one, string other) => JsonElement.DeepEquals(Parse(one), Parse(other));

    public static void AssertSame(string expected, string actual) =>
        Assert.True(Same(expected, actual), $"Expected: {expected}\nActual:   {actual}");
}
