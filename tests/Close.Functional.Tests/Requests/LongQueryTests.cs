using System.Text.Json;
using Close.Functional.Tests.Http;

namespace Close.Functional.Tests.Requests;

/// <summary>A list too long for a URL goes into the body of the POST that stands for a GET.</summary>
public sealed class LongQueryTests
{
    private const int LongestAddress = 2_000;
    private const int BaseAddress = 28; // https://api.close.com/api/v1

    [Property(MaxTest = 300)]
    public bool No_address_is_longer_than_Close_allows(ushort count, byte length)
    {
        var call = List(Ids(count % 300, length));
        return BaseAddress + call.Path.Length + 1 + QueryEncoding.Encode(call.Query).Length <= LongestAddress;
    }

    [Property(MaxTest = 300)]
    public bool Both_forms_ask_the_same(ushort count, byte length)
    {
        var ids = Ids(count % 300, length);
        var call = List(ids);
        return call.Method == HttpMethod.Get
            ? call.Body.Length == 0 && call.Headers.IsEmpty && Params(call.Query).SequenceEqual(Expected(ids))
            : call.Query.IsEmpty && Params(call.Body).SequenceEqual(Expected(ids));
    }

    [Fact]
    public void The_long_form_is_a_POST_that_says_it_is_a_GET_and_may_be_repeated()
    {
        var ids = Ids(100, 40);
        Assert.Equal(
            $$$"""
            POST /activity/sms/ Safe
            x-http-method-override: GET
            Content-Type: application/json
            {"_params":{"_limit":"7","id__in":"{{{string.Join(',', ids)}}}","_fields":"_type,id,text"}}
            """.ReplaceLineEndings("\n"),
            CallText.Of(List(ids)));
    }

    [Fact]
    public void The_short_form_is_used_as_long_as_it_fits()
    {
        var isLong = Enumerable.Range(1, 100).Select(count => List(Ids(count, 38)).Method == HttpMethod.Post).ToList();
        var first = isLong.IndexOf(true);
        Assert.InRange(first, 30, 60);
        Assert.All(isLong.Skip(first), Assert.True);
    }

    [Fact]
    public void The_list_of_all_activities_switches_too() =>
        Assert.Equal(HttpMethod.Post, ActivityApi.List(ActivityQuery.Parse(new ActivityQueryFields().WithIds(Ids(100, 40))).Value()).Call.Method);

    private static HttpCall List(string[] ids) =>
        SmsApi.List(SmsQuery.Parse(new SmsQueryFields().WithLimit(7).WithIds(ids).WithFields("text")).Value()).Call;

    private static string[] Ids(int count, byte length) => [.. Enumerable.Range(0, count + 1).Select(number => $"acti_{number}{new string('x', length)}")];

    private static (string, string)[] Expected(string[] ids) => [("_limit", "7"), ("id__in", string.Join(',', ids)), ("_fields", "_type,id,text")];

    private static (string, string)[] Params(Arr<NamedValue> query) => [.. query.Select(pair => (pair.Name, pair.Value))];

    private static (string, string)[] Params(HttpBody body)
    {
        using var document = JsonDocument.Parse(body.Bytes);
        return [.. document.RootElement.GetProperty("_params").EnumerateObject().Select(member => (member.Name, member.Value.GetString()!))];
    }
}
