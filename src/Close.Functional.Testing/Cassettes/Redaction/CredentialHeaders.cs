using System.Collections.Frozen;

namespace Close.Functional.Testing;

/// <summary>The headers that no cassette may keep, whatever its policy says.</summary>
internal static class CredentialHeaders
{
    private static readonly FrozenSet<string> Names = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "authorization", "proxy-authorization", "cookie", "cookie2", "set-cookie", "set-cookie2");

    /// <summary>Whether this is one of them, in any case.</summary>
    public static bool Holds(string name) => Names.Contains(name);
}
