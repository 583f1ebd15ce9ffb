using Close.Functional.Tests.Http;

namespace Close.Functional.Tests.Domain;

public sealed class IdTests
{
    private static readonly string[] Prefixes = ["acti", "lead", "cont", "user", "orga", "smstmpl", "phon", "media"];

    public static TheoryData<string, string, Func<string?, Validation<FieldError, EntityId>>> Kinds() => new()
    {
        { "acti", "id", text => ActivityId.Parse(text).Map(id => (EntityId)id) },
        { "acti", "id", text => SmsId.Parse(text).Map(id => (EntityId)id) },
        { "lead", "lead_id", text => LeadId.Parse(text).Map(id => (EntityId)id) },
        { "cont", "contact_id", text => ContactId.Parse(text).Map(id => (EntityId)id) },
        { "user", "user_id", text => UserId.Parse(text).Map(id => (EntityId)id) },
        { "orga", "organization_id", text => OrganizationId.Parse(text).Map(id => (EntityId)id) },
        { "smstmpl", "template_id", text => SmsTemplateId.Parse(text).Map(id => (EntityId)id) },
    };

    [Theory]
    [MemberData(nameof(Kinds), DisableDiscoveryEnumeration = true)]
    public void An_id_of_its_own_kind_is_kept_as_it_is(string prefix, string field, Func<string?, Validation<FieldError, EntityId>> parse)
    {
        _ = field;
        Assert.All([$"{prefix}_7FyS", $"{prefix}_a-b.c~d_e", "7FyS", "custom_7FyS", $"{prefix}"], text =>
        {
            Assert.Equal(text, parse(text).Value().Value);
            Assert.Equal(text, parse(text).Value().ToString());
        });
    }

    [Theory]
    [MemberData(nameof(Kinds), DisableDiscoveryEnumeration = true)]
    public void What_is_surely_no_id_of_the_kind_is_refused_under_its_field(string prefix, string field, Func<string?, Validation<FieldError, EntityId>> parse)
    {
        string[] others = [.. Prefixes.Where(other => other != prefix).Select(other => other + "_7FyS")];
        Assert.All<string?>([null, "", " ", "\t", $"{prefix}_a b", $" {prefix}_a", $"{prefix}_a/b", $"{prefix}_a,b", $"{prefix}_é", ".", "..", "%2F", .. others], text =>
        {
            var error = parse(text).SingleError();
            Assert.Equal((field, new RuleSource.Documented("Object ids")), (error.Field, error.Source));
            Assert.True(string.IsNullOrWhiteSpace(text) || text.Length < 3 || !error.Message.Contains(text, StringComparison.Ordinal));
        });
    }

    [Property]
    public bool An_id_that_was_accepted_needs_no_encoding(FsCheck.NonNull<string> text) =>
        LeadId.Parse(text.Get).Match(Succ: id => Uri.EscapeDataString(id.Value) == id.Value && id.Value.Trim('.').Length > 0, Fail: _ => true);

    [Fact]
    public void Ids_are_equal_by_kind_and_text()
    {
        Assert.Equal(LeadId.Parse("x").Value(), LeadId.Parse("x").Value());
        Assert.NotEqual(LeadId.Parse("x").Value(), LeadId.Parse("X").Value());
        Assert.NotEqual<EntityId>(LeadId.Parse("x").Value(), UserId.Parse("x").Value());
        Assert.NotEqual<EntityId>(ActivityId.Parse("x").Value(), SmsId.Parse("x").Value());
    }

    [Fact]
    public void The_caller_may_name_the_field() => Assert.Equal("id__in", SmsId.Parse("", "id__in").SingleError().Field);
}
