namespace Close.Functional;

/// <summary>A telephone number as E.164 writes it: a plus sign, a country code and the rest, such as <c>+12025550143</c>.</summary>
/// <remarks>
/// Immutable. Only the form is checked: nothing here knows which numbers are assigned, or which can receive an SMS.
/// A number that came in an answer is kept as it is, whatever its form.
/// </remarks>
public sealed record PhoneNumber
{
    private const int FewestDigits = 7;
    private const int MostDigits = 15;

    private static readonly RuleSource Rule = new RuleSource.Documented("Create an SMS activity");

    internal PhoneNumber(string value) => Value = value;

    /// <summary>The whole number. Personal data: keep it out of logs.</summary>
    public string Value { get; }

    /// <summary>Reads a number from text in E.164 form. No country is guessed, nothing is trimmed or normalised .</summary>
    /// <param name="text">The text to read: <c>+</c>, then 7 to 15 digits of which the first is not zero. Null fails.</param>
    /// <param name="field">The name that a failure gives to the field.</param>
    public static Validation<FieldError, PhoneNumber> Parse(string? text, string field = "remote_phone") =>
        text is ['+', >= '1' and <= '9', ..] && text.Length is > FewestDigits and <= MostDigits + 1 && text.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0
            ? Success<FieldError, PhoneNumber>(new PhoneNumber(text))
            : Fail<FieldError, PhoneNumber>(new FieldError(field, "a number in E.164 form is needed: a plus sign, then 7 to 15 digits, no spaces", Rule));

    /// <summary>Gives the number with all but its ends hidden, such as <c>+1********43</c>, fit for a log.</summary>
    public override string ToString() =>
        Value.Length > 6 ? string.Concat(Value.AsSpan(0, 2), new string('*', Value.Length - 4), Value.AsSpan(Value.Length - 2)) : "***";
}
