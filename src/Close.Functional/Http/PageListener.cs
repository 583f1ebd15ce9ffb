namespace Close.Functional;

/// <summary>Hears how many new items a walk found on the page that an answer holds. Says nothing about the answer: any two are equal.</summary>
/// <param name="Heard">What hears; null for nobody.</param>
internal readonly record struct PageListener(Action<int>? Heard)
{
    /// <summary>Any two are equal, so that answers are compared by what they hold.</summary>
    public bool Equals(PageListener other) => true;

    /// <inheritdoc/>
    public override int GetHashCode() => 0;
}
