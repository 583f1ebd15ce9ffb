using Close.Functional.Testing;

namespace Close.Functional.Tests.Json;

/// <summary>Every value that the generators know survives its own JSON.</summary>
[Properties(typeof(CloseArbitraries))]
public class GeneratedValuesTests
{
    [Property(MaxTest = 300)]
    public void An_activity_of_any_kind_reads_back_to_itself(Activity activity) =>
        Assert.Equal(activity, Again(activity, ActivityWire.Any));

    [Property]
    public void A_page_reads_back_to_itself(Page<Activity> page) => Assert.Equal(page, Again(page, PageWire.Activities));

    private static T Again<T>(T value, WireKind<T> kind)
    {
        var body = JsonBody.Write(kind, value);
        return JsonDecoder.Decode(new Envelope(200, Arr<NamedValue>.Empty, body), kind).IfLeft(error => throw new Xunit.Sdk.XunitException(error.Message));
    }
}
