namespace Close.Functional.Testing;

/// <summary>How the bytes of a sample page are laid out. The values are the same in every layout.</summary>
[Flags]
public enum SampleLayout
{
    /// <summary>As Close answers: no white space, the members of every item in alphabetical order.</summary>
    Compact = 0,

    /// <summary>Each member on a line of its own, indented by two spaces.</summary>
    Spaced = 1,

    /// <summary>The members of each item in an order of its own, which no reader can have learned from the item before.</summary>
    Shuffled = 2,
}
