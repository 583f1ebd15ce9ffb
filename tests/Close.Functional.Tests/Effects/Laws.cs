namespace Close.Functional.Tests.Effects;

/// <summary>Two programs that a law says nobody can tell apart.</summary>
internal sealed record Law<T>(CloseIO<T> Left, CloseIO<T> Right);

/// <summary>The laws of programs, each stated once.</summary>
internal static class Laws
{
    public static Law<T> MapIdentity<T>(CloseIO<T> program) =>
        new(program.Map(static value => value), program);

    public static Law<TResult> MapComposition<T, TNext, TResult>(CloseIO<T> program, Func<T, TNext> first, Func<TNext, TResult> second) =>
        new(program.Map(first).Map(second), program.Map(value => second(first(value))));

    public static Law<TNext> LeftIdentity<T, TNext>(T value, Func<T, CloseIO<TNext>> next) =>
        new(CloseIO.Pure(value).Bind(next), next(value));

    public static Law<T> RightIdentity<T>(CloseIO<T> program) =>
        new(program.Bind(CloseIO.Pure), program);

    public static Law<TResult> Associativity<T, TNext, TResult>(CloseIO<T> program, Func<T, CloseIO<TNext>> first, Func<TNext, CloseIO<TResult>> second) =>
        new(program.Bind(first).Bind(second), program.Bind(value => first(value).Bind(second)));

    public static Law<TNext> MapIsBindToPure<T, TNext>(CloseIO<T> program, Func<T, TNext> change) =>
        new(program.Map(change), program.Bind(value => CloseIO.Pure(change(value))));

    public static Law<T> FailureEndsBind<T>(CloseError error, Func<T, CloseIO<T>> next) =>
        new(CloseIO.Fail<T>(error).Bind(next), CloseIO.Fail<T>(error));

    public static Law<T> MapErrorIdentity<T>(CloseIO<T> program) =>
        new(program.MapError(static error => error), program);

    public static Law<T> MapErrorComposition<T>(CloseIO<T> program, Func<CloseError, CloseError> first, Func<CloseError, CloseError> second) =>
        new(program.MapError(first).MapError(second), program.MapError(error => second(first(error))));

    public static Law<T> MapErrorIsOrElseToFail<T>(CloseIO<T> program, Func<CloseError, CloseError> change) =>
        new(program.MapError(change), program.OrElse(error => CloseIO.Fail<T>(change(error))));

    public static Law<T> OrElseLeftIdentity<T>(CloseError error, Func<CloseError, CloseIO<T>> other) =>
        new(CloseIO.Fail<T>(error).OrElse(other), other(error));

    public static Law<T> OrElseRightIdentity<T>(CloseIO<T> program) =>
        new(program.OrElse(CloseIO.Fail<T>), program);

    public static Law<T> OrElseAssociativity<T>(CloseIO<T> program, Func<CloseError, CloseIO<T>> first, Func<CloseError, CloseIO<T>> second) =>
        new(program.OrElse(first).OrElse(second), program.OrElse(error => first(error).OrElse(second)));

    public static Law<T> SuccessEndsOrElse<T>(T value, Func<CloseError, CloseIO<T>> other) =>
        new(CloseIO.Pure(value).OrElse(other), CloseIO.Pure(value));

    public static Law<T> AttemptIsUndoneByBind<T>(CloseIO<T> program) =>
        new(program.Attempt().Bind(CloseIO.ToIO), program);

    /// <summary>Runs both programs in the same world and compares their results and their calls.</summary>
    public static Task HoldsIn<T>(this Law<T> law, World world) => world.Agrees(law.Left, law.Right);
}
