using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using Close.Functional.Testing;

namespace Close.Functional.Tests.Conventions;

/// <summary>Records are values: equal when what they hold is equal, and changed by a method where F# has no other way.</summary>
public sealed class RecordTests
{
    // Functions, which nothing can compare; the stream of an answer that still arrives; the tables of a whole simulated organization.
    private static readonly Type[] HoldWhatIsNoValue = [typeof(Request<>), typeof(CloseOptions), typeof(CassetteOptions), typeof(Envelope), typeof(World)];

    // Made in one go, which F# can do too: what the simulator assumes, and what a cassette keeps.
    private static readonly Type[] MadeInOneGo = [typeof(SimulatorOptions)];

    [Fact]
    public void A_record_is_equal_to_another_when_what_it_holds_is() => Findings.None(
        from type in Surface.Types
        where Surface.IsRecord(type) && !HoldWhatIsNoValue.Contains(type) && ComparesFields(type)
        from field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
        where !IsComparedByValue(field.FieldType)
        select $"{type.FullName}.{field.Name} is a {field.FieldType}");

    [Fact]
    public void Plans_of_faults_that_were_made_alike_are_equal()
    {
        Assert.Equal(Made(FaultKind.Twice), Made(FaultKind.Twice));
        Assert.Equal(Made(FaultKind.Twice).GetHashCode(), Made(FaultKind.Twice).GetHashCode());
        Assert.NotEqual(Made(FaultKind.Twice), Made(FaultKind.Refused));

        static FaultPlan Made(FaultKind third) => FaultPlan.Seeded(1, 0.5, FaultKind.BadGateway, FaultKind.Truncated).At(3, third);
    }

    // F# cannot write { x with … } for a record of C#.
    [Fact]
    public void Options_have_a_method_for_each_property_that_can_be_set() => Findings.None(
        from type in Surface.Types
        where Surface.IsRecord(type) && IsOptions(type)
        from property in type.GetProperties(BindingFlags.Instance | BindingFlags.Public)
        where property.SetMethod is { IsPublic: true } && !type.GetMethods().Any(method => IsFor(property, method))
        select $"{type.FullName}.{property.Name} has no With{property.Name}");

    [Theory]
    [InlineData(typeof(string), true)]
    [InlineData(typeof(int?), true)]
    [InlineData(typeof(Uri), true)]
    [InlineData(typeof(Arr<string>), true)]
    [InlineData(typeof(SmsId), true)]
    [InlineData(typeof(Extra), true)]
    [InlineData(typeof(Arr<string[]>), false)]
    [InlineData(typeof(string[]), false)]
    [InlineData(typeof(List<string>), false)]
    [InlineData(typeof(IReadOnlyList<string>), false)]
    [InlineData(typeof(ImmutableArray<string>), false)]
    [InlineData(typeof(System.Text.Json.JsonElement), false)]
    [InlineData(typeof(Func<int>), false)]
    public void The_scan_knows_what_is_compared_by_value(Type type, bool isCompared) => Assert.Equal(isCompared, IsComparedByValue(type));

    private static bool ComparesFields(Type type) => type.GetMethod(nameof(Equals), [type])?.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false) is true;

    private static bool IsComparedByValue(Type type) =>
        type.IsGenericParameter
        || type.IsPrimitive
        || type.IsEnum
        || (Nullable.GetUnderlyingType(type) is { } value ? IsComparedByValue(value)
            : !Surface.IsDelegate(type) && !Definition(type, typeof(ImmutableArray<>)) && SaysWhatIsEqual(type) && (!Definition(type, typeof(Arr<>)) || type.GetGenericArguments().All(IsComparedByValue)));

    private static bool SaysWhatIsEqual(Type type) =>
        type.GetMethod(nameof(Equals), [typeof(object)])?.DeclaringType is { } home && home != typeof(object) && home != typeof(ValueType) && home != typeof(Array);

    private static bool Definition(Type type, Type definition) => type.IsGenericType && type.GetGenericTypeDefinition() == definition;

    // Their names say that a caller fills them in: what Close answers is read, and not changed.
    private static bool IsOptions(Type type) =>
        !MadeInOneGo.Contains(type)
        && (type.Name.EndsWith("Options", StringComparison.Ordinal) || type.Name.EndsWith("Fields", StringComparison.Ordinal) || type.Name.EndsWith("Policy", StringComparison.Ordinal));

    // A list may be filled one by one: WithLayer for Layers.
    private static bool IsFor(PropertyInfo property, MethodInfo method) =>
        method.ReturnType == property.DeclaringType && (method.Name == "With" + property.Name || method.Name + "s" == "With" + property.Name);
}
