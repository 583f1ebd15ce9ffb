using System.IO.Compression;
using Close.Functional.Testing.Tests.Cassettes;

namespace Close.Functional.Testing.Tests.Redaction;

public sealed class SecretExamplesTests
{
    private const string Secret = "c4n4ry.K3y+/";

    [Theory]
    [InlineData("c4n4ry.K3y+/", "")]
    [InlineData("c4n4ry%2EK3y%2b%2F", "Percent")]
    [InlineData("c4n4ry%252EK3y%252b/", "Percent of Percent")]
    [InlineData("c4n4ry.K3y+\\u002f", "JsonEscape of JsonEscape")]
    [InlineData("c4n4ry&#46;K3y+&#x2F;", "Entity")]
    [InlineData("&amp; c4n4ry.K3y+&#000047;", "Entity")]
    [InlineData("YzRuNHJ5LkszeSsvOg==", "Base64")]
    [InlineData("OmM0bjRyeS5LM3krLw", "Base64")]
    [InlineData("dXNlcjpjNG40cnkuSzN5Ky86", "Base64")]
    [InlineData("YzRuNHJ5Lk\r\nszeSsvOg==", "JsonEscape of Base64")]
    [InlineData("YzRu%4EHJ5LkszeSsvOg==", "Percent of Base64")]
    [InlineData("63346E3472792E4b33792B2F", "Hex")]
    public void A_secret_is_found_in_an_encoding(string text, string encoding)
    {
        var cassette = Tapes.Of(new Interaction(new RecordedRequest("GET", "/") { Query = [new("a", "see " + text + " there")] }, new RecordedResponse(200)));

        Assert.Equal(encoding, string.Join(" of ", Assert.Single(SecretScan.Of([Secret]).Find(cassette)).Encodings));
    }

    [Theory]
    [InlineData("""{"a":"my key is api_1aB2cD3eF4gH5iJ6kL7mN8.9oP0q"}""", SecretKind.ApiKey)]
    [InlineData("""{"a":"YXBpXzFhQjJjRDNlRjRnSDVpSjZrTDdtTjguOW9QMHE6"}""", SecretKind.ApiKey)]
    [InlineData("""{"a":"Authorization: Bearer 1aB2cD3eF4gH5iJ6kL7mN8"}""", SecretKind.Authorization)]
    [InlineData("""{"a":"basic dXNlcjpwYXNzd29yZA=="}""", SecretKind.Authorization)]
    [InlineData("""{"a":"see eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln"}""", SecretKind.Token)]
    [InlineData("""{"a":"-----BEGIN RSA PRIVATE KEY-----\nMIIE"}""", SecretKind.PrivateKey)]
    [InlineData("""{"a":"-----BEGIN PRIVATE KEY-----"}""", SecretKind.PrivateKey)]
    [InlineData("""{"a":"sent as basic dXNlcjpwYXNzd29yZA, or as =basic dXNlcjpwYXNzd29yZA===."}""", SecretKind.Authorization)]
    [InlineData("""{"a":"k=1&auth=Bearer+1aB2cD3eF4gH5iJ6kL7mN8"}""", SecretKind.Authorization)]
    [InlineData("""{"a":"k=-----BEGIN+PRIVATE+KEY-----%0AMIIE"}""", SecretKind.PrivateKey)]
    [InlineData("""{"headers":{"Authorization":["x"]}}""", SecretKind.Authorization)]
    [InlineData("""{"headers":{"set-cookie":"x"}}""", SecretKind.Authorization)]
    public void A_secret_is_known_by_its_look(string file, SecretKind kind) =>
        Assert.Equal(kind, Assert.Single(SecretScan.ByLook.Find(HttpBody.OfText(file))).Kind);

    [Theory]
    [InlineData("""{"headers":{"Authorization":"***"},"authorization":"x"}""")]
    [InlineData("""{"a":"api_key, api_documentation and api_v1"}""")]
    [InlineData("""{"a":"Bearer of good news, basic understanding of internationalization"}""")]
    [InlineData("""{"a":"-----BEGIN CERTIFICATE----- -----BEGIN of my PRIVATE KEY-----"}""")]
    [InlineData("""{"a":"eyJhbGciOiJIUzI1NiJ9 and heyJude.andMore.andMore"}""")]
    [InlineData("""{"id":"acti_5kLm6nOp7qRs8tUv9wXyZ0","url":"https://app.close.com/go/sms/acti_5kLm6nOp7qRs8tUv9wXyZ0/media/media_1/"}""")]
    public void What_is_no_secret_is_not_taken_for_one(string file) => Assert.Empty(SecretScan.ByLook.Find(HttpBody.OfText(file)));

