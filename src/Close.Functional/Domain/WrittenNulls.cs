namespace Close.Functional;

/// <summary>Which fields an answer gave as null or as an empty list, so that they can be written back just so.</summary>
/// <remarks>A matter of spelling, not of meaning: any two are equal, so that it never makes two records differ.</remarks>
internal readonly struct WrittenNulls(ulong bits) : IEquatable<WrittenNulls>
{
    public const int MostFields = 64;

    public bool Has(int field) => (bits & (1UL << field)) != 0;

    public WrittenNulls With(int field) => new(bits | (1UL << field));

    public bool Equals(WrittenNulls other) => true;

    public override bool Equals(object? obj) => obj is WrittenNulls;

    public override int GetHashCode() => 0;
}
