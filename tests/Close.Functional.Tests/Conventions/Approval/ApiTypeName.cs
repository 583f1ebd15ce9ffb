using System.Reflection;
using System.Runtime.CompilerServices;

namespace Close.Functional.Tests.Conventions.Approval;

/// <summary>Writes types as C# does, with the nullability and the names of tuple elements that attributes hold.</summary>
/// <remarks>
/// The attributes are read here, not by <see cref="NullabilityInfoContext"/>: that class cannot tell <c>T</c> from <c>T?</c> where T
/// is any type, and gives no names of tuple elements.
/// </remarks>
internal sealed class ApiTypeName
{
    private const string Nullable = "System.Runtime.CompilerServices.NullableAttribute";
    private const string NullableContext = "System.Runtime.CompilerServices.NullableContextAttribute";
    private const byte Annotated = 2;

    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(char)] = "char",
        [typeof(byte)] = "byte",
        [typeof(sbyte)] = "sbyte",
        [typeof(short)] = "short",
        [typeof(ushort)] = "ushort",
        [typeof(int)] = "int",
        [typeof(uint)] = "uint",
        [typeof(long)] = "long",
        [typeof(ulong)] = "ulong",
        [typeof(float)] = "float",
        [typeof(double)] = "double",
        [typeof(decimal)] = "decimal",
        [typeof(nint)] = "nint",
        [typeof(nuint)] = "nuint",
    };

    private readonly byte[] flags;
    private readonly Queue<string?> tupleNames;
    private int next;

    private ApiTypeName(byte[] flags, IEnumerable<string?> tupleNames) => (this.flags, this.tupleNames) = (flags, new Queue<string?>(tupleNames));

    /// <summary>The type of a parameter, an answer, a field, a property or an event.</summary>
    /// <param name="type">What to write.</param>
    /// <param name="bearer">Where the attributes of this very use of the type stand.</param>
    /// <param name="owner">The member that surrounds it: where <paramref name="bearer"/> is silent, it and its types say what goes.</param>
    public static string Of(Type type, ICustomAttributeProvider bearer, MemberInfo owner) =>
        new ApiTypeName(Flags(bearer) ?? [Context(owner)], TupleNames(bearer)).Write(type);

    /// <summary>A type of which no attribute tells anything, such as an interface that is implemented.</summary>
    public static string Of(Type type) => new ApiTypeName([0], []).Write(type);

    /// <summary>The name alone, with that of the type around it: <c>CloseError.Rejected</c>.</summary>
    public static string Bare(Type type) =>
        (type.DeclaringType is { } outer ? Bare(outer) + "." : "") + type.Name.Split('`')[0];

    /// <summary>Whether a type parameter or an <c>in</c> type is marked with a question mark, as in <c>where T : class?</c>.</summary>
    public static bool IsAnnotated(ICustomAttributeProvider bearer, MemberInfo owner) => (Flags(bearer) is [var flag, ..] ? flag : Context(owner)) == Annotated;

    /// <summary>Whether nothing is said about null, or null is allowed: for a type parameter, that it is not <c>notnull</c>.</summary>
    public static bool IsNotNull(ICustomAttributeProvider bearer, MemberInfo owner) => (Flags(bearer) is [var flag, ..] ? flag : Context(owner)) == 1;

    private string Write(Type type)
    {
        if (type.IsByRef)
        {
            return Write(type.GetElementType()!);
        }

        if (System.Nullable.GetUnderlyingType(type) is { } value)
        {
            return Write(value) + "?";
        }

        // Generic values have a flag of their own that says nothing; other values have none.
        var mark = (!type.IsValueType || type.IsGenericType) && Next() == Annotated ? "?" : "";
        return type switch
        {
            { IsArray: true } => Write(type.GetElementType()!) + "[" + new string(',', type.GetArrayRank() - 1) + "]" + mark,
            { IsPointer: true } => Write(type.GetElementType()!) + "*",
            { IsGenericParameter: true } => type.Name + mark,
            { IsValueType: true } when type.IsAssignableTo(typeof(ITuple)) && type.IsGenericType => Tuple(type),
            _ => Keywords.TryGetValue(type, out var keyword) ? keyword + mark : Named(type) + mark,
        };
    }

    // Type arguments of the types around come first in GetGenericArguments; each name takes its own.
    private string Named(Type type)
    {
        var arguments = new Queue<Type>(type.GetGenericArguments());
        return string.Join('.', Outermost(type).Select(part =>
        {
            var own = part.GetGenericArguments().Length - (part.DeclaringType?.GetGenericArguments().Length ?? 0);
            var written = Enumerable.Range(0, own).Select(_ => Write(arguments.Dequeue())).ToList();
            return part.Name.Split('`')[0] + (own > 0 ? $"<{string.Join(", ", written)}>" : "");
        }));
    }

    private string Tuple(Type type)
    {
        var elements = type.GetGenericArguments();
        var names = elements.Select(_ => tupleNames.Count > 0 ? tupleNames.Dequeue() : null).ToList();
        return "(" + string.Join(", ", elements.Select((element, index) => Write(element) + (names[index] is { } name ? " " + name : ""))) + ")";
    }

    private static IEnumerable<Type> Outermost(Type type) => type.DeclaringType is { } outer ? Outermost(outer).Append(type) : [type];

    // One flag alone speaks for every part of the type.
    private byte Next() => flags.Length == 1 ? flags[0] : flags[next++];

    private static byte[]? Flags(ICustomAttributeProvider bearer) => Argument(bearer, Nullable) switch
    {
        byte one => [one],
        IEnumerable<CustomAttributeTypedArgument> many => [.. many.Select(flag => (byte)flag.Value!)],
        _ => null,
    };

    private static byte Context(MemberInfo? owner) => owner is null ? (byte)0 : Argument(owner, NullableContext) as byte? ?? Context(owner.DeclaringType);

    private static IEnumerable<string?> TupleNames(ICustomAttributeProvider bearer) =>
        Argument(bearer, typeof(TupleElementNamesAttribute).FullName!) is IEnumerable<CustomAttributeTypedArgument> names ? names.Select(name => (string?)name.Value) : [];

    private static object? Argument(ICustomAttributeProvider bearer, string attribute) =>
        ApiAttributes.Read(bearer).FirstOrDefault(found => found.AttributeType.FullName == attribute)?.ConstructorArguments[0].Value;
}
