namespace Close.Functional;

/// <summary>Finds the size of page that Close gives, since its largest is not published.</summary>
internal static class PageSizing
{
    /// <summary>Close's own size of a page, when none is asked for. Source: documented (Pagination).</summary>
    public const int Usual = 100;

    /// <summary>The smallest size asked for: pages overlap by a row, so that one of a single row would bring nothing.</summary>
    public const int Smallest = 2;

    /// <summary>Gives the size to ask for after a refusal; null when the refusal is not about the size, or the size cannot be less.</summary>
    /// <remarks>
    /// The refusal names the field, as <c>_limit</c> or by an internal name; older ones have only a text, such as one that ends in <c>(max_limit = 50)</c>.
    /// </remarks>
    /// <param name="size">The size that was asked for.</param>
    /// <param name="error">The refusal.</param>
    public static int? Smaller(int size, CloseError error) =>
        size > Smallest && error is CloseError.Rejected { Answer.Status: 400 } refused && IsAboutLimit(refused) ? Math.Max(Smallest, size / 2) : null;

    private static bool IsAboutLimit(CloseError.Rejected refused) => refused.Fields.Count > 0
        ? refused.Fields.Exists(field => Speaks(field.Field, "limit"))
        : refused.Errors.Exists(text => Speaks(text, "limit") && !Speaks(text, "skip"));

    private static bool Speaks(string text, string of) => text.Contains(of, StringComparison.OrdinalIgnoreCase);
}
