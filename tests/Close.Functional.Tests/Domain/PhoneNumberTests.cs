using Close.Functional.Tests.Http;

namespace Close.Functional.Tests.Domain;

public sealed class PhoneNumberTests
{
    [Property]
    public bool A_plus_sign_and_7_to_15_digits_are_a_number(ulong digits, byte length)
    {
        var text = "+" + ("1" + digits.ToString("D20", System.Globalization.CultureInfo.InvariantCulture))[..(length % 20 + 1)];
        return PhoneNumber.Parse(text).Match(
            Succ: number => number.Value == text && text.Length is >= 8 and <= 16,
            Fail: _ => text.Length is < 8 or > 16);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("+")]
    [InlineData("12025550143")]
    [InlineData("+1 2025550143")]
    [InlineData("+1-202-555-0143")]
    [InlineData(" +12025550143")]
    [InlineData("+12025550143 ")]
    [InlineData("+02025550143")]
    [InlineData("++2025550143")]
    [InlineData("0012025550143")]
    [InlineData("+120255")]
    [InlineData("+1202555014312025")]
    [InlineData("+1202555０143")]
    [InlineData("+1202555014x")]
    public void Anything_else_is_refused_without_repeating_it(string? text)
    {
        var error = PhoneNumber.Parse(text).SingleError();
        Assert.Equal("remote_phone", error.Field);
        Assert.DoesNotContain("202", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("+12025550143", "+1********43")]
    [InlineData("+1202555", "+1****55")]
    public void As_text_it_hides_all_but_its_ends(string number, string expected) => Assert.Equal(expected, PhoneNumber.Parse(number).Value().ToString());

    [Fact]
    public void Numbers_are_equal_by_their_text() => Assert.Equal(PhoneNumber.Parse("+12025550143").Value(), PhoneNumber.Parse("+12025550143").Value());

    [Fact]
    public void The_caller_may_name_the_field() => Assert.Equal("local_phone", PhoneNumber.Parse("", "local_phone").SingleError().Field);
}
