namespace Close.Functional.Testing;

/// <summary>In what a shape goes beyond the recorded one.</summary>
public enum ShapeChange
{
    /// <summary>
    /// Something came that the recording does not hold, but that is nothing new either: a value where only null was recorded, the items of a list that was
    /// empty, a word or a type of objects that this version knows, a date among texts of any form. It says more about the data than about the API.
    /// </summary>
    Unrecorded = 0,

    /// <summary>A member that each recorded object has is missing, in some objects or in all.</summary>
    MemberVanished = 1,

    /// <summary>A member came that no recorded object has.</summary>
    MemberAppeared = 2,

    /// <summary>A value is of a kind that was not recorded there, such as a text where numbers were.</summary>
    KindAppeared = 3,

    /// <summary>A value is null that never was.</summary>
    NullAppeared = 4,

    /// <summary>A text is laid out in a way that was not recorded there, such as a date without its time.</summary>
    LayoutAppeared = 5,

    /// <summary>A member that holds one of a set of words has one that was neither recorded nor is known to this version.</summary>
    WordAppeared = 6,
}

/// <summary>One way in which a shape goes beyond the recorded one.</summary>
/// <param name="Path">Where: <c>$</c> for the whole, <c>$.data[].id</c> for a member of each item of a list, <c>$.data[SMS].text</c> for items of one type.</param>
/// <param name="Change">In what.</param>
/// <param name="Recorded">What the recording holds there, such as <c>number</c>; null for nothing.</param>
/// <param name="Actual">What is there now; null for nothing.</param>
public sealed record ShapeDifference(string Path, ShapeChange Change, string? Recorded, string? Actual)
{
    /// <summary>Whether the API may have changed: all but <see cref="ShapeChange.Unrecorded"/>.</summary>
    public bool IsDrift => Change is not ShapeChange.Unrecorded;

    /// <summary>Gives the path and both sides, with what looks like a key, an address or a number masked.</summary>
    public override string ToString() => $"{Masking.Text(Path)}: recorded {Show(Recorded)}, now {Show(Actual)}";

    private static string Show(string? side) => side is null ? "nothing" : Masking.Text(side);
}
