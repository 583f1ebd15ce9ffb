using System.Reflection;

namespace Close.Functional.Tests.Domain;

/// <summary>What holds for every open enum, whichever it is.</summary>
public sealed class OpenEnumTests
{
    public static TheoryData<Type> Enums() => [.. typeof(OpenEnum).Assembly.GetExportedTypes().Where(type => type.IsSubclassOf(typeof(OpenEnum)))];

    [Theory]
    [MemberData(nameof(Enums))]
    public void A_known_text_gives_the_one_value_of_that_text(Type type) =>
        Assert.All(Known(type), known => Assert.Same(known, Of(type, known.Text)));

    [Theory]
    [MemberData(nameof(Enums))]
    public void Every_named_value_is_known(Type type)
    {
        var named = type.GetProperties(BindingFlags.Public | BindingFlags.Static).Where(property => property.PropertyType == type && property.Name != "Unspecified");

        Assert.Equal(named.Select(property => property.GetValue(null)), Known(type));
    }

    [Theory]
    [MemberData(nameof(Enums))]
    public void Empty_text_gives_the_one_unspecified_value(Type type)
    {
        Assert.Same(type.GetProperty("Unspecified")!.GetValue(null), Of(type, ""));
        Assert.True(Of(type, "").IsUnspecified);
    }

    [Theory]
    [MemberData(nameof(Enums))]
    public void Any_other_text_is_kept(Type type)
    {
        Assert.Equal("something new", Of(type, "something new").Text);
        Assert.DoesNotContain(Of(type, "something new"), Known(type));
    }

    [Theory]
    [MemberData(nameof(Enums))]
    public void Match_takes_the_function_of_the_value(Type type)
    {
        if (Matching.Of(type) is not { } match)
        {
            return; // Only the enums that callers branch on have one.
        }

        Assert.All(Known(type).Index(), known => Assert.Equal(known.Index.ToString(System.Globalization.CultureInfo.InvariantCulture), match.Call(known.Item)));
        Assert.Equal(Known(type).Count.ToString(System.Globalization.CultureInfo.InvariantCulture), match.Call(Of(type, "something new")));
    }

    internal static IReadOnlyList<OpenEnum> Known(Type type) => (IReadOnlyList<OpenEnum>)type.GetProperty("Known")!.GetValue(null)!;

    private static OpenEnum Of(Type type, string text) => (OpenEnum)type.GetMethod("Of")!.Invoke(null, [text])!;
}
