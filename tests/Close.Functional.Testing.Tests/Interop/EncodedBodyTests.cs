using System.IO.Compression;

namespace Close.Functional.Testing.Tests.Interop;

/// <summary>Bodies that a recorder kept as they were sent, and those that it did not.</summary>
public sealed class EncodedBodyTests
{
    [Theory]
    [InlineData("gzip")]
    [InlineData("x-gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    [InlineData("identity")]
    [InlineData("raw deflate")]
    public void A_content_encoding_is_undone(string coding)
    {
        var converted = Import(coding.Split(' ')[^1], Encoded(coding, OddPlaces.Utf8("""{"id":"user_1"}""")));

        Assert.Equal("""{"id":"user_1"}""", Body(converted));
    }

    [Property]
    public void Encodings_are_undone_in_the_order_in_which_they_were_put_on(byte[] bytes) => Assert.Equal(
        CassetteBody.Of(HttpBody.Of(bytes)).ToBody(),
        Import("gzip, br", Encoded("br", Encoded("gzip", bytes))).Value.Interactions[0].Response!.Body.ToBody());

    [Fact]
    public void A_body_that_was_undone_before_it_was_recorded_stays_as_it_is()
    {
        var converted = VcrFile.ImportPython(Conversions.Bytes(OddPlaces.Python("Content-Encoding: [gzip]", "string: plain")), "test").Done();

        Assert.Equal("plain", Body(converted));
        Assert.Empty(converted.Lost());
    }

    [Theory]
    [InlineData("gzip", "1")]
    [InlineData("deflate", """{"a":1}""")]
    [InlineData("deflate", "{}")]
    public void A_body_beside_a_coding_that_it_was_freed_from_is_not_lost(string coding, string body) =>
        Assert.Equal(body, Body(Import(coding, OddPlaces.Utf8(body))));

    [Fact]
    public void A_body_that_would_fill_the_memory_is_kept_as_it_was_sent()
    {
        var bomb = Encoded("br", new byte[65 * 1024 * 1024]);

        Assert.Equal(bomb, Import("br", bomb).Value.Interactions[0].Response!.Body.ToBody().Bytes.ToArray());
    }

    [Theory]
    [InlineData("UTF-8", "R3LDvMOfZQ==")]
    [InlineData("ASCII-8BIT", "R3LDvMOfZQ==")]
    [InlineData("ISO-8859-1", "R3L832U=")]
    public void A_body_of_VCR_has_the_bytes_of_its_encoding(string encoding, string base64) =>
        Assert.Equal(base64, Convert.ToBase64String(VcrFile.ImportRuby(Conversions.Bytes(OddPlaces.Ruby(encoding, "Grüße")), "test").Done().Value.Interactions[0].Response!.Body.ToBody().Bytes.Span));

    private static string Body(Converted<Cassette> converted) => converted.Value.Interactions[0].Response!.Body.ToBody().AsText();

    private static Converted<Cassette> Import(string coding, byte[] body) =>
        VcrFile.ImportPython(Conversions.Bytes(OddPlaces.Python($"Content-Encoding: ['{coding}']", $"string: !!binary \"{OddPlaces.Base64(body)}\"")), "test").Done();

    private static byte[] Encoded(string coding, byte[] bytes)
    {
        using var output = new MemoryStream();
        using (Stream stream = coding switch
        {
            "gzip" or "x-gzip" => new GZipStream(output, CompressionLevel.Optimal, leaveOpen: true),
            "deflate" => new ZLibStream(output, CompressionLevel.Optimal, leaveOpen: true),
            "raw deflate" => new DeflateStream(output, CompressionLevel.Optimal, leaveOpen: true),
            "br" => new BrotliStream(output, CompressionLevel.Optimal, leaveOpen: true),
            _ => new BufferedStream(output),
        })
        {
            stream.Write(bytes);
            stream.Flush();
            return coding is "identity" ? output.ToArray() : Closed(stream, output);
        }
    }

    private static byte[] Closed(Stream stream, MemoryStream output)
    {
        stream.Dispose();
        return output.ToArray();
    }
}
