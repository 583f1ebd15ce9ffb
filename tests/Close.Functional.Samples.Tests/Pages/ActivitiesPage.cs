using System.Text;
using System.Text.Json;

namespace Close.Functional.Samples.Tests.Pages;

/// <summary>The code of <c>docs/activities.md</c>.</summary>
public sealed class ActivitiesPage
{
    // <activities-match>
    private static string Line(Activity activity) => activity.MatchOrElse(
        otherwise: other => other.Type,
        sms: message => $"SMS, {message.Status}: {message.Text}",
        call: call => $"call of {call.Duration}, {call.Disposition}",
        note: note => $"note: {note.Note}");
    // </activities-match>

    // <activities-enum>
    private static bool IsOver(CallActivity call) => call.Status == CallStatus.Completed || call.Status == CallStatus.Canceled;
    // </activities-enum>

    [Fact]
    public void Kinds_are_told_apart()
    {
        Assert.Equal("note: Prefers noon.", Line(Read("""{"_type":"Note","id":"acti_1","note":"Prefers noon."}""")));
        Assert.Equal("Fax", Line(Read("""{"_type":"Fax","id":"acti_1","pages":3}""")));
        Assert.True(IsOver(Assert.IsType<CallActivity>(Read("""{"_type":"Call","id":"acti_1","status":"completed"}"""))));
    }

    [Fact]
    public void What_is_not_known_is_kept()
    {
        var json = """{"_type":"SMS","id":"acti_1","text":"Hi","mood":"sunny"}""";

        // <activities-extra>
        var activity = CloseJson.ReadActivity(Encoding.UTF8.GetBytes(json)).IfLeft(error => throw new InvalidOperationException(error.Message));
        string? mood = activity.Extra.Find("mood")?.GetString();
        // </activities-extra>
        Assert.Equal("sunny", mood);
    }

    [Fact]
    public void Values_pass_through_the_callers_own_serializer()
    {
        var sms = new Sms(SmsId.Parse("acti_1").OrInvalid().IfLeft(_ => throw new InvalidOperationException())) { Text = "Hi" };

        // <activities-json>
        var options = CloseJson.AddConverters(new JsonSerializerOptions());
        var text = JsonSerializer.Serialize<Activity>(sms, options);
        var back = JsonSerializer.Deserialize<Activity>(text, options);
        // </activities-json>
        Assert.Equal(sms, back);
    }

    [Fact]
    public void A_text_is_measured()
    {
        // <activities-measure>
        SmsSegments size = SmsText.Measure("See you at noon 👍");
        var isDear = size.Encoding is SmsEncoding.Ucs2 && size.Segments > 1;
        // </activities-measure>
        Assert.Equal((SmsEncoding.Ucs2, 1, false), (size.Encoding, size.Segments, isDear));
    }

    private static Activity Read(string json) => CloseJson.ReadActivity(Encoding.UTF8.GetBytes(json)).IfLeft(error => throw new InvalidOperationException(error.Message));
}
