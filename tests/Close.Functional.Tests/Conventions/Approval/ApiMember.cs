using System.Reflection;
using System.Runtime.CompilerServices;

namespace Close.Functional.Tests.Conventions.Approval;

/// <summary>Writes a member as C# declares it, without its body.</summary>
internal static class ApiMember
{
    private const int Longest = 120;

    /// <summary>Where a member stands among the others of its type: what makes a value first, then what it holds, then what it does.</summary>
    public static int Rank(MemberInfo member) => member switch
    {
        ConstructorInfo => 0,
        FieldInfo { IsLiteral: true } => 1,
        FieldInfo => 2,
        PropertyInfo => 3,
        EventInfo => 4,
        MethodInfo { IsSpecialName: false } => 5,
        _ => 6,
    };

    /// <summary>The attributes of a member, one line each, and its declaration.</summary>
    public static IEnumerable<string> Lines(MemberInfo member) => [.. ApiAttributes.Of(member), .. Text(member).TrimStart().Split('\n')];

    /// <summary>What a method is given, in parentheses; each on a line of its own where the line would get too long to read in a diff.</summary>
    public static string Parameters(MethodBase method)
    {
        var written = method.GetParameters().Select((parameter, index) =>
            (index == 0 && method.IsDefined(typeof(ExtensionAttribute)) ? "this " : "") + Parameter(parameter, method)).ToList();
        return written.Sum(parameter => parameter.Length) > Longest ? $"(\n    {string.Join(",\n    ", written)})" : $"({string.Join(", ", written)})";
    }

    private static string Text(MemberInfo member) => member switch
    {
        ConstructorInfo made => $"{Access(made)} {ApiTypeName.Bare(made.DeclaringType!).Split('.')[^1]}{Parameters(made)};",
        FieldInfo { IsLiteral: true } field => $"{Access(field)} const {TypeOf(field)} {field.Name} = {ApiValue.Text(field.GetRawConstantValue(), field.FieldType)};",
        FieldInfo field => $"{Access(field)} {(field.IsStatic ? "static " : "")}{(field.IsInitOnly ? "readonly " : "")}{TypeOf(field)} {field.Name};",
        PropertyInfo property => Property(property),
        EventInfo raised => $"{Access(raised.AddMethod!)} {Modifiers(raised.AddMethod!)}event {ApiTypeName.Of(raised.EventHandlerType!, raised, raised)} {raised.Name};",
        MethodInfo method => Method(method),
        _ => throw new NotSupportedException($"{member} is of a sort that the listing does not know."),
    };

    private static string TypeOf(FieldInfo field) => ApiTypeName.Of(field.FieldType, field, field);

    private static string Property(PropertyInfo property)
    {
        var accessors = property.GetAccessors(nonPublic: true).Where(ApiVisibility.IsVisible).ToList();
        var widest = accessors.MaxBy(accessor => accessor.IsPublic)!;
        var index = property.GetIndexParameters();
        var name = index.Length == 0 ? property.Name : $"this[{string.Join(", ", index.Select(parameter => Parameter(parameter, widest)))}]";
        var written = accessors.OrderBy(accessor => accessor != property.GetMethod).Select(accessor =>
            (Access(accessor) == Access(widest) ? "" : Access(accessor) + " ") + Accessor(property, accessor) + ";");
        return $"{Access(widest)} {(property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "")}{Modifiers(widest)}{ApiTypeName.Of(property.PropertyType, property, property)} {name} {{ {string.Join(' ', written)} }}";
    }

    private static string Accessor(PropertyInfo property, MethodInfo accessor) =>
        accessor == property.GetMethod ? "get"
        : accessor.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? "init"
        : "set";

    private static string Method(MethodInfo method)
    {
        var answer = Reference(method) + ApiTypeName.Of(method.ReturnType, method.ReturnParameter, method);
        var attributes = string.Concat(ApiAttributes.Of(method.ReturnParameter).Select(text => text.Insert(1, "return: ") + " "));
        var name = method.IsSpecialName ? ApiOperator.Name(method, answer) : $"{answer} {method.Name}{ApiGenerics.Parameters(method.GetGenericArguments())}";
        return $"{attributes}{Access(method)} {Modifiers(method)}{name}{Parameters(method)}{ApiGenerics.Constraints(method.GetGenericArguments(), method)};";
    }

    private static string Reference(MethodInfo method) =>
        !method.ReturnType.IsByRef ? "" : method.ReturnParameter.GetRequiredCustomModifiers().Any(modifier => modifier.Name == "InAttribute") ? "ref readonly " : "ref ";

    private static string Parameter(ParameterInfo parameter, MethodBase method)
    {
        var passing = parameter switch
        {
            { IsOut: true } => "out ",
            { ParameterType.IsByRef: true, IsIn: true } => "in ",
            { ParameterType.IsByRef: true } => "ref ",
            _ when parameter.IsDefined(typeof(ParamArrayAttribute)) || parameter.IsDefined(typeof(ParamCollectionAttribute)) => "params ",
            _ => "",
        };
        var fallback = parameter.HasDefaultValue ? " = " + ApiValue.Text(parameter.RawDefaultValue, parameter.ParameterType) : "";
        return $"{string.Concat(ApiAttributes.Of(parameter).Select(text => text + " "))}{passing}{ApiTypeName.Of(parameter.ParameterType, parameter, method)} {parameter.Name}{fallback}";
    }

    private static string Access(MethodBase method) => method.DeclaringType!.IsInterface ? "" : method.IsPublic ? "public" : "protected";

    private static string Access(FieldInfo field) => field.IsPublic ? "public" : "protected";

    private static string Modifiers(MethodInfo method) => method switch
    {
        { IsStatic: true, IsAbstract: true } => "static abstract ",
        { IsStatic: true } => "static ",
        { IsVirtual: false } => "",
        { IsAbstract: true } => method.DeclaringType!.IsInterface ? "" : method.GetBaseDefinition() == method ? "abstract " : "abstract override ",
        _ when method.GetBaseDefinition() != method => method.IsFinal ? "sealed override " : "override ",
        { IsFinal: true } => "",
        _ => "virtual ",
    };
}
