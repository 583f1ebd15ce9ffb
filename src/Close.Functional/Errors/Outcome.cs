namespace Close.Functional;

/// <summary>Whether a call that failed may have taken effect all the same.</summary>
public enum Outcome
{
    /// <summary>It may have. Look before you send it again: a second POST can send a second SMS.</summary>
    Unknown = 0,

    /// <summary>It has not: it never left, or Close refused it before doing anything.</summary>
    NotProcessed = 1,
}
