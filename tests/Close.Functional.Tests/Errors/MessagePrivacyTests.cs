using System.Text.Json;
using Close.Functional.Tests.Http;
using static LanguageExt.Prelude;

namespace Close.Functional.Tests.Errors;

/// <summary>Close may echo what it was sent. A message goes into logs, so that it must not pass it on.</summary>
[Properties(typeof(Canaries), typeof(Texts))]
public sealed class MessagePrivacyTests
{
    [Property(MaxTest = 2000)]
    public void A_refusal_does_not_repeat_it(Canary canary, WholeText before, WholeText after)
    {
        var echo = JsonEncodedText.Encode($"{Around(canary, before)} {canary.Written} {Around(canary, after)}");
        string[] bodies =
        [
            $$"""{"error": "{{echo}}"}""",
            $$"""{"errors": ["{{echo}}", {"detail": ["{{echo}}"]}]}""",
            $$$"""{"field-errors": {"remote_phone": {"0": "{{{echo}}}"} } }""",
            $$$"""{"field-errors": {"{{{echo}}}": "Unknown."}}""",
            $$"""{"message": "{{echo}}"}""",
        ];
        foreach (var body in bodies)
        {
            foreach (var status in new[] { 400, 401, 402, 403, 404, 405, 415, 429, 500 })
            {
                Hides(canary, ErrorReader.Read(Answer.Of(status, body)).Message);
            }
        }
    }

    [Property(MaxTest = 500)]
    public void Neither_does_any_other_error(Canary canary)
    {
        var answer = Answer.Of(200, canary.Written, (canary.Written, canary.Written));
        Hides(canary, new CloseError.Invalid(Array(new FieldError(canary.Written, canary.Written, new RuleSource.Answered()))).Message);
        Hides(canary, new CloseError.Unavailable(FailureCause.ConnectionLost, Outcome.Unknown, answer, canary.Written).Message);
        Hides(canary, new CloseError.Unavailable(FailureCause.ConnectionLost, Outcome.Unknown, null, canary.Written).Message);
        Hides(canary, new CloseError.Unreadable(answer, $"$.{canary.Written}", $"expected {canary.Written}").Message);
    }

    [Property(MaxTest = 500)]
    public void A_long_text_is_not_cut_where_it_would_show_the_half_of_it(Canary canary, FsCheck.NonNegativeInt fill)
    {
        var text = string.Concat(Enumerable.Repeat("+12025550143 ", 70)) + new string('a', fill.Get % 200) + " " + canary.Written + " and so on" + new string('b', 2_000);
        Hides(canary, new CloseError.Denied(Answer.Of(403, ""), Array(text)).Message);
    }

    [Property]
    public void A_message_is_one_line_that_ends_in_one_full_stop(WholeText text)
    {
        var message = new CloseError.Denied(Answer.Of(403, ""), Array(text.Value)).Message;
        Assert.DoesNotContain(message, char.IsControl);
        Assert.DoesNotContain('\u2028', message);
        Assert.EndsWith(".", message, StringComparison.Ordinal);
        Assert.False(message.EndsWith("..", StringComparison.Ordinal));
    }

    [Fact]
    public void A_long_text_is_cut_between_whole_characters()
    {
        var message = new CloseError.Denied(Answer.Of(403, ""), Array(string.Concat(Enumerable.Repeat("a😀", 500)))).Message;
        Assert.DoesNotContain('\uFFFD', System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(message)));
        Assert.InRange(message.Length, 200, 300);
    }

    [Theory]
    [InlineData("Pick one of draft, scheduled and outbox.")]
    [InlineData("The limit is 100 and the deepest skip 250000.")]
    [InlineData("lead_id: object does not exist")]
    [InlineData("basically nothing is wrong at all")]
    public void What_is_no_secret_stays(string text) =>
        Assert.Equal($"Close has nothing there (404): {text.TrimEnd('.')}.", new CloseError.NotFound(Answer.Of(404, ""), Array(text)).Message);

    // A random text may hold by chance what must not be shown.
    private static string Around(Canary canary, WholeText text) =>
        canary.Hidden.Any(part => text.Value.Contains(part, StringComparison.OrdinalIgnoreCase)) ? "" : text.Value;

    private static void Hides(Canary canary, string message) =>
        Assert.All(canary.Hidden, part => Assert.DoesNotContain(part, message, StringComparison.OrdinalIgnoreCase));
}
