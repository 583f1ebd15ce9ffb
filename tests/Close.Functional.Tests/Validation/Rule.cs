namespace Close.Functional.Tests.Validation;

/// <summary>One row of a table of rules: what it says, fields that break only it, and what the refusal names.</summary>
/// <typeparam name="T">The fields.</typeparam>
/// <param name="Says">The rule, as a sentence.</param>
/// <param name="Broken">Fields that break this rule and no other.</param>
/// <param name="Field">The field that the refusal names.</param>
/// <param name="Source">Where the rule comes from: the title of a page of Close's documentation, or an assumption such as <c>A-22</c>.</param>
public sealed record Rule<T>(string Says, T Broken, string Field, string Source)
{
    /// <summary>Fails unless the fields are refused for this rule alone, and accepted without the assumption that it rests on.</summary>
    public void Holds<TValid>(Func<T, Assumptions, Either<CloseError, TValid>> parse)
    {
        var error = Assert.Single(Refusal.Of(parse(Broken, Assumptions.All)));
        var source = error.Source.Match(documented: page => page.Page, assumed: rule => $"A-{(int)rule.Assumption:00}", inferred: _ => "inferred", answered: _ => "the answer");

        Assert.Equal((Field, Source), (error.Field, source));
        if (error.Source is RuleSource.Assumed assumed)
        {
            Assert.Empty(Refusal.Of(parse(Broken, Assumptions.All.Without(assumed.Assumption))));
        }
    }
}
