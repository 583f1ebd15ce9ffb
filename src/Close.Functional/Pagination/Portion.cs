namespace Close.Functional;

/// <summary>What a walk gives at a time: the new rows of a page, or those that have just arrived.</summary>
/// <param name="Page">The page they came on, with all its rows; null when it still arrives.</param>
/// <param name="Rows">The new rows, at least one.</param>
internal sealed record Portion<T>(Page<T>? Page, IReadOnlyList<Listed<T>> Rows);
