using System.Text;
using Close.Functional.Tests.Errors;

namespace Close.Functional.Tests.Telemetry;

/// <summary>Telemetry leaves the machine, so that it holds neither secrets nor what is about people, wherever in a call that stands.</summary>
[Properties(typeof(Canaries))]
public sealed class TelemetryPrivacyTests
{
    [Theory]
    [InlineData("api_7FySCANARY12")]
    [InlineData("Bearer CANARY")]
    [InlineData("+12025550143")]
    [InlineData("canary@example.com")]
    [InlineData("Kim Canary")]
    [InlineData("See you at 5, Kim!")]
    public async Task Nothing_of_a_text_is_told_in_any_writing(string text)
    {
        using var heard = new Heard();
        await Scenes.PlayAllAsync(heard, text);
        Assert.NotEmpty(heard.Spans);
        Assert.NotEmpty(heard.Measurements);
        Assert.NotEmpty(heard.Lines);
        var base64 = Convert.ToBase64String(Encoding.UTF8.GetBytes(text)).TrimEnd('=')[..^1];
        string[] writings = [text, Uri.EscapeDataString(text), base64, Convert.ToHexString(Encoding.UTF8.GetBytes(text))];
        Assert.All(writings, writing => Assert.DoesNotContain(heard.Texts, told => told.Contains(writing, StringComparison.OrdinalIgnoreCase)));
    }

    [Property(MaxTest = 50)]
    public async Task Nor_a_part_of_a_number_an_address_or_a_key(Canary canary)
    {
        // The server of the tests is at example.com, whose name is the one part that may be seen.
        using var heard = new Heard("https://close.test/api/v1");
        await Scenes.PlayAllAsync(heard, canary.Written);
        Assert.All(canary.Hidden, part => Assert.DoesNotContain(heard.Texts, told => told.Contains(part, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task An_exception_is_not_handed_to_the_log()
    {
        using var heard = new Heard();
        await Scenes.PlayAllAsync(heard, "Hi");
        Assert.All(heard.Lines, line => Assert.Null(line.Thrown));
    }
}
