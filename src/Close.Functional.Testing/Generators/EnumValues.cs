using FsCheck;
using FsCheck.Fluent;

namespace Close.Functional.Testing;

/// <summary>Open enums: mostly values that this version knows, now and then one that it does not, or none.</summary>
internal static class EnumValues
{
    public static Arbitrary<SmsStatus> Status { get; } = Open(SmsStatus.Known, SmsStatus.Of);

    public static Arbitrary<SmsDirection> Direction { get; } = Open(SmsDirection.Known, SmsDirection.Of);

    public static Arbitrary<SmsSource> Source { get; } = Open(SmsSource.Known, SmsSource.Of);

    public static Arbitrary<CallerIdMode> CallerIdMode { get; } = Open(Functional.CallerIdMode.Known, Functional.CallerIdMode.Of);

    public static Arbitrary<CallerIdReason> CallerIdReason { get; } = Open(Functional.CallerIdReason.Known, Functional.CallerIdReason.Of);

    /// <summary>Shrinks to the first known value, and that to the unspecified one.</summary>
    private static Arbitrary<T> Open<T>(IReadOnlyList<T> known, Func<string, T> of)
        where T : OpenEnum => Arb.From(
            Gen.Frequency((8, Gen.Elements(known.AsEnumerable())), (1, TextValues.Name.Generator.Select(of)), (1, Gen.Constant(of("")))),
            value => value.IsUnspecified ? [] : value == known[0] ? [of("")] : [of(""), known[0]]);
}
