using System.Reflection;
using System.Runtime.CompilerServices;

namespace Close.Functional.Tests.Conventions;

/// <summary>What the public surface keeps to, for callers in C# and F#.</summary>
public sealed class SurfaceTests
{
    private static readonly string[] BannedNames =
        ["Error", "Ok", "Result", "Some", "None", "Option", "List", "Map", "Set", "Seq", "Call", "Next"];

    private static readonly Type[] Allowed = [typeof(Either<,>), typeof(Validation<,>), typeof(EitherAsync<,>), typeof(Arr<>), typeof(Unit)];

    private static readonly Type[] BannedTypes = [typeof(ValueTask), typeof(ValueTask<>), typeof(Span<>), typeof(ReadOnlySpan<>)];

    // Not read by their cases: a copy made in another assembly holds what the original held, so it cannot be invalid.
    private static readonly Type[] OpenBases = [typeof(EntityId), typeof(OpenEnum), typeof(ActivityId)];

    [Fact]
    public void No_type_shadows_a_name_that_F_sharp_or_LanguageExt_uses() =>
        Findings.None(Surface.Types.Where(type => BannedNames.Contains(type.Name.Split('`')[0])).Select(type => type.FullName!));

    [Fact]
    public void Every_type_lives_in_the_one_namespace_of_its_assembly() =>
        Findings.None(Surface.Types.Where(type => type.Namespace != type.Assembly.GetName().Name).Select(type => type.FullName!));

    [Fact]
    public void A_cancellation_token_comes_last_and_may_be_left_out() => Findings.None(
        from type in Surface.Types
        where !Surface.IsDelegate(type)
        from method in Surface.Methods(type)
        from parameter in method.GetParameters()
        where parameter.ParameterType == typeof(CancellationToken) && (parameter.Position != method.GetParameters().Length - 1 || !parameter.IsOptional)
        where method.Name is not "GetAsyncEnumerator" and not "SendAsync"
        select Surface.Name(method));

    [Fact]
    public void No_signature_holds_a_value_task_a_span_or_a_by_ref_type() => Findings.None(
        from type in Surface.Types
        from member in Surface.Members(type)
        where Surface.Mentioned(member).Any(mentioned => BannedTypes.Contains(mentioned) || mentioned.IsByRefLike) && member.Name != "DisposeAsync"
        select Surface.Name(member));

    [Fact]
    public void No_signature_is_dynamic() => Findings.None(
        from type in Surface.Types
        from member in Surface.Members(type)
        where member.IsDefined(typeof(DynamicAttribute))
            || (member is MethodBase method && method.GetParameters().Any(parameter => parameter.IsDefined(typeof(DynamicAttribute))))
            || (member is MethodInfo { ReturnParameter: { } answer } && answer.IsDefined(typeof(DynamicAttribute)))
        select Surface.Name(member));

    [Fact]
    public void Of_LanguageExt_only_five_types_are_seen() => Findings.None(
        from type in Surface.Types
        from member in Surface.Members(type)
        from mentioned in Surface.Mentioned(member)
        where mentioned.Namespace?.StartsWith("LanguageExt", StringComparison.Ordinal) is true && !Allowed.Contains(mentioned)
        select $"{Surface.Name(member)} mentions {mentioned}");

    // Arr<T> x = [1, 2] compiles and stays empty, since Arr.Add gives a new one: so no caller gets to write it.
    [Fact]
    public void No_list_is_handed_over_as_an_Arr() => Findings.None(
        from type in Surface.Types
        from member in Surface.Members(type)
        from given in member switch
        {
            MethodBase method => method.GetParameters().Select(parameter => parameter.ParameterType),
            PropertyInfo { SetMethod.IsPublic: true } property => [property.PropertyType],
            _ => [],
        }
        where !typeof(Delegate).IsAssignableFrom(given) && Surface.Parts(given).Contains(typeof(Arr<>))
        select Surface.Name(member));

    [Fact]
    public void A_union_is_closed() => Findings.None(
        from type in Surface.Types
        where type.IsAbstract && Surface.IsRecord(type) && !OpenBases.Contains(type) && !HasHiddenAbstractMember(type)
        select type.FullName!);

    [Fact]
    public void Every_other_record_is_sealed() => Findings.None(
        from type in Surface.Types
        where type is { IsAbstract: false, IsSealed: false } && Surface.IsRecord(type) && !OpenBases.Contains(type)
        select type.FullName!);

    [Fact]
    public void No_class_can_be_derived_from_outside() => Findings.None(
        from type in Surface.Types
        where type is { IsClass: true, IsSealed: false } && !Surface.IsRecord(type)
        from made in type.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
        where made.IsPublic || made.IsFamily || made.IsFamilyOrAssembly
        select type.FullName!);

    [Fact]
    public void No_public_field_or_setter_lets_a_value_change() => Findings.None(
        from type in Surface.Types
        where type != typeof(CloseSettings) // A binder sets its properties.
        where !type.IsEnum && !type.Name.EndsWith("Attribute", StringComparison.Ordinal)
        from member in Surface.Members(type)
        where member is FieldInfo { IsInitOnly: false, IsLiteral: false }
            || (member is PropertyInfo { SetMethod: { IsPublic: true } set } && !set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)))
        select Surface.Name(member));

    // Another assembly cannot implement it, and so cannot derive.
    private static bool HasHiddenAbstractMember(Type type) =>
        type.GetMethods(BindingFlags.NonPublic | BindingFlags.Instance).Any(method => method.IsAbstract && (method.IsAssembly || method.IsFamilyAndAssembly));
}
