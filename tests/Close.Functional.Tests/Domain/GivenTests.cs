namespace Close.Functional.Tests.Domain;

public sealed class GivenTests
{
    public static TheoryData<Action> ForbiddenNulls() =>
    [
        () => _ = new SmsDraftFields { Status = null! },
        () => _ = new SmsDraftFields { Direction = null! },
        () => _ = new SmsDraftFields { Attachments = null! },
        () => _ = new SmsDraftFields { Attachments = [null!] },
        () => _ = new SmsChangeFields { Status = null! },
        () => _ = new SmsChangeFields { Attachments = Update<IReadOnlyList<NewAttachment>>.To([null!]) },
        () => _ = new SmsQueryFields { DateCreated = null! },
        () => _ = new SmsQueryFields { LeadIds = [null!] },
        () => _ = new ActivityQueryFields { ActivityAt = null! },
    ];

    [Theory]
    [MemberData(nameof(ForbiddenNulls))]
    public void A_forbidden_null_is_refused_where_it_is_given(Action give) => Assert.Throws<ArgumentNullException>(give);

    [Fact]
    public void A_list_that_is_given_is_kept_whole() =>
        Assert.Equal(["acti_1", "acti_2"], new SmsQueryFields { Ids = ["acti_1", "acti_2"] }.Ids);

    [Fact]
    public void A_list_that_is_not_given_stays_null() => Assert.Null(new SmsQueryFields { Ids = null }.Ids);

    [Fact]
    public void What_Close_wrote_about_a_field_is_not_in_its_text() =>
        Assert.Equal("remote_phone (answered by Close)", new FieldError("remote_phone", "+12025550143 is no number.", new RuleSource.Answered()).ToString());
}
