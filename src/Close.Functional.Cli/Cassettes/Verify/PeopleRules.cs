using System.Text.RegularExpressions;
using Close.Functional.Testing;

namespace Close.Functional.Cli;

/// <summary>Rules about people: what was made up must not be about anybody.</summary>
internal static partial class PeopleRules
{
    /// <summary>These rules.</summary>
    public static IReadOnlyList<CheckRule> All =>
    [
        new("people/number", Severity.Error, "A cassette that was not recorded from Close itself has no telephone number but those that belong to nobody: 555-0100 to 555-0199.", Numbers),
        new("people/address", Severity.Error, "A cassette that was not recorded from Close itself has no e-mail address but those that belong to nobody, such as at example.com.", Addresses),
    ];

    private static IEnumerable<Spot> Numbers(Checked subject) =>
        Found(subject, Number(), static number => Nobodys().IsMatch(NoDigit().Replace(number, "")), "This telephone number may belong to somebody.");

    private static IEnumerable<Spot> Addresses(Checked subject) => Found(subject, Address(), static _ => false, "This e-mail address may belong to somebody.");

    private static IEnumerable<Spot> Found(Checked subject, Regex some, Func<string, bool> isNobodys, string message) =>
        subject.File.Cassette is { } cassette && cassette.Provenance is not Provenance.Live
            ? JsonTexts.All(Blackening.JsonOf(cassette)).Where(text => some.Matches(text.Text).Any(match => !isNobodys(match.Value))).Select(text => new Spot(text.Path, message))
            : [];

    [GeneratedRegex(@"(?:\+|%2[Bb])[0-9](?:[0-9 ().-]|%20){6,}[0-9]", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Longest)]
    private static partial Regex Number();

    [GeneratedRegex("55501[0-9]{2}$", RegexOptions.CultureInvariant, Longest)]
    private static partial Regex Nobodys();

    [GeneratedRegex("%2[Bb]|%20|[^0-9]", RegexOptions.CultureInvariant, Longest)]
    private static partial Regex NoDigit();

    [GeneratedRegex(@"(?<![A-Za-z0-9._+-])[A-Za-z0-9._+-]+(?:@|%40)(?!(?:[A-Za-z0-9-]+\.)*(?:example\.(?:com|org|net)|[A-Za-z0-9-]+\.(?:example|invalid|test))\b)[A-Za-z0-9-]+\.[A-Za-z]", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Longest)]
    private static partial Regex Address();

    private const int Longest = 10_000; // In milliseconds.
}
