using System.Reflection;

namespace Close.Functional.Tests.Conventions.Approval;

/// <summary>Writes the type parameters of a type or a method, and what is asked of them.</summary>
internal static class ApiGenerics
{
    public static string Parameters(IReadOnlyCollection<Type> parameters) =>
        parameters.Count == 0 ? "" : $"<{string.Join(", ", parameters.Select(parameter => Variance(parameter) + parameter.Name))}>";

    /// <param name="parameters">The type parameters that <paramref name="owner"/> declares.</param>
    /// <param name="owner">The type or the method.</param>
    public static string Constraints(IEnumerable<Type> parameters, MemberInfo owner) =>
        string.Concat(parameters.Select(parameter => (parameter.Name, Asked: Asked(parameter, owner).ToList()))
            .Where(parameter => parameter.Asked.Count > 0)
            .Select(parameter => $" where {parameter.Name} : {string.Join(", ", parameter.Asked)}"));

    private static string Variance(Type parameter) => (parameter.GenericParameterAttributes & GenericParameterAttributes.VarianceMask) switch
    {
        GenericParameterAttributes.Covariant => "out ",
        GenericParameterAttributes.Contravariant => "in ",
        _ => "",
    };

    private static IEnumerable<string> Asked(Type parameter, MemberInfo owner)
    {
        var asked = parameter.GenericParameterAttributes;
        var isStruct = asked.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint);
        var types = parameter.GetGenericParameterConstraints().Where(type => type != typeof(ValueType)).Select(ApiTypeName.Of).ToList();
        string?[] words =
        [
            asked.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint) ? ApiTypeName.IsAnnotated(parameter, owner) ? "class?" : "class" : null,
            isStruct ? ApiAttributes.Read(parameter).Any(found => found.AttributeType.Name == "IsUnmanagedAttribute") ? "unmanaged" : "struct" : null,
            asked.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint) || isStruct || types.Count > 0 || !ApiTypeName.IsNotNull(parameter, owner) ? null : "notnull",
            .. types,
            asked.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint) && !isStruct ? "new()" : null,
            asked.HasFlag(GenericParameterAttributes.AllowByRefLike) ? "allows ref struct" : null,
        ];
        return words.OfType<string>();
    }
}
