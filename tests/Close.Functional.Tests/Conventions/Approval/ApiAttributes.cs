using System.Reflection;

namespace Close.Functional.Tests.Conventions.Approval;

/// <summary>Writes the attributes that matter to callers, such as <c>[Obsolete]</c>, one text each and sorted.</summary>
internal static class ApiAttributes
{
    // Said by the listing in another way, or of no interest to callers.
    private static readonly string[] HiddenNamespaces = ["System.Runtime.CompilerServices", "System.Runtime.InteropServices", "System.Diagnostics", "Microsoft.FSharp.Core"];

    private static readonly string[] HiddenNames = ["DefaultMemberAttribute", "ParamArrayAttribute", "GeneratedCodeAttribute", "OptionalAttribute"];

    private static readonly string[] ShownNames = ["CallerArgumentExpressionAttribute", "CollectionBuilderAttribute", "ExperimentalAttribute", "OverloadResolutionPriorityAttribute",
        "AutoOpenAttribute", "RequireQualifiedAccessAttribute", "StructAttribute"];

    public static IEnumerable<string> Of(ICustomAttributeProvider bearer) =>
        Read(bearer).Where(IsShown).Select(Text).Order(StringComparer.Ordinal);

    public static IEnumerable<CustomAttributeData> Read(ICustomAttributeProvider bearer) => bearer switch
    {
        MemberInfo member => member.CustomAttributes,
        ParameterInfo parameter => parameter.CustomAttributes,
        Module module => module.CustomAttributes,
        _ => throw new ArgumentException($"{bearer} has no attributes that are read here.", nameof(bearer)),
    };

    private static bool IsShown(CustomAttributeData found) =>
        ShownNames.Contains(found.AttributeType.Name)
        || (found.AttributeType.IsVisible && !HiddenNames.Contains(found.AttributeType.Name) && !HiddenNamespaces.Contains(found.AttributeType.Namespace) && !IsForOldCompilers(found));

    // The compiler marks constructors of a type with required members as obsolete for compilers that know none.
    private static bool IsForOldCompilers(CustomAttributeData found) =>
        found.ConstructorArguments is [{ Value: string text }, ..] && text.StartsWith("Constructors of types with required members", StringComparison.Ordinal);

    private static string Text(CustomAttributeData found)
    {
        var arguments = found.ConstructorArguments.Select(Value).Concat(found.NamedArguments.Select(named => $"{named.MemberName} = {Value(named.TypedValue)}")).ToList();
        var name = found.AttributeType.Name;
        return "[" + (name.EndsWith("Attribute", StringComparison.Ordinal) ? name[..^"Attribute".Length] : name) + (arguments.Count > 0 ? $"({string.Join(", ", arguments)})" : "") + "]";
    }

    private static string Value(CustomAttributeTypedArgument argument) => argument.Value switch
    {
        IEnumerable<CustomAttributeTypedArgument> many => $"[{string.Join(", ", many.Select(Value))}]",
        Type type => $"typeof({ApiTypeName.Of(type)})",
        var value => ApiValue.Text(value, argument.ArgumentType),
    };
}
