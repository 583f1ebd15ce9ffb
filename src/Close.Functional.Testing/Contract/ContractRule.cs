namespace Close.Functional.Testing;

/// <summary>In which way a recorded answer can depart from what this library declares of Close's answers.</summary>
public enum ContractRule
{
    /// <summary>The status is none that this operation is answered with.</summary>
    Status = 0,

    /// <summary>The library cannot read it: a value of another type, a missing <c>_type</c> or <c>id</c>, a name that comes twice, no JSON.</summary>
    Unreadable = 1,

    /// <summary>A member that no declaration names. It is read and kept all the same.</summary>
    UnknownMember = 2,

    /// <summary>A text that is none of those known for a member with a set of values, or a kind of activity that is not known. It is read and kept all the same.</summary>
    UnknownValue = 3,

    /// <summary>A date that can be read, but is not written as Close writes dates.</summary>
    DateLayout = 4,

    /// <summary>A refusal in JSON from which no reason can be read.</summary>
    Refusal = 5,
}
