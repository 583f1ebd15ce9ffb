namespace Close.Functional.Tests.Conventions;

/// <summary>What a convention test found, all of it at once.</summary>
internal static class Findings
{
    public static void None(IEnumerable<string?> findings)
    {
        var found = findings.Distinct(StringComparer.Ordinal).ToList();
        if (found.Count > 0)
        {
            Assert.Fail(string.Join('\n', found));
        }
    }
}
