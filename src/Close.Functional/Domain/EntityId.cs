namespace Close.Functional;

/// <summary>What all ids share: an opaque text with a prefix that names the kind, such as <c>lead_</c>.</summary>
/// <remarks>
/// Immutable. Ids are compared by kind and text. <c>Parse</c> of each kind refuses only what is surely wrong; an id that
/// came in an answer is taken as it is.
/// </remarks>
public abstract record EntityId
{
    private protected EntityId(string value) => Value = value;

    /// <summary>The text Close uses, such as <c>acti_7FyS</c>.</summary>
    public string Value { get; }

    /// <summary>Gives <see cref="Value"/>.</summary>
    public sealed override string ToString() => Value;
}
