using Close.Functional.Tests.Http;
using static LanguageExt.Prelude;

namespace Close.Functional.Tests.Errors;

public sealed class OrInvalidTests
{
    [Property]
    public bool Every_error_is_gathered_in_its_order(FsCheck.NonEmptyArray<FsCheck.NonNull<string>> messages)
    {
        var errors = messages.Get.Select(message => new FieldError("text", message.Get, new RuleSource.Answered())).ToArray();
        return Validation<FieldError, int>.Fail(errors.ToSeq()).OrInvalid().Error().Equals(new CloseError.Invalid(new Arr<FieldError>(errors)));
    }

    [Property]
    public bool A_valid_value_passes(int value) => Success<FieldError, int>(value).OrInvalid().Value() == value;

    [Fact]
    public void Checks_of_two_fields_report_both()
    {
        var both = (LeadId.Parse(""), PhoneNumber.Parse("1")).Apply((lead, phone) => (lead, phone));
        Assert.Equal<string>(["lead_id", "remote_phone"], Assert.IsType<CloseError.Invalid>(both.OrInvalid().Error()).Fields.Select(bad => bad.Field).ToArray());
    }
}