    [Fact]
    public void A_finding_says_where_as_a_reader_would()
    {
        var finding = Assert.Single(SecretScan.Of(["not in there", Secret]).Find(HttpBody.OfText("""{"interactions":[{"response":{"note":"c4n4ry.K3y%2B%2f"}}]}""")));

        Assert.Equal("(1,38) $.interactions[0].response.note: secret 2, as Percent", finding.ToString());
        Assert.Equal((1, 38), (finding.Line, finding.Column));
    }

    [Theory]
    [InlineData("""{"n4ry":{"a":"%"}}""", "$[#0].a")]
    [InlineData("""{"x":{},"%":{"a":"%"}}""", "$[#1] (name)")]
    [InlineData("""{"two words":"%"}""", "$[#0]")]
    [InlineData("""{"ry.K3":["%"]}""", "$[#0][0]")]
    public void A_name_that_tells_of_a_secret_or_is_no_plain_word_is_not_repeated(string file, string path) => Assert.Equal(
        path, SecretScan.Of([Secret]).Find(HttpBody.OfText(file.Replace("%", Secret, StringComparison.Ordinal)))[0].Path);

    [Theory]
    [InlineData("""{"a":1,"b":"c4n4ry.K3y+/" """)]
    [InlineData("no json, but c4n4ry%2EK3y+/")]
    [InlineData("{\"a\":\n\"c4n4ry.K3y+/")]
    public void What_is_no_json_is_searched_too(string file) => Assert.Single(SecretScan.Of([Secret]).Find(HttpBody.OfText(file)));

    [Fact]
    public void A_secret_across_two_texts_is_found_by_its_line()
    {
        var finding = Assert.Single(SecretScan.Of(["one\",\"two"]).Find(HttpBody.OfText("[\n\"one\",\"two\"]")));

        Assert.Equal((null, 2, 2), (finding.Path, finding.Line, finding.Column));
    }

    [Fact]
    public void A_number_that_is_a_secret_is_found() => Assert.Single(SecretScan.Of(["20255501430"]).Find(HttpBody.OfText("""{"a":20255501430}""")));

    [Theory]
    [InlineData("eyJ")]
    [InlineData("api_")]
    [InlineData("Bearer ")]
    [InlineData("-----BEGIN ")]
    [InlineData("&#9")]
    public void Beginnings_over_and_over_take_no_longer_than_their_length_asks_for(string beginning)
    {
        // A look that went back over what it has seen would take minutes.
        var file = HttpBody.OfText($"\"{string.Concat(Enumerable.Repeat(beginning, 1_500_000 / beginning.Length))}\"");

        Assert.Empty(SecretScan.ByLook.Find(file));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    public void A_bomb_ends_in_a_finding(string encoding)
    {
        var bomb = Hidings.Pack(new string('0', 20_000_000), stream => encoding switch
        {
            "gzip" => new GZipStream(stream, CompressionLevel.Fastest),
            "deflate" => new DeflateStream(stream, CompressionLevel.Fastest),
            _ => new BrotliStream(stream, CompressionLevel.Fastest),
        });
        var cassette = Tapes.Of(new Interaction(new RecordedRequest("GET", "/"), new RecordedResponse(200) { Body = new CassetteBody.Base64(HttpBody.Of(bomb)) }));

        Assert.Equal(SecretKind.Unsearched, Assert.Single(SecretScan.ByLook.Find(cassette)).Kind);
    }

    [Theory]
    [InlineData("")]
    [InlineData("sevenIt")]
    public void A_secret_that_is_too_short_is_refused_without_being_repeated(string secret)
    {
        var message = Assert.Throws<ArgumentException>(() => SecretScan.Of(["long enough", secret])).Message;

        Assert.StartsWith("Secret 2 has fewer than 8 characters.", message, StringComparison.Ordinal);
        Assert.DoesNotContain("sevenIt", message, StringComparison.Ordinal);
    }
}
