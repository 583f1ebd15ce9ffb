using Close.Functional.Testing;

namespace Close.Functional.Cli;

/// <summary>Rules about what must not be in a file that is shared.</summary>
internal static class SecretRules
{
    /// <summary>These rules.</summary>
    public static IReadOnlyList<CheckRule> All =>
    [
        new("secret/named", Severity.Error, "What the policy of a cassette blackens is black in it, and headers that it leaves out are not there.", Named),
        new("secret/shape", Severity.Error, "Nothing in a cassette looks like a secret, in whatever encoding.", Shaped),
    ];

    private static IEnumerable<Spot> Named(Checked subject) => subject.File.Cassette is { } cassette
        ? JsonChange.Between(Blackening.JsonOf(cassette), Blackening.JsonOf(Blackening.ByPolicy(cassette)))
            .Select(change => new Spot(change.Path, change.After is null ? "The policy leaves this out." : "The policy blackens what stands here."))
        : [];

    private static IEnumerable<Spot> Shaped(Checked subject) => subject.File.Cassette is { } cassette
        ? SecretScan.ByLook.Find(cassette).Select(finding => new Spot(finding.Path ?? "$", Told(finding.Kind)))
        : [];

    private static string Told(SecretKind kind) => kind switch
    {
        SecretKind.Authorization => "This looks like credentials.",
        SecretKind.Token => "This looks like a signed token.",
        SecretKind.PrivateKey => "This looks like a private key.",
        SecretKind.Unsearched => "This holds more compressed data than is searched.",
        _ => "This looks like a key.",
    };
}
