namespace Close.Functional;

/// <summary>Leads from checks of single fields to the one error type of calls.</summary>
public static class ValidationExtensions
{
    /// <summary>Gives the valid value, or <see cref="CloseError.Invalid"/> with every bad field.</summary>
    /// <typeparam name="T">The valid value.</typeparam>
    /// <param name="validation">The outcome of a check.</param>
    public static Either<CloseError, T> OrInvalid<T>(this Validation<FieldError, T> validation) =>
        validation.Match(
            Succ: valid => Right<CloseError, T>(valid),
            Fail: errors => Left<CloseError, T>(new CloseError.Invalid(toArray(errors))));
}
