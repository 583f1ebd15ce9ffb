using Xunit.Sdk;

namespace Close.Functional.Tests.Http;

/// <summary>Opens an outcome, and fails the test when it is the other one.</summary>
internal static class Outcomes
{
    public static T Value<T>(this Either<CloseError, T> either) =>
        either.Match(Right: value => value, Left: error => throw new XunitException($"A value was expected, not: {error}"));

    public static CloseError Error<T>(this Either<CloseError, T> either) =>
        either.Match(Right: value => throw new XunitException($"An error was expected, not: {value}"), Left: error => error);

    public static CloseError.Unreadable Unreadable<T>(this Either<CloseError, T> either) => Assert.IsType<CloseError.Unreadable>(either.Error());

    public static T Value<T>(this Validation<FieldError, T> validation) => validation.OrInvalid().Value();

    public static FieldError SingleError<T>(this Validation<FieldError, T> validation) =>
        Assert.Single(Assert.IsType<CloseError.Invalid>(validation.OrInvalid().Error()).Fields);
}
