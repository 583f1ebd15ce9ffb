using System.Reflection;
using FsCheck;

namespace Close.Functional.Testing.Tests.Generators;

/// <summary>Every generator there is, found by reflection, so that a new one is tested from its first day.</summary>
public static class AllGenerators
{
    public static TheoryData<string> Names => [.. typeof(CloseGenerators).GetProperties(BindingFlags.Public | BindingFlags.Static).Select(property => property.Name)];

    /// <summary>Hands the arbitrary of a name to a check that works for any type.</summary>
    internal static void Visit(string name, IVisitor visitor)
    {
        var property = typeof(CloseGenerators).GetProperty(name)!;
        typeof(IVisitor).GetMethod(nameof(IVisitor.Visit))!
            .MakeGenericMethod(property.PropertyType.GetGenericArguments())
            .Invoke(visitor, BindingFlags.DoNotWrapExceptions, null, [property.GetValue(null)], null);
    }

    internal interface IVisitor
    {
        void Visit<T>(Arbitrary<T> values);
    }
}
