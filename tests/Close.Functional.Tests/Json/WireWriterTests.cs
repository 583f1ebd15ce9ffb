using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Close.Functional.Testing;

namespace Close.Functional.Tests.Json;

/// <summary>Our own writer against the <see cref="Utf8JsonWriter"/>, which has the last word on how JSON is spelled.</summary>
[Properties(typeof(CloseArbitraries))]
public sealed class WireWriterTests
{
    private static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Property(MaxTest = 500)]
    public void An_activity_is_written_as_the_framework_writes_it(Activity activity) => Check(ActivityWire.Any, activity);

    [Property]
    public void A_page_is_written_as_the_framework_writes_it(Page<Activity> page) => Check(PageWire.Activities, page);

    [Property(MaxTest = 2_000)]
    public void A_text_is_written_as_the_framework_writes_it(string? text, byte length, char filling) =>
        Check(WireKinds.Text, (text ?? "") + new string(filling, length));

    [Fact]
    public void Every_sign_is_written_as_the_framework_writes_it_wherever_it_stands()
    {
        for (var sign = 0; sign <= char.MaxValue; sign++)
        {
            Check(WireKinds.Text, $"{(char)sign}{new string('a', sign % 40)}{(char)sign}");
        }
    }

    [Theory]
    [InlineData("👍")]
    [InlineData("a\ud83d")]
    [InlineData("\udc4da")]
    [InlineData("\ud83d\ud83d\udc4d")]
    public void Signs_of_two_units_and_halves_of_them_are_written_as_the_framework_writes_them(string text) => Check(WireKinds.Text, text);

    [Property(MaxTest = 500)]
    public void A_number_is_written_as_the_framework_writes_it(long number)
    {
        Check(WireKinds.Whole, number);
        Check(WireKinds.Seconds, TimeSpan.FromTicks(number));
    }

    [Theory]
    [InlineData(long.MinValue)]
    [InlineData(long.MaxValue)]
    public void The_longest_numbers_have_room(long number) => A_number_is_written_as_the_framework_writes_it(number);

    [Theory]
    [InlineData("""{"_type":"Note","id":"acti_0","x":{ "half": "\ud83d" },"ü\n":[]}""")]
    [InlineData("""{"_type":"SMS","id":"acti_0","users":[],"attachments":[{},{"size":0}],"text":""}""")]
    public void What_an_answer_spelled_in_its_own_way_is_written_as_the_framework_writes_it(string json) => Check(ActivityWire.Any, Golden.Activity(json));

    private static void Check<T>(WireKind<T> kind, T value)
    {
        var expected = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(expected, Relaxed))
        {
            var other = new WireWriter(writer);
            kind.Write(ref other, value);
        }

        var scarce = new ScarceBuffer();
        var json = new WireWriter(scarce);
        kind.Write(ref json, value);
        json.Flush();
        Assert.Equal(Encoding.UTF8.GetString(expected.WrittenSpan), JsonBody.Write(kind, value).AsText());
        Assert.Equal(Encoding.UTF8.GetString(expected.WrittenSpan), Encoding.UTF8.GetString(scarce.Bytes));
    }

    /// <summary>A buffer that never has more room than it is asked for.</summary>
    private sealed class ScarceBuffer : IBufferWriter<byte>
    {
        private readonly List<byte> written = [];
        private byte[] room = [];

        public byte[] Bytes => [.. written];

        public void Advance(int count) => written.AddRange(room.AsSpan(0, count));

        public Memory<byte> GetMemory(int sizeHint = 0) => room = new byte[Math.Max(1, sizeHint)];

        public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;
    }
}
