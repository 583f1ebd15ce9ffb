namespace Close.Functional.Cli.Tests;

/// <summary>What looks like a key in a text, and what becomes of it.</summary>
public sealed class BlackeningTests
{
    [Theory]
    [InlineData("api_3nGxCanaryOf.aSecret", "***")]
    [InlineData("use api_3nGxCanaryOf4.", "use ***")]
    [InlineData("Authorization: Bearer abc123def456ghi789", "Authorization: ***")]
    [InlineData("basic YXBpXzNuR3hDYW5hcnk6 too", "*** too")]
    [InlineData("eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln", "***")]
    [InlineData("\"xYXBpXzNuR3hDYW5hcnlPZjQ6\"", "\"***\"")]
    [InlineData("6170695f336e477843616e6172794f6634", "***")]
    [InlineData("a?b=%61pi_3nGxCanaryOf4&c=d", "a?b=***&c=d")]
    [InlineData("/a/api_3nGxCanaryOf4/b/", "/a/***/b/")]
    [InlineData("/a/YXBpXzNuR3hDYW5hcnlPZjQ/Pz8/Pw/b/ and more", "/a/***/Pz8/Pw/b/ and more")]
    [InlineData("it is &#97;pi_3nGxCanaryOf4 as HTML", "it is *** as HTML")]
    [InlineData("a -----BEGIN RSA PRIVATE KEY-----\nMIIE\nabc\n-----END RSA PRIVATE KEY----- b", "a *** b")]
    [InlineData("a -----BEGIN PRIVATE KEY-----\nMIIE", "a ***")]
    public void A_key_is_blackened_and_what_is_around_it_stays(string text, string black) => Assert.Equal(black, Blackening.Blacken(text));

    [Theory]
    [InlineData("")]
    [InlineData("the variable api_key and the page api_documentation")]
    [InlineData("basic information about a bearer of news")]
    [InlineData("acti_O69AKZDLzUHPejPmCj1JMwH8wZO8aWEhdS9anM9gtB2")]
    [InlineData("urn:close-functional:cassette:1")]
    [InlineData("Call +1 202-555-0143 tomorrow at 12:00, 100 % sure & happy")]
    public void Other_texts_stay_the_very_same(string text) => Assert.Same(text, Blackening.Blacken(text));

    [Theory]
    [InlineData("?k=-----BEGIN%20RSA%20PRIVATE%20KEY-----%0AMIIE/KcwggSj")]
    [InlineData("-----BEGIN&#32;PRIVATE&#32;KEY-----\nMIIE")]
    [InlineData("k=-----BEGIN+PRIVATE+KEY-----%0AMIIE&a=b")]
    public void Of_an_encoded_private_key_nothing_is_left(string text) => Assert.Equal("***", Blackening.Blacken(text));

    [Fact]
    public void A_key_that_is_in_no_word_takes_the_whole_text_with_it() => Assert.Equal("***", Blackening.Blacken("YXBpXzNuR3hD\r\nYW5hcnlPZjQ6"));

    [Fact]
    public void A_long_text_takes_no_longer_than_its_length_asks_for()
    {
        // A step that is tried anew from each place would end at the limit of time of its expression.
        var text = string.Concat(Enumerable.Repeat("lorem-ipsum_dolor/sit+amet", 20_000));
        Assert.Equal(text + " ***", Blackening.Blacken(text + " api_3nGxCanaryOf4"));
    }
}
