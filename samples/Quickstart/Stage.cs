using Close.Functional.Testing;

namespace Close.Functional.Quickstart;

/// <summary>A simulated Close in which the story of this sample can take place. The cassettes were recorded from it.</summary>
public static class Stage
{
    /// <summary>The number on our side.</summary>
    public const string From = "+12025550143";

    /// <summary>The number on the other side.</summary>
    public const string To = "+12025550199";

    /// <summary>The lead that it is about.</summary>
    public const string Lead = "lead_7dHe4vK1nPqW3xYz0aBcD5eFgH6iJkL8mNoQrStUvWx";

    private const string User = "user_3fGh1jK2lM4nP5qR6sT7uV8wX9yZ0aBcDeFgHiJkLmN";

    private static readonly TimeSpan WhileSending = TimeSpan.FromSeconds(40);

    /// <summary>When the story is told.</summary>
    public static DateTimeOffset Now { get; } = new(2026, 12, 1, 9, 0, 0, TimeSpan.Zero);

    /// <summary>Opens it: an organization with one user, one lead, one number, and what happened with the lead before.</summary>
    public static SimulatedClose Open() => new(
        World.New(Now)
            .With(new SimulatedUser(User, "Ada Example")).WithKey("api_made_up", User)
            .With(new SimulatedLead(Lead)).With(new SimulatedPhone(From))
            .With(Earlier())
            .WithOptions(new SimulatorOptions { RateLimit = new SimulatedRateLimit(60, TimeSpan.FromSeconds(1)) }));

    /// <summary>Sends calls there. Somebody looks at a message a while after it was sent, so time passes before that.</summary>
    /// <param name="close">The simulated Close.</param>
    public static Transport Transport(SimulatedClose close)
    {
        ArgumentNullException.ThrowIfNull(close);
        var inner = close.Transport();
        return (call, cancellationToken) =>
        {
            if (call.Method == HttpMethod.Get && call.Route == "/activity/sms/{id}/")
            {
                close.Advance(WhileSending);
            }

            return inner(call, cancellationToken);
        };
    }

    private static IEnumerable<Activity> Earlier() =>
    [
        Activity("SMS", 600, """ "id":"acti_2received","status":"inbox","direction":"inbound","source":"Close.io","text":"Yes, noon is fine 👍","cost":"1" """),
        Activity("Note", 900, """ "id":"acti_3note","note":"Prefers to be called before noon.","note_html":"<p>Prefers to be called before noon.</p>" """),
        Activity("Call", 1_200, """ "id":"acti_4call","status":"completed","direction":"outbound","duration":95,"disposition":"answered" """),
        Activity("SMS", 3_600, """ "id":"acti_5failed","status":"error","direction":"outbound","source":"Close.io","text":"Here is the offer.","error_message":"The carrier did not accept the message." """),
        Activity("Email", 7_200, """ "id":"acti_6email","subject":"Our offer","direction":"outgoing","status":"sent" """),
        Activity("Created", 86_400, """ "id":"acti_7created","source":"api" """),
    ];

    // What all kinds have, and then what is this one's own.
    private static Activity Activity(string type, int secondsAgo, string own)
    {
        var date = Now.AddSeconds(-secondsAgo).ToString("yyyy-MM-dd'T'HH:mm:ss'+00:00'", System.Globalization.CultureInfo.InvariantCulture);
        var json = $$"""
            {"_type":"{{type}}","organization_id":"{{World.New(Now).OrganizationId}}","lead_id":"{{Lead}}","contact_id":null,"user_id":"{{User}}","user_name":"Ada Example","users":[],
            "created_by":"{{User}}","created_by_name":"Ada Example","updated_by":"{{User}}","updated_by_name":"Ada Example",
            "date_created":"{{date}}","date_updated":"{{date}}","activity_at":"{{date}}",{{own}}}
            """;
        return CloseJson.ReadActivity(System.Text.Encoding.UTF8.GetBytes(json)).Match(Right: activity => activity, Left: error => throw new InvalidOperationException(error.Message));
    }
}
