using FsCheck;

namespace Close.Functional.Testing.Tests.Generators;

/// <summary>What claims to be valid passes its check, and still does when it has shrunk.</summary>
public class ValidValuesTests
{
    private static readonly DateTimeOffset Now = new(2029, 12, 31, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Draft_fields_pass_their_check() => AllPass(CloseGenerators.ValidSmsDraftFields, fields => SmsDraft.Parse(fields, Now).IsRight);

    [Fact]
    public void Change_fields_pass_their_check() => AllPass(CloseGenerators.ValidSmsChangeFields, fields => SmsChange.Parse(fields, Now).IsRight);

    [Fact]
    public void Sms_query_fields_pass_their_check() => AllPass(CloseGenerators.ValidSmsQueryFields, fields => SmsQuery.Parse(fields).IsRight);

    [Fact]
    public void Activity_query_fields_pass_their_check() => AllPass(CloseGenerators.ValidActivityQueryFields, fields => ActivityQuery.Parse(fields).IsRight);

    [Fact]
    public void Attachments_pass_the_check_of_a_draft() => AllPass(
        CloseGenerators.ValidNewAttachment, file => SmsDraft.Parse(new SmsDraftFields { Status = SmsStatus.Draft }.WithAttachments(file)).IsRight);

    [Fact]
    public void Ranges_pass_the_check_of_a_query() => AllPass(CloseGenerators.DateRange, range => SmsQuery.Parse(new SmsQueryFields { DateCreated = range }).IsRight);

    [Fact]
    public void Ids_of_every_kind_pass_their_check()
    {
        AllPass(CloseGenerators.ActivityId, id => ActivityId.Parse(id.Value).IsSuccess);
        AllPass(CloseGenerators.SmsId, id => SmsId.Parse(id.Value).IsSuccess);
        AllPass(CloseGenerators.LeadId, id => LeadId.Parse(id.Value).IsSuccess);
        AllPass(CloseGenerators.ContactId, id => ContactId.Parse(id.Value).IsSuccess);
        AllPass(CloseGenerators.UserId, id => UserId.Parse(id.Value).IsSuccess);
        AllPass(CloseGenerators.OrganizationId, id => OrganizationId.Parse(id.Value).IsSuccess);
        AllPass(CloseGenerators.SmsTemplateId, id => SmsTemplateId.Parse(id.Value).IsSuccess);
    }

    [Fact]
    public void Phone_numbers_belong_to_nobody() => AllPass(CloseGenerators.PhoneNumber, phone =>
        phone.Value is ['+', '1', >= '2' and <= '9', _, _, '5', '5', '5', '0', '1', _, _] && phone.Value.Skip(1).All(char.IsAsciiDigit));

    [Fact]
    public void Dates_are_in_UTC_to_the_microsecond() =>
        AllPass(CloseGenerators.Date, date => date.Offset == TimeSpan.Zero && date.Ticks % TimeSpan.TicksPerMicrosecond == 0);

    [Fact]
    public void Texts_are_whole_characters() => AllPass(
        CloseGenerators.MessageText, text => !text.EnumerateRunes().Contains(System.Text.Rune.ReplacementChar));

    [Fact]
    public void Unknown_activities_are_of_no_documented_kind() => AllPass(
        CloseGenerators.UnknownActivity, activity => !DocumentedKinds.Contains(activity.Type));

    [Fact]
    public void Errors_of_an_answer_are_what_that_answer_says() => AllPass(CloseGenerators.CloseError, error => error.Match(
        invalid: bad => !bad.Fields.IsEmpty,
        rejected: bad => Read(bad.Answer) == bad,
        denied: bad => Read(bad.Answer) == bad,
        notFound: bad => Read(bad.Answer) == bad,
        rateLimited: bad => Read(bad.Answer) == bad,
        unavailable: bad => bad.Answer is null || Read(bad.Answer) == bad,
        unreadable: bad => Read(bad.Answer) == bad));

    [Fact]
    public void Failures_are_never_read_as_a_success() => AllPass(CloseGenerators.FailureEnvelope, answer => !answer.IsSuccess && Read(answer) is not null);

    [Fact]
    public void Successes_are_successes() => AllPass(CloseGenerators.SuccessEnvelope, answer => answer.IsSuccess);

    private static readonly string[] DocumentedKinds =
    [
        "SMS", "Call", "Email", "EmailThread", "Note", "Meeting", "WhatsAppMessage", "CustomActivity", "Created", "FormSubmission",
        "LeadStatusChange", "OpportunityStatusChange", "LeadMerge", "TaskCompleted", "ImportUpdate",
    ];

    private static CloseError? Read(Envelope answer) => SmsId.Parse("acti_1")
        .Match(Succ: SmsApi.Get, Fail: _ => throw new InvalidOperationException())
        .Decode(answer)
        .LeftAsEnumerable().FirstOrDefault();

    private static void AllPass<T>(Arbitrary<T> values, Func<T, bool> passes)
    {
        Assert.All(Samples.Thousand(values), value => Assert.True(passes(value)));
        Assert.All(Samples.Take(values, 10).SelectMany(value => Samples.ShrinkWalk(values, value)), value => Assert.True(passes(value)));
    }
}
