namespace Close.Functional.Tests.Http;

[Properties(typeof(Texts))]
public sealed class HttpBodyTests
{
    [Property]
    public bool A_text_comes_back_as_it_was(WholeText text) => HttpBody.OfText(text.Value).AsText() == text.Value;

    [Property]
    public bool Bodies_are_equal_when_their_bytes_are(byte[] one, byte[] other) =>
        HttpBody.Of(one).Equals(HttpBody.Of(other)) == one.SequenceEqual(other)
        && HttpBody.Of(one).Equals(HttpBody.Of((byte[])one.Clone()))
        && HttpBody.Of(one).GetHashCode() == HttpBody.Of((byte[])one.Clone()).GetHashCode();

    [Fact]
    public void Bytes_that_are_not_UTF_8_read_as_replacement_characters() =>
        Assert.Equal("a\uFFFDb", HttpBody.Of(new byte[] { 0x61, 0xFF, 0x62 }).AsText());
}
