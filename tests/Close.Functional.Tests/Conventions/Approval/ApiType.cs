using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Close.Functional.Tests.Conventions.Approval;

/// <summary>Writes a type as C# declares it, with its members sorted, and without the types inside it.</summary>
internal static class ApiType
{
    public static IEnumerable<string> Lines(Type type) =>
        ApiAttributes.Of(type).Concat(
            type.IsAssignableTo(typeof(Delegate)) ? Delegate(type).Split('\n')
            : type.IsEnum ? Body(Enumeration(type), Numbers(type))
            : Body(Head(type), Members(type)));

    private static IEnumerable<string> Body(string head, IEnumerable<string> members) =>
        members.Any() ? [head, "{", .. members.Select(line => "    " + line), "}"] : [head + ";"];

    private static List<string> Members(Type type) =>
    [
        .. ApiVisibility.Members(type).Select(member => (Rank: ApiMember.Rank(member), member.Name, Lines: ApiMember.Lines(member).ToList()))
            .OrderBy(member => member.Rank).ThenBy(member => member.Name, StringComparer.Ordinal).ThenBy(member => string.Concat(member.Lines), StringComparer.Ordinal)
            .SelectMany(member => member.Lines),
    ];

    private static string Head(Type type)
    {
        var bases = Bases(type).ToList();
        return $"{Access(type)} {Kind(type)} {Name(type)}{(bases.Count > 0 ? " : " + string.Join(", ", bases) : "")}{ApiGenerics.Constraints(Own(type), type)}";
    }

    private static string Kind(Type type)
    {
        var record = ApiVisibility.IsRecord(type) ? "record " : "";
        return type switch
        {
            { IsInterface: true } => "interface",
            { IsValueType: true } => $"{(type.IsDefined(typeof(IsReadOnlyAttribute)) ? "readonly " : "")}{(type.IsByRefLike ? "ref " : "")}{record}struct",
            { IsAbstract: true, IsSealed: true } => "static class",
            { IsAbstract: true } => $"abstract {record}class",
            { IsSealed: true } => $"sealed {record}class",
            _ => $"{record}class",
        };
    }

    private static string Access(Type type) => type.IsNestedFamily || type.IsNestedFamORAssem ? "protected" : "public";

    private static string Name(Type type) =>
        string.Join('.', Outermost(type).Select(part => part.Name.Split('`')[0] + ApiGenerics.Parameters(Own(part))));

    private static IEnumerable<Type> Outermost(Type type) => type.DeclaringType is { } outer ? Outermost(outer).Append(type) : [type];

    // A nested type repeats the type parameters of the type around it.
    private static Type[] Own(Type type) => [.. type.GetGenericArguments().Skip(type.DeclaringType?.GetGenericArguments().Length ?? 0)];

    // What a base or another interface brings along is not said again; nor is that a record can be compared.
    private static IEnumerable<string> Bases(Type type)
    {
        if (type is { IsClass: true, BaseType: { } origin } && origin != typeof(object))
        {
            yield return ApiTypeName.Of(origin, type, type);
        }

        var all = type.GetInterfaces();
        var implied = all.SelectMany(one => one.GetInterfaces()).Concat(type.BaseType?.GetInterfaces() ?? [])
            .Concat(ApiVisibility.IsRecord(type) ? [typeof(IEquatable<>).MakeGenericType(type)] : Array.Empty<Type>());
        foreach (var name in all.Except(implied).Where(one => one.IsVisible).Select(ApiTypeName.Of).Order(StringComparer.Ordinal))
        {
            yield return name;
        }
    }

    private static string Delegate(Type type)
    {
        var invoke = type.GetMethod("Invoke")!;
        return $"{Access(type)} delegate {ApiTypeName.Of(invoke.ReturnType, invoke.ReturnParameter, invoke)} {Name(type)}{ApiMember.Parameters(invoke)}{ApiGenerics.Constraints(Own(type), type)};";
    }

    private static string Enumeration(Type type) =>
        $"{Access(type)} enum {Name(type)}{(Enum.GetUnderlyingType(type) is { } number && number != typeof(int) ? " : " + ApiTypeName.Of(number) : "")}";

    private static List<string> Numbers(Type type) =>
    [
        .. type.GetFields(BindingFlags.Public | BindingFlags.Static).SelectMany(field =>
            ApiAttributes.Of(field).Append($"{field.Name} = {Convert.ToString(field.GetRawConstantValue(), CultureInfo.InvariantCulture)},")),
    ];
}
