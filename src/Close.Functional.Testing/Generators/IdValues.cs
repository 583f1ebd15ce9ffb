using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;

namespace Close.Functional.Testing;

/// <summary>Ids of each kind and telephone numbers that belong to nobody.</summary>
internal static class IdValues
{
    private const int Long = 43;
    private const int Short = 22;

    public static Arbitrary<string> ActivityText { get; } = Text("acti", Long);

    public static Arbitrary<string> LeadText { get; } = Text("lead", Long);

    public static Arbitrary<string> ContactText { get; } = Text("cont", Long);

    public static Arbitrary<string> UserText { get; } = Text("user", Long);

    public static Arbitrary<string> OrganizationText { get; } = Text("orga", Long);

    public static Arbitrary<string> TemplateText { get; } = Text("smstmpl", Short);

    public static Arbitrary<string> MediaText { get; } = Text("media", Short);

    public static Arbitrary<string> CustomTypeText { get; } = Text("actitype", Short);

    public static Arbitrary<ActivityId> Activity { get; } = ActivityText.As(text => Valid(ActivityId.Parse(text)), id => id.Value);

    public static Arbitrary<SmsId> Sms { get; } = ActivityText.As(text => Valid(SmsId.Parse(text)), id => id.Value);

    public static Arbitrary<LeadId> Lead { get; } = LeadText.As(text => Valid(LeadId.Parse(text)), id => id.Value);

    public static Arbitrary<ContactId> Contact { get; } = ContactText.As(text => Valid(ContactId.Parse(text)), id => id.Value);

    public static Arbitrary<UserId> User { get; } = UserText.As(text => Valid(UserId.Parse(text)), id => id.Value);

    public static Arbitrary<OrganizationId> Organization { get; } = OrganizationText.As(text => Valid(OrganizationId.Parse(text)), id => id.Value);

    public static Arbitrary<SmsTemplateId> Template { get; } = TemplateText.As(text => Valid(SmsTemplateId.Parse(text)), id => id.Value);

    /// <summary>Numbers of the range that the North American plan keeps for examples: <c>+1AAA55501NN</c>.</summary>
    public static Arbitrary<string> PhoneText { get; } = Arb.From(
        from area in Gen.Elements("202", "212", "303", "415", "617", "650", "808")
        from last in Gen.Choose(0, 99)
        select $"+1{area}55501{last:00}",
        text => text == SimplestPhone ? [] : [SimplestPhone]);

    public static Arbitrary<PhoneNumber> Phone { get; } = PhoneText.As(text => Valid(PhoneNumber.Parse(text)), phone => phone.Value);

    /// <summary>A text in the place of an id: of the right kind, of another, or no id at all.</summary>
    public static Arbitrary<string> Any(Arbitrary<string> right) => Arb.From(
        Gen.OneOf(
            right.Generator,
            Gen.OneOf(ActivityText.Generator, LeadText.Generator, ContactText.Generator, UserText.Generator, OrganizationText.Generator, TemplateText.Generator),
            Gen.Elements("", " ", ".", "..", "no id", "lead/1", "user,1", "acti_é", "orga_1?x=1", "plain")),
        right.Shrinker);

    /// <summary>A text in the place of a number: in E.164 form or one of the ways in which people miss it.</summary>
    public static Arbitrary<string> AnyPhone { get; } = Arb.From(
        Gen.OneOf(PhoneText.Generator, Gen.Elements("", " ", "12025550143", "+1 202-555-0143", "(202) 555-0143", "+02025550143", "+1202555014x", "+1", "no number")),
        text => text.StartsWith('+') ? PhoneText.Shrinker(text) : []);

    private const string SimplestPhone = "+12025550100";

    private static Arbitrary<string> Text(string prefix, int length) => Arb.From(
        TextValues.Base62(length).Select(rest => $"{prefix}_{rest}"),
        text => text.StartsWith(prefix + "_", StringComparison.Ordinal) && text.Length > prefix.Length + 2 ? [text[..(prefix.Length + 2)]] : []);

    private static T Valid<T>(Validation<FieldError, T> parsed) =>
        parsed.Match(Succ: static valid => valid, Fail: static _ => throw new UnreachableException("The generator makes texts that are valid"));
}
