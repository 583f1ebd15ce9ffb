namespace Close.Functional;

/// <summary>What becomes of a row.</summary>
internal enum RowVerdict
{
    /// <summary>It is given to the caller.</summary>
    Fresh,

    /// <summary>It was given before, and is dropped.</summary>
    Known,

    /// <summary>It cannot be told yet: rows before it may be missing.</summary>
    Held,
}
