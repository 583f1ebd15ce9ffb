using System.Globalization;
using static LanguageExt.Prelude;

namespace Close.Functional.Tests.Effects;

/// <summary>The smallest request there is: asks for a number by a number.</summary>
internal static class Ask
{
    public static Request<int> Number(int about) =>
        new(HttpCall.To(HttpMethod.Get, string.Create(CultureInfo.InvariantCulture, $"/number/{about}/"), Repeat.Safe), Read);

    public static Envelope Answer(int number) => new(200, Arr<NamedValue>.Empty, HttpBody.OfText(number.ToString(CultureInfo.InvariantCulture)));

    public static Envelope NoAnswer { get; } = new(404, Arr<NamedValue>.Empty, HttpBody.Empty);

    public static CloseError Wrong(int code) =>
        new CloseError.Invalid(Array(new FieldError("number", code.ToString(CultureInfo.InvariantCulture), new RuleSource.Answered())));

    /// <summary>The code of an error made by <see cref="Wrong"/>; another number for any other error.</summary>
    public static int Code(CloseError error) =>
        error is CloseError.Invalid { Fields: [var first, ..] } ? int.Parse(first.Message, CultureInfo.InvariantCulture) : error is CloseError.NotFound ? -1 : -2;

    private static Either<CloseError, int> Read(Envelope answer) =>
        answer.IsSuccess ? int.Parse(answer.Body.AsText(), CultureInfo.InvariantCulture) : new CloseError.NotFound(answer, Arr<string>.Empty);
}
