namespace Close.Functional;

/// <summary>One of a set of texts that Close may add to at any time.</summary>
/// <remarks>
/// A text that this version does not know is kept and written back as it came. Compare with <c>==</c> (in F# with <c>=</c>),
/// or read it, where the type has one, with <c>Match</c>, whose last function takes what is not known.
/// </remarks>
public abstract record OpenEnum
{
    private protected OpenEnum(string text) => Text = text;

    /// <summary>The text Close uses; empty when an answer left the field out, as happens when <c>_fields</c> did not name it.</summary>
    public string Text { get; }

    /// <summary>Whether an answer left the field out.</summary>
    public bool IsUnspecified => Text.Length == 0;

    /// <summary>Gives <see cref="Text"/>.</summary>
    public sealed override string ToString() => Text;

    private protected static TEnum Find<TEnum>(IReadOnlyList<TEnum> known, string text, Func<string, TEnum> create)
        where TEnum : OpenEnum
    {
        ArgumentNullException.ThrowIfNull(text);
        foreach (var one in known)
        {
            if (one.Text == text)
            {
                return one;
            }
        }

        return create(text);
    }
}
