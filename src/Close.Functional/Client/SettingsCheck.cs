namespace Close.Functional;

/// <summary>Turns settings of a configuration into options, or says what is wrong with all of them at once.</summary>
internal static class SettingsCheck
{
    private static readonly RuleSource Keys = new RuleSource.Documented("Authentication with API Keys");

    public static Either<CloseError, CloseOptions> Check(CloseSettings settings)
    {
        var credentials = CredentialsOf(settings);
        var wrong = toArray(credentials.Match(Right: _ => [], Left: error => error is CloseError.Invalid invalid ? invalid.Fields.AsEnumerable() : [])
            .Concat(Address(settings.BaseAddress))
            .Concat(When(settings.Timeout is { } timeout && !CloseOptions.IsTimeout(timeout), "Timeout", "a time above zero and up to 24 hours is needed, or an infinite one"))
            .Concat(When(settings.TimeZoneOffset is { } offset && !TimeZoneHeader.IsOffset(offset), "TimeZoneOffset", "whole minutes from -14 to 14 hours are needed"))
            .Concat(When(settings.Application is { } application && !CloseOptions.IsProduct(application), "Application", "printable ASCII on one line is needed, such as name/version")));
        return wrong.IsEmpty
            ? credentials.Map(given => new CloseOptions
            {
                Credentials = given,
                BaseAddress = settings.BaseAddress is { } address ? new Uri(address) : CloseOptions.DefaultBaseAddress,
                Timeout = settings.Timeout ?? CloseOptions.DefaultTimeout,
                TimeZoneOffset = settings.TimeZoneOffset,
                Application = settings.Application,
            })
            : new CloseError.Invalid(wrong);
    }

    private static Either<CloseError, Credentials> CredentialsOf(CloseSettings settings) =>
        (string.IsNullOrWhiteSpace(settings.ApiKey), string.IsNullOrWhiteSpace(settings.AccessToken)) switch
        {
            (true, true) => Invalid("ApiKey", "a key is needed; make one in Close under Settings, Developer, API Keys"),
            (false, false) => Invalid("AccessToken", "either a key or a token is needed, not both"),
            (false, _) => Credentials.ApiKey(settings.ApiKey),
            _ => Credentials.Bearer(settings.AccessToken),
        };

    private static IEnumerable<FieldError> Address(string? text) =>
        When(
            text is not null && !(Uri.TryCreate(text, UriKind.Absolute, out var address) && CloseOptions.IsAddress(address)),
            "BaseAddress",
            "an absolute https or http address without user, query and fragment is needed, such as https://api.close.com/api/v1");

    private static Either<CloseError, Credentials> Invalid(string field, string message) => new CloseError.Invalid([new FieldError(field, message, Keys)]);

    private static IEnumerable<FieldError> When(bool isWrong, string field, string message) => isWrong ? [new FieldError(field, message, new RuleSource.Documented("CloseOptions." + field))] : [];
}
