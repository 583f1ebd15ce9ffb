using System.Reflection;
using System.Runtime.CompilerServices;

namespace Close.Functional.Tests.Conventions.Approval;

/// <summary>Writes all that callers can name, one type after the other in the order of their names, as C# declares it.</summary>
internal static class ApiListing
{
    public static string Of(Assembly assembly) =>
        Of(assembly.GetExportedTypes().Where(type => !type.IsDefined(typeof(CompilerGeneratedAttribute))));

    /// <summary>The listing of some types. Lines end in line feeds, the last one too.</summary>
    public static string Of(IEnumerable<Type> types) => string.Join('\n', types
        .OrderBy(ApiTypeName.Bare, StringComparer.Ordinal)
        .ThenBy(type => type.GetGenericArguments().Length)
        .GroupBy(type => type.Namespace ?? "", StringComparer.Ordinal)
        .OrderBy(space => space.Key, StringComparer.Ordinal)
        .SelectMany(space => space.Select(Text).Prepend($"namespace {space.Key};\n")));

    private static string Text(Type type) => string.Concat(ApiType.Lines(type).Select(line => line + "\n"));
}
