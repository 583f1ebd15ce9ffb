using System.Reflection;
using System.Runtime.CompilerServices;

namespace Close.Functional.Tests.Conventions.Approval;

/// <summary>Says which types and members a caller can name.</summary>
internal static class ApiVisibility
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>The members that a type declares and a caller can name, without those that <c>record</c>, <c>enum</c> and <c>delegate</c> imply.</summary>
    public static IEnumerable<MemberInfo> Members(Type type) =>
        type.IsAssignableTo(typeof(Delegate)) ? [] : type.GetMembers(Declared).Where(member => IsSeen(member, type));

    public static bool IsVisible(MethodBase method) => method.IsPublic || (!method.DeclaringType!.IsSealed && (method.IsFamily || method.IsFamilyOrAssembly));

    public static bool IsRecord(Type type) =>
        type.GetMethod("<Clone>$", Declared) is not null
        || (type.IsValueType && type.GetMethod("PrintMembers", Declared)?.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false) is true);

    private static bool IsSeen(MemberInfo member, Type type) => member switch
    {
        Type => false, // Nested types stand for themselves.
        ConstructorInfo made => !made.IsStatic && IsVisible(made) && !IsCopy(made, type),
        MethodInfo { Name: "Deconstruct" } method => IsVisible(method),
        _ when member.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false) => false,
        MethodInfo method => IsVisible(method) && (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal)),
        FieldInfo field => !field.IsSpecialName && (field.IsPublic || (!type.IsSealed && (field.IsFamily || field.IsFamilyOrAssembly))),
        PropertyInfo property => property.GetAccessors(nonPublic: true).Any(IsVisible) && property.Name != "EqualityContract",
        EventInfo raised => IsVisible(raised.AddMethod!),
        _ => true,
    };

    private static bool IsCopy(ConstructorInfo made, Type type) =>
        made.GetParameters() is [var only] && only.ParameterType == type && made.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false) && IsRecord(type);
}
