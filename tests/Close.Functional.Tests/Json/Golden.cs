using System.Text.Json;
using Close.Functional.Tests.Http;
using static LanguageExt.Prelude;

namespace Close.Functional.Tests.Json;

/// <summary>The bodies in the folder <c>Golden</c>, and how they are read and written.</summary>
internal static class Golden
{
    private static readonly SmsId AnyId = SmsId.Parse("acti_0any").Value();

    public static IReadOnlyList<string> SmsNames { get; } = ["sms-sent", "mms-received", "sms-oldest", "sms-unknown"];

    public static string Text(string name) => Repository.Read($"tests/Close.Functional.Tests/Json/Golden/{name}.json").TrimEnd();

    public static Either<CloseError, Sms> Sms(string body) => Sms(HttpBody.OfText(body));

    public static Either<CloseError, Sms> Sms(HttpBody body) => SmsApi.Get(AnyId).Decode(Answer.Of(200, body));

    public static Either<CloseError, Page<Sms>> SmsPage(string body) => SmsApi.List(SmsQuery.All).Decode(Answer.Of(200, body));

    public static Either<CloseError, Page<Activity>> Page(string body) => Page(HttpBody.OfText(body));

    public static Either<CloseError, Page<Activity>> Page(HttpBody body) => ActivityApi.List(ActivityQuery.All).Decode(Answer.Of(200, body));

    public static HttpBody Written(Activity activity) => JsonBody.Write(ActivityWire.Any, activity);

    public static HttpBody Written(Page<Activity> page) => JsonBody.Write(PageWire.Activities, page);

    /// <summary>The activity inside the one-item page that this body makes.</summary>
    public static Activity Activity(string body) => Page($$"""{"data": [{{body}}]}""").Value().Data[0];

    /// <summary>Asserts that two texts say the same in JSON, whatever the order of members and the spelling of texts.</summary>
    public static void SameJson(string expected, string actual)
    {
        var one = Members(expected);
        var other = Members(actual);
        Assert.Equal(one.Keys.Order(StringComparer.Ordinal), other.Keys.Order(StringComparer.Ordinal));
        Assert.All(one, member => Assert.True(Same(member.Value, other[member.Key]), $"{member.Key}: {member.Value.GetRawText()} became {other[member.Key].GetRawText()}"));
    }

    private static Dictionary<string, JsonElement> Members(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.EnumerateObject().ToDictionary(member => member.Name, member => member.Value.Clone(), StringComparer.Ordinal);
    }

    // Some legal JSON has no meaning that .NET can compare, such as half a character: that must stand as it stood.
    private static bool Same(JsonElement one, JsonElement other) =>
        one.GetRawText() == other.GetRawText()
        || Try(() => JsonElement.DeepEquals(one, other)).IfFail(false);
}
