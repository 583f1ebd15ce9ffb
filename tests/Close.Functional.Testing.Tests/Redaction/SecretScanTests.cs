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
        Assert.StartsWith($"$.interactions[{hidden.At}]{hidden.Placing.End}", finding.Path, StringComparison.Ordinal);
    });

    [Property]
    public Property Where_there_is_no_secret_nothing_is_found() => Prop.ForAll(Arb.From(Hidden), hidden =>
        Assert.Empty(SecretScan.Of([hidden.Secret]).Find(hidden.Clean)));

    [Property]
    public Property A_finding_tells_nothing_of_the_secret() => Prop.ForAll(Arb.From(Hidden), hidden => Assert.All(
        SecretScan.Of([hidden.Secret]).Find(hidden.Dirty),
        finding => Assert.All(Parts(hidden.Secret), part => Assert.DoesNotContain(part, finding.ToString(), StringComparison.Ordinal))));

    [Property]
    public Property A_finding_says_the_line_and_the_column_of_the_file() => Prop.ForAll(Arb.From(Hidden), hidden =>
    {
        var finding = Assert.Single(SecretScan.Of([hidden.Secret]).Find(hidden.Dirty));
        var line = CassetteFile.Format(hidden.Dirty).AsText().Split('\n')[(int)finding.Line - 1];

        Assert.Equal((byte)'"', Encoding.UTF8.GetBytes(line)[(int)finding.Column - 1]);
    });

    private static Cassette With(Cassette cassette, int at, Interaction changed) =>
        cassette with { Interactions = [.. cassette.Interactions.Select((one, index) => index == at ? changed : one)] };

    private static IEnumerable<string> Parts(string secret) => Enumerable.Range(0, secret.Length - 3).Select(at => secret.Substring(at, 4));
}
