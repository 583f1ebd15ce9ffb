using System.Text.RegularExpressions;

namespace Close.Functional.Tests.Validation;

/// <summary>What the tests of drafts, changes and queries ask of a refusal.</summary>
internal static class Refusal
{
    /// <summary>The time by which schedules are judged; all generated schedules that are valid come later.</summary>
    public static readonly DateTimeOffset Now = new(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static readonly Assumption[] EveryAssumption = Enum.GetValues<Assumption>();

    /// <summary>Every bad field; none when the value was accepted.</summary>
    public static IReadOnlyList<FieldError> Of<T>(Either<CloseError, T> parsed) => parsed.Match(
        Right: _ => Array.Empty<FieldError>(),
        Left: error => [.. Assert.IsType<CloseError.Invalid>(error).Fields]);

    /// <summary>The names of the bad fields in their order, with spaces between.</summary>
    public static string FieldsOf<T>(Either<CloseError, T> parsed) => string.Join(' ', Of(parsed).Select(error => error.Field));

    /// <summary>The property that a caller mends: of <c>attachments.2.url</c>, the attachments.</summary>
    public static string Root(FieldError error) => error.Field.Split('.')[0];

    /// <summary>Mending one bad field takes away its own errors, and nothing else changes.</summary>
    public static void IsMendedFieldByField<T>(T fields, Func<T, IReadOnlyList<FieldError>> check, Func<T, string, T> mend)
    {
        var errors = check(fields);
        Assert.All(errors.Select(Root).Distinct(StringComparer.Ordinal), field =>
            Assert.Equal(errors.Where(error => Root(error) != field), check(mend(fields, field))));
    }

    /// <summary>Without some assumptions the errors are those that do not rest on them.</summary>
    public static void RestsOnWhatIsInForce(int without, Func<Assumptions, IReadOnlyList<FieldError>> check)
    {
        var off = EveryAssumption.Where((_, bit) => (without & (1 << bit)) != 0).ToList();
        var inForce = off.Aggregate(Assumptions.All, static (all, one) => all.Without(one));

        Assert.Equal(check(Assumptions.All).Where(error => error.Source is not RuleSource.Assumed assumed || !off.Contains(assumed.Assumption)), check(inForce));
    }

    /// <summary>No message holds one of these texts, as far as they are long enough to be told, nor a run of digits like a number.</summary>
    public static void IsSilentOn(IEnumerable<FieldError> errors, IEnumerable<string?> texts)
    {
        var secrets = texts.Where(text => text?.Trim().Length > 5).ToList();
        Assert.All(errors, error =>
        {
            Assert.DoesNotContain(secrets, secret => error.Message.Contains(secret!, StringComparison.Ordinal));
            Assert.DoesNotMatch(new Regex("[0-9]{7}", RegexOptions.NonBacktracking), error.Message);
        });
    }

    /// <summary>Each <c>With…</c> method sets its property to what the other record has, and leaves the rest.</summary>
    public static void HasWithersForEachProperty<T>(T fields, T other)
    {
        var properties = typeof(T).GetProperties().Where(property => property.CanWrite).ToList();
        Assert.NotEmpty(properties);
        Assert.All(properties, property =>
        {
            var method = typeof(T).GetMethod("With" + property.Name)!;
            var given = property.GetValue(other);
            var isList = method.GetParameters()[0].ParameterType.Name.StartsWith("IEnumerable", StringComparison.Ordinal);
            if (isList && given is null or Update<IReadOnlyList<NewAttachment>> { Value: null })
            {
                return; // A list method takes values; keeping and clearing have no list to give.
            }

            var changed = method.Invoke(fields, [given is Update<IReadOnlyList<NewAttachment>> files ? files.Value : given]);

            Assert.All(properties, one => Assert.Equal(one.GetValue(one == property ? other : fields), one.GetValue(changed)));
        });
    }
}
