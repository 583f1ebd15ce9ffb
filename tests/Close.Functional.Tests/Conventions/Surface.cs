using System.Reflection;
using System.Runtime.CompilerServices;

namespace Close.Functional.Tests.Conventions;

/// <summary>What callers see of an assembly, by reflection.</summary>
internal static class Surface
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static IReadOnlyList<Assembly> Assemblies { get; } = [typeof(Sms).Assembly, Assembly.Load("Close.Functional.Testing")];

    /// <summary>What is packed for callers to build on: each has an approved listing, and binds to nothing of LanguageExt that changed.</summary>
    public static TheoryData<string> Packages =>
    [
        "Close.Functional",
        "Close.Functional.Testing",
        "Close.Functional.FSharp",
    ];

    public static IReadOnlyList<Type> Types { get; } =
        [.. Assemblies.SelectMany(assembly => assembly.GetExportedTypes()).Where(type => !type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false))];

    /// <summary>The members of a type that callers see and somebody wrote: no accessors, no default constructors, nothing that the compiler adds to a record.</summary>
    public static IEnumerable<MemberInfo> Members(Type type) =>
        type.GetMembers(Declared).Where(member => IsVisible(member) && !member.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false) && member switch
        {
            MethodInfo method => !method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal),
            FieldInfo field => !field.IsSpecialName,
            ConstructorInfo made => !IsDelegate(type) && !IsCopy(made) && made.GetParameters().Length > 0,
            TypeInfo => false,
            _ => true,
        });

    public static IEnumerable<MethodBase> Methods(Type type) => Members(type).OfType<MethodBase>();

    /// <summary>Every type that a member mentions, down to the arguments of generic ones.</summary>
    public static IEnumerable<Type> Mentioned(MemberInfo member) => (member switch
    {
        MethodInfo method => method.GetParameters().Select(parameter => parameter.ParameterType).Append(method.ReturnType),
        ConstructorInfo made => made.GetParameters().Select(parameter => parameter.ParameterType),
        PropertyInfo property => [property.PropertyType],
        FieldInfo field => [field.FieldType],
        EventInfo raised => [raised.EventHandlerType!],
        _ => [],
    }).SelectMany(Parts);

    public static string Name(MemberInfo member) => $"{member.DeclaringType}.{member.Name}";

    public static bool IsDelegate(Type type) => typeof(Delegate).IsAssignableFrom(type);

    public static bool IsRecord(Type type) => type.GetMethod("<Clone>$", Declared) is not null;

    public static bool IsCopy(ConstructorInfo made) => made.GetParameters() is [var only] && only.ParameterType == made.DeclaringType && IsRecord(made.DeclaringType!);

    private static bool IsVisible(MemberInfo member) => member switch
    {
        MethodBase method => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly,
        FieldInfo field => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly,
        PropertyInfo property => property.GetAccessors(nonPublic: true).Any(IsVisible),
        EventInfo raised => IsVisible(raised.AddMethod!),
        _ => true,
    };

    public static IEnumerable<Type> Parts(Type type) => type.HasElementType
        ? Parts(type.GetElementType()!)
        : type.GetGenericArguments().SelectMany(Parts).Append(type.IsGenericType ? type.GetGenericTypeDefinition() : type);
}
