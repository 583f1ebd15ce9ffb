using System.Buffers;
using System.Text;
using System.Text.Json;
using Close.Functional.Tests.Http;

namespace Close.Functional.Tests.Json;

/// <summary>The public door to JSON. This project forbids reflection in serializers, so what works here works without.</summary>
public sealed class CloseJsonTests
{
    private static readonly JsonSerializerOptions Options = CloseJson.AddConverters(new JsonSerializerOptions());

    [Fact]
    public void A_page_is_read_and_written_with_the_same_meaning()
    {
        var page = CloseJson.ReadActivityPage(Encoding.UTF8.GetBytes(Golden.Text("page"))).Value();
        var buffer = new ArrayBufferWriter<byte>();
        CloseJson.WriteActivityPage(buffer, page);
        Golden.SameJson(Golden.Text("page"), Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    [Theory]
    [InlineData("sms-sent")]
    [InlineData("mms-received")]
    [InlineData("unknown-kind")]
    public void A_serializer_reads_and_writes_an_activity(string name)
    {
        var activity = JsonSerializer.Deserialize<Activity>(Golden.Text(name), Options);
        Assert.Equal(Golden.Activity(Golden.Text(name)), activity);
        Golden.SameJson(Golden.Text(name), JsonSerializer.Serialize(activity, Options));
    }

    [Fact]
    public void A_serializer_knows_each_kind_and_the_pages() => Assert.All(
        [typeof(Sms), typeof(Activity), typeof(CallActivity), typeof(UnknownActivity), typeof(Page<Sms>), typeof(Page<Activity>)],
        type => Assert.Equal(type, Options.GetTypeInfo(type).Type));

    [Fact]
    public async Task A_serializer_reads_a_page_from_a_stream()
    {
        var item = Golden.Text("sms-sent");
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes($$"""{"data":[{{string.Join(',', Enumerable.Repeat(item, 100))}}]}"""));
        var page = await JsonSerializer.DeserializeAsync<Page<Sms>>(stream, Options);
        Assert.Equal(100, page?.Data.Count);
    }

    [Fact]
    public void A_serializer_says_what_was_expected_but_not_what_was_found()
    {
        var error = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Sms>("""{"_type":"SMS","id":"a","status":{"SECRET":1}}""", Options));
        Assert.Contains("Expected a text at $.status", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("SECRET", error.Message, StringComparison.Ordinal);
    }
}
