namespace Close.Functional.Tests.Validation.LifeCycle;

/// <summary>Reads verdicts in the words of the tests.</summary>
internal static class Verdicts
{
    public static T Value<T>(this Either<CloseError, T> verdict) =>
        verdict.Match(Right: value => value, Left: error => throw new InvalidOperationException(error.Message));

    public static bool IsRefused<T>(this Either<CloseError, T> verdict) => verdict.Match(Right: _ => false, Left: _ => true);

    /// <summary>The reasons of a refusal; none for a state.</summary>
    public static IReadOnlyList<FieldError> Reasons<T>(this Either<CloseError, T> verdict) =>
        verdict.Match(Right: _ => [], Left: error => error is CloseError.Invalid { Fields: var fields } ? fields.ToList() : throw new InvalidOperationException(error.Message));

    /// <summary>The assumptions that a refusal rests on.</summary>
    public static IReadOnlyList<Assumption> Assumed<T>(this Either<CloseError, T> verdict) =>
        [.. verdict.Reasons().Select(reason => reason.Source).OfType<RuleSource.Assumed>().Select(source => source.Assumption)];

    /// <summary>A cell of the golden table: the status after, or who refuses it.</summary>
    public static string Cell(this Either<CloseError, SmsState> verdict) =>
        verdict.Match(
            Right: state => state.Status.Text,
            Left: _ => "no: " + string.Join(", ", verdict.Reasons().Select(reason => reason.Source.Match(
                documented: _ => "documented",
                inferred: _ => "inferred",
                assumed: source => $"A-{(int)source.Assumption:00}",
                answered: _ => "answered"))));
}
