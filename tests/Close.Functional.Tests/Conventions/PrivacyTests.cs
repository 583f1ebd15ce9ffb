using System.Reflection;
using Close.Functional.Tests.Http;
using static LanguageExt.Prelude;

namespace Close.Functional.Tests.Conventions;

/// <summary>What a value says as text goes into logs, so that it must not tell what is about people, nor a secret.</summary>
public sealed class PrivacyTests
{
    private const string Secret = "CANARY";
    private const string Number = "+12025550143";

    private static readonly HttpBody Body = HttpBody.OfText($$"""{"text":"{{Secret}}"}""");
    private static readonly NamedValue Pair = new("name", Secret);
    private static readonly Envelope Answer = new(400, Array(Pair), Body);
    private static readonly HttpCall Call = HttpCall.To(HttpMethod.Post, "/activity/sms/", Repeat.Unsafe).WithQuery("name", Secret).WithHeader("name", Secret).WithJson(Body);
    private static readonly NewAttachment File = new($"https://example.com/{Secret}", Secret, "image/png");
    private static readonly Extra Unknown = Extra.Of([new("name", System.Text.Json.JsonElement.Parse($"\"{Secret}\""))]);

    private static readonly ActivityAttachment Attachment = new() { Url = Secret, Filename = Secret, MediaId = Secret, ThumbnailUrl = Secret, Extra = Unknown };

    private static readonly Sms Message = new(SmsId.Parse("acti_0").Value())
    {
        Text = Secret,
        UserName = Secret,
        CreatedByName = Secret,
        UpdatedByName = Secret,
        LocalPhone = PhoneNumber.Parse(Number).Value(),
        RemotePhone = PhoneNumber.Parse(Number).Value(),
        LocalPhoneFormatted = Number,
        RemotePhoneFormatted = Number,
        ErrorMessage = Secret,
        SequenceName = Secret,
        AgentActionReason = Secret,
        Attachments = Array(Attachment),
        Extra = Unknown,
    };

    private static readonly SmsDraftFields Draft = new()
    {
        Status = SmsStatus.Draft,
        Text = Secret,
        LocalPhone = Number,
        RemotePhone = Number,
        Attachments = Array(File),
    };

    private static readonly SmsChangeFields Change = new()
    {
        Text = Secret,
        LocalPhone = Number,
        RemotePhone = Number,
        Attachments = Array(File),
    };

    public static TheoryData<object> Values() =>
    [
        Message, Attachment, new UnknownActivity("Call", ActivityId.Parse("acti_0").Value()) { UserName = Secret, Extra = Unknown }, Unknown,
        PhoneNumber.Parse(Number).Value(), Draft, SmsDraft.Parse(Draft).Value(), Change, SmsChange.Parse(Change).Value(), Update<string>.To(Secret), File,
        Pair, Answer, Body, Call, SmsApi.Create(SmsDraft.Parse(Draft).Value()), new Page<Sms>(Array(Message), hasMore: true) { Extra = Unknown },
        new CloseError.Rejected(Answer, Array($"Bad number {Number}"), Array(new FieldError("remote_phone", $"No such number: {Number}", new RuleSource.Answered()))),
        new CloseError.Denied(Answer, Array($"api_{Secret}")), new CloseError.NotFound(Answer, Array($"{Secret}@example.com")), new CloseError.RateLimited(Answer, null),
        new CloseError.Unavailable(FailureCause.ServerFailed, Outcome.Unknown, Answer), new CloseError.Unreadable(Answer, "$.text", "expected a text"),
        new CloseError.Invalid(Array(new FieldError("remote_phone", $"not {Number}", new RuleSource.Answered()))),
        Credentials.ApiKey($"api_{Secret}").Value(), Credentials.Bearer(Secret).Value(),
        new CloseOptions { Credentials = Credentials.ApiKey($"api_{Secret}").Value() },
    ];

    [Theory]
    [MemberData(nameof(Values), DisableDiscoveryEnumeration = true)]
    public void As_text_a_value_tells_neither_what_people_wrote_nor_their_numbers_nor_a_secret(object value)
    {
        var text = value.ToString()!;
        Assert.NotEmpty(text);
        Assert.DoesNotContain(Secret, text, StringComparison.Ordinal);
        Assert.DoesNotContain("QU5BUlk", text, StringComparison.Ordinal);
        Assert.DoesNotContain("5550143", string.Concat(text.Where(char.IsAsciiDigit)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x y")]
    [InlineData("x:y")]
    [InlineData("xé")]
    public void A_refused_key_is_not_repeated(string key) =>
        Assert.DoesNotContain(key, Credentials.ApiKey(key).Error().ToString(), StringComparison.Ordinal);

    [Theory]
    [InlineData(typeof(SmsQuery))]
    [InlineData(typeof(SmsQueryFields))]
    [InlineData(typeof(ActivityQuery))]
    [InlineData(typeof(ActivityQueryFields))]
    [InlineData(typeof(DateRange))]
    public void A_query_has_nothing_to_tell_but_ids_names_of_fields_numbers_and_dates(Type type)
    {
        Type[] harmless =
        [
            typeof(int?), typeof(IReadOnlyList<string>), typeof(string), typeof(DateRange), typeof(DateTimeOffset?), typeof(ActivityOrder), typeof(EmailThreads),
            typeof(SmsQueryFields), typeof(ActivityQueryFields),
        ];
        Assert.All(type.GetProperties(BindingFlags.Public | BindingFlags.Instance), property =>
        {
            Assert.Contains(property.PropertyType, harmless);
            Assert.True(property.PropertyType != typeof(string) || property.Name.EndsWith("Id", StringComparison.Ordinal), property.Name);
        });
    }

    [Fact]
    public void A_record_that_can_hold_what_is_about_people_says_itself_what_it_shows() => Findings.None(
        from type in Surface.Types
        where Surface.IsRecord(type) && !type.IsAbstract && type.Assembly == typeof(Sms).Assembly && HoldsPeople(type)
        let shown = type.GetMethod(nameof(ToString), Type.EmptyTypes)!
        where shown.IsDefined(typeof(System.Runtime.CompilerServices.CompilerGeneratedAttribute))
        select type.FullName);

    private static bool HoldsPeople(Type type) => type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Any(property =>
        property.PropertyType == typeof(HttpBody) || property.PropertyType == typeof(Extra) || property.PropertyType == typeof(PhoneNumber)
        || property.Name is "Text" or "Value" or "RemotePhone" or "LocalPhone" or "Headers" or "Answer" or "UserName" or "Filename");
}
