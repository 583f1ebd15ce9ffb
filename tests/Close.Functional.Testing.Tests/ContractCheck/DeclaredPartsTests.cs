using System.Collections;
using System.Reflection;

namespace Close.Functional.Testing.Tests.ContractCheck;

/// <summary>The contract check looks at every set of values and at every record within a record.</summary>
public sealed class DeclaredPartsTests
{
    private static readonly Assembly Library = typeof(Sms).Assembly;

    public static TheoryData<Type> Answered() =>
        [.. Library.GetExportedTypes().Where(type => type is { IsAbstract: false, IsGenericType: false } && typeof(IWireObject).IsAssignableFrom(type) && type.Namespace == "Close.Functional" && !IsSent(type))];

    [Theory]
    [MemberData(nameof(Answered))]
    public void Every_set_of_values_of_a_record_is_looked_at(Type type) => Assert.Equal(
        Properties(type).Count(property => property.PropertyType.IsSubclassOf(typeof(OpenEnum))) + (type == typeof(UnknownActivity) ? 1 : 0),
        DeclaredParts.Choices(New(type)).Select(choice => choice.Member).Distinct(StringComparer.Ordinal).Count());

    [Theory]
    [MemberData(nameof(Answered))]
    public void Every_record_within_a_record_is_looked_at(Type type)
    {
        var item = New(type);
        var parts = Properties(type).Where(property => PartOf(property.PropertyType) is not null).ToArray();
        foreach (var property in parts)
        {
            var part = New(PartOf(property.PropertyType)!);
            property.SetValue(item, property.PropertyType.IsGenericType ? ListOf(part) : part);
        }

        Assert.Equal(parts.Length, DeclaredParts.Inside(item).Select(part => part.Place).Distinct(StringComparer.Ordinal).Count());
    }

    // What is made to be sent is not answered.
    private static bool IsSent(Type type) => type.Name.EndsWith("Fields", StringComparison.Ordinal) || type == typeof(NewAttachment);

    private static PropertyInfo[] Properties(Type type) => type.GetProperties(BindingFlags.Public | BindingFlags.Instance);

    private static IWireObject New(Type type) => (IWireObject)Activator.CreateInstance(type, nonPublic: true)!;

    private static Type? PartOf(Type type) =>
        typeof(IWireObject).IsAssignableFrom(type) ? type
        : type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) && typeof(IWireObject).IsAssignableFrom(type.GetGenericArguments()[0]) ? type.GetGenericArguments()[0]
        : null;

    private static IList ListOf(IWireObject part)
    {
        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(part.GetType()))!;
        list.Add(part);
        return list;
    }
}
