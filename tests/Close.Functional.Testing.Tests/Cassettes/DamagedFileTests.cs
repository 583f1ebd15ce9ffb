using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Close.Functional.Testing.Tests.Cassettes;

public sealed class DamagedFileTests
{
    private static readonly string File = CassetteFormatTests.File;

    [Fact]
    public void No_start_of_a_cassette_is_a_cassette()
    {
        // Without its last line feed it still is one.
        Assert.All(Enumerable.Range(0, Encoding.UTF8.GetByteCount(File) - 1), length =>
        {
            var fault = CassetteFile.Parse(Encoding.UTF8.GetBytes(File).AsMemory(0, length), "test").Match(Right: _ => null!, Left: fault => fault);
            Assert.IsType<CassetteFault.Damaged>(fault);
        });
    }

    [Property(MaxTest = 1000)]
    public Property Any_change_of_a_byte_gives_a_cassette_or_a_fault_and_nothing_else() => Prop.ForAll(
        Arb.From(from at in Gen.Choose(0, Encoding.UTF8.GetByteCount(File) - 1) from value in Gen.Choose(0, 255) select (at, (byte)value)),
        change =>
        {
            var bytes = Encoding.UTF8.GetBytes(File);
            bytes[change.at] = change.Item2;
            var isSound = CassetteFile.Parse(bytes, "test").Match(
                Right: cassette => CassetteFile.Format(cassette).Length > 0 && CassettePlayer.Of(cassette).Left.Count == 2,
                Left: fault => fault is CassetteFault.Damaged { Line: > 0, Column: > 0 });
            Assert.True(isSound);
        });

    [Theory]
    [InlineData("", 1, 1, null)]
    [InlineData("  \n ", 2, 2, null)]
    [InlineData("hello", 1, 1, null)]
    [InlineData("[]", 1, 1, "$")]
    [InlineData("{}", 1, 2, "$.$schema")]
    [InlineData("{} {}", 1, 4, null)]
    [InlineData("{\n  \"name\": nothing\n}", 2, 12, null)]
    public void A_fault_says_where_in_the_file(string file, long line, long column, string? path)
    {
        var fault = Assert.IsType<CassetteFault.Damaged>(Tapes.Damage(file));

        Assert.Equal((line, column, path), (fault.Line, fault.Column, fault.JsonPath));
    }

    [Theory]
    [InlineData("\"method\": \"GET\",", "", 57, "$.interactions[1].request.method", "a value, not a missing field")]
    [InlineData("\"status\": 200", "\"status\": 1000", 43, "$.interactions[0].response.status", "a status from 100 to 999")]
    [InlineData("\"cause\": \"notConnected\"", "\"cause\": \"bored\"", 59, "$.interactions[1].fault.cause", "one of notConnected, connectionLost, timedOut, serverFailed")]
    [InlineData("\"base64\": \"/wA=\"", "\"base64\": \"?\"", 56, "$.interactions[1].request.body", "an object with one member, json, text or base64, or with file and sha256")]
    [InlineData("\"base64\": \"/wA=\"", "\"file\": \"a.png\"", 56, "$.interactions[1].request.body", "an object with one member, json, text or base64, or with file and sha256")]
    [InlineData("\"a\": \"1\"", "\"a\": 1", 28, "$.interactions[0].request.query.a", "a text, or a list of texts")]
    [InlineData("\"seed\": 7", "\"seed\": 7, \"seed\": 8", 14, "$.seed", "a name that comes once in its object")]
    [InlineData("\"text\": \"a\\tb\"", "\"text\": \"\\ud800\"", 45, null, "a text in valid Unicode")]
    [InlineData("\"cost\": 1.10", "\"\\udc00\": 1.10", 36, null, "a text in valid Unicode")]
    public void A_fault_says_what_was_expected(string right, string wrong, long line, string? path, string expected)
    {
        var fault = Assert.IsType<CassetteFault.Damaged>(Tapes.Damage(File.Replace(right, wrong, StringComparison.Ordinal)));

        Assert.Equal((line, path, expected), (fault.Line, fault.JsonPath, fault.Expected));
    }

    [Theory]
    [InlineData("\"format\": 2", "\"format\": 3")]
    [InlineData("cassette:2", "cassette:3")]
    public void A_newer_format_is_named_as_such(string ours, string newer) =>
        Assert.Contains("a cassette of a newer format needs a newer version of this library", Tapes.Damage(File.Replace(ours, newer, StringComparison.Ordinal)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("\"fault\": {", "\"response\": { \"status\": 200 }, \"fault\": {")]
    [InlineData("\"fault\": {", "\"other\": {")]
    public void An_interaction_has_either_an_answer_or_a_fault(string right, string wrong) =>
        Assert.Contains("either a response or a fault, and not both", Tapes.Damage(File.Replace(right, wrong, StringComparison.Ordinal)).Message, StringComparison.Ordinal);

    [Fact]
    public void Bytes_that_are_no_utf8_are_a_fault()
    {
        var bytes = Encoding.UTF8.GetBytes(File.Replace("lead_1", "lead?1", StringComparison.Ordinal));
        bytes[System.Array.IndexOf(bytes, (byte)'?')] = 0xFF;

        var fault = CassetteFile.Parse(bytes, "test").Match(Right: _ => null!, Left: fault => fault);

        Assert.Equal("test(16,13): no cassette that can be read: expected a text in valid Unicode.", fault.Message);
    }
}
