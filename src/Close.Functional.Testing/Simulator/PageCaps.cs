namespace Close.Functional.Testing;

/// <summary>How far a simulated list lets itself be paged.</summary>
/// <param name="Limit">The most rows on a page: 1 or more.</param>
/// <param name="Skip">The deepest that a page can start: 0 or more.</param>
public sealed record PageCaps(int Limit, int Skip)
{
    /// <summary>At most 100 rows, at most 250,000 deep .</summary>
    public static PageCaps Default { get; } = new(100, 250_000);
}
