using System.Runtime.InteropServices;

namespace Close.Functional;

/// <summary>Which fields an answer gave without a value, and how, so that they can be written back just so.</summary>
/// <remarks>A matter of spelling, not of meaning: any two are equal, so that it never makes two records differ.</remarks>
[StructLayout(LayoutKind.Auto)]
internal readonly struct WrittenNulls(ulong nulls, ulong empties) : IEquatable<WrittenNulls>
{
    public const int MostFields = 64;

    private readonly ulong nulls = nulls;
    private readonly ulong empties = empties;

    public Written Of(int field) =>
        (nulls & (1UL << field)) != 0 ? Written.Null
        : (empties & (1UL << field)) != 0 ? Written.Empty
        : Written.Value;

    public WrittenNulls With(int field, Written written)
    {
        var bit = 1UL << field;
        return new(written is Written.Null ? nulls | bit : nulls & ~bit, written is Written.Empty ? empties | bit : empties & ~bit);
    }

    public bool Equals(WrittenNulls other) => true;

    public override bool Equals(object? obj) => obj is WrittenNulls;

    public override int GetHashCode() => 0;
}

/// <summary>How a field stands in JSON.</summary>
internal enum Written
{
    /// <summary>With a value, or not at all.</summary>
    Value = 0,

    /// <summary>As null.</summary>
    Null = 1,

    /// <summary>As a list without items, or as a text without letters where one stands for a set of values.</summary>
    Empty = 2,
}
