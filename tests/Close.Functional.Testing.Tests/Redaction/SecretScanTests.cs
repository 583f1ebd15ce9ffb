using System.Text;
using Close.Functional.Testing.Tests.Cassettes;
using FsCheck;
using FsCheck.Fluent;

namespace Close.Functional.Testing.Tests.Redaction;

public sealed class SecretScanTests
{
    private static readonly Gen<Cassette> Cassettes =
        from cassette in CassetteArbitraries.Cassettes
        from last in CassetteArbitraries.Requests
        select cassette with { Interactions = [.. cassette.Interactions, new Interaction(last, new RecordedResponse(200))] };

    private static readonly Gen<(Cassette Clean, Cassette Dirty, string Secret, Placing Placing, int At)> Hidden =
        from cassette in Cassettes
        from at in Gen.Choose(0, cassette.Interactions.Count - 1)
        from secret in Hidings.Secrets
        from hide in Hidings.Any
        from placing in Placing.Any
        select (cassette, With(cassette, at, placing.Put(cassette.Interactions[at], hide(secret))), secret, placing, at);

    [Property(MaxTest = 1000)]
    public Property A_secret_is_found_where_it_is_however_it_is_written() => Prop.ForAll(Arb.From(Hidden), hidden =>
    {
        var finding = Assert.Single(SecretScan.Of([hidden.Secret]).Find(hidden.Dirty));

        Assert.Equal((SecretKind.Known, 1), (finding.Kind, finding.Secret));
        var place = $"$.interactions[{hidden.At}]{hidden.Placing.End}";
        if (!SharesLetters(hidden.Secret, place))
        {
            Assert.StartsWith(place, finding.Path, StringComparison.Ordinal);
        }
    });

    // A name in the path that would give four letters of the secret away is not told, not even "response".
    private static bool SharesLetters(string secret, string place) =>
        Enumerable.Range(0, secret.Length - 3).Any(at => place.Contains(secret.Substring(at, 4), StringComparison.OrdinalIgnoreCase));

    [Property]
    public Property Where_there_is_no_secret_nothing_is_found() => Prop.ForAll(Arb.From(Hidden), hidden =>
        Assert.Empty(SecretScan.Of([hidden.Secret]).Find(hidden.Clean)));

    [Property]
    public Property A_finding_tells_nothing_of_the_secret() => Prop.ForAll(Arb.From(Hidden), hidden => Assert.All(
        SecretScan.Of([hidden.Secret]).Find(hidden.Dirty),
        finding => Assert.All(Parts(hidden.Secret), part => Assert.DoesNotContain(NamesIn(finding.Path), name => name.Contains(part, StringComparison.Ordinal)))));

    [Property]
    public Property A_finding_says_the_line_and_the_column_of_the_file() => Prop.ForAll(Arb.From(Hidden), hidden =>
    {
        var finding = Assert.Single(SecretScan.Of([hidden.Secret]).Find(hidden.Dirty));
        var line = CassetteFile.Format(hidden.Dirty).AsText().Split('\n')[(int)finding.Line - 1];

        Assert.Equal((byte)'"', Encoding.UTF8.GetBytes(line)[(int)finding.Column - 1]);
    });

    [Property]
    public Property What_the_default_policy_blackens_is_not_found() => Prop.ForAll(
        Arb.From(
            from secret in Hidings.Secrets
            from name in Gen.Elements(CassettePolicy.Default.Secrets.ToArray())
            from request in CassetteArbitraries.Requests
            select (secret, name, request)),
        of =>
        {
            var form = new CassetteBody.Text($"a=1&{of.name}={Uri.EscapeDataString(of.secret)}&b=2");
            var json = CassetteBody.Of(JsonBody.Write(writer =>
            {
                writer.WriteStartObject();
                writer.WriteString(of.name, of.secret);
                writer.WriteEndObject();
            }));
            NamedValue[] pairs = [new(of.name, of.secret), new("next", $"https://example.com/?{of.name}={Uri.EscapeDataString(of.secret)}")];
            var basic = new NamedValue("Authorization", "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes(of.secret + ":")));
            var interaction = new Interaction(of.request with { Query = pairs, Headers = [basic], Body = form }, new RecordedResponse(200) { Headers = [basic], Body = json });

            Assert.NotEmpty(SecretScan.Of([of.secret]).Find(Tapes.Of(interaction)));
            Assert.Empty(SecretScan.Of([of.secret]).Find(Tapes.Of(CassettePolicy.Default.Redact(interaction))));
        });

    private static Cassette With(Cassette cassette, int at, Interaction changed) =>
        cassette with { Interactions = [.. cassette.Interactions.Select((one, index) => index == at ? changed : one)] };

    // All else that a finding says is the same whatever the secret is.
    private static string[] NamesIn(string? path) => path?.Replace(" (name)", "", StringComparison.Ordinal).Split('.', '[', ']') ?? [];

    private static IEnumerable<string> Parts(string secret) => Enumerable.Range(0, secret.Length - 3).Select(at => secret.Substring(at, 4));
}
