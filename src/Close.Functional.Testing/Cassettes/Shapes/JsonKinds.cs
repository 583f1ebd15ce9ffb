namespace Close.Functional.Testing;

/// <summary>The kinds of JSON values that were seen in one place.</summary>
[Flags]
public enum JsonKinds
{
    /// <summary>Nothing was seen there: it stands for the items of a list that was always empty.</summary>
    None = 0,

    /// <summary>The value <c>null</c>.</summary>
    Null = 1,

    /// <summary>True or false.</summary>
    Boolean = 2,

    /// <summary>A number, whole or not.</summary>
    Number = 4,

    /// <summary>A text.</summary>
    Text = 8,

    /// <summary>A list.</summary>
    List = 16,

    /// <summary>An object.</summary>
#pragma warning disable CA1720 // JSON calls an object an object
    Object = 32,
#pragma warning restore CA1720
}

/// <summary>The ways in which texts were laid out that were seen in one place. A text of a member whose words are kept has none.</summary>
[Flags]
public enum TextLayouts
{
    /// <summary>No text was seen, or only words.</summary>
    None = 0,

    /// <summary>A text that is no date.</summary>
    Free = 1,

    /// <summary>A date alone, such as <c>2026-03-01</c>.</summary>
    Date = 2,

    /// <summary>A date and a time with an offset, such as <c>2026-03-01T12:00:00.5+00:00</c>; the fraction may be left out.</summary>
    TimeWithOffset = 4,

    /// <summary>A date and a time with a Z for UTC.</summary>
    TimeWithZ = 8,

    /// <summary>A date and a time without an offset.</summary>
    TimeAlone = 16,
}
