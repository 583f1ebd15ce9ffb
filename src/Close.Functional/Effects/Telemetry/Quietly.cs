namespace Close.Functional;

/// <summary>Runs what only tells, so that it cannot harm what it tells of.</summary>
internal static class Quietly
{
    /// <summary>Does it, and drops what a listener or logger of the caller's throws: the call went as it went.</summary>
    public static void Do(Action tell)
    {
        try
        {
            tell();
        }
        catch (Exception)
        {
            // Nobody is left to tell.
        }
    }
}
