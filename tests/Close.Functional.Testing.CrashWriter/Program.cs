using System.Globalization;
using Close.Functional;
using Close.Functional.Testing;

// Writes cassettes to one path without end, and says so before each, until somebody kills it: see KillTests.
var path = args[0];
for (var version = 0; ; version++)
{
    var body = string.Create(CultureInfo.InvariantCulture, $"[{version}{string.Concat(Enumerable.Repeat($",{version}", 2000))}]");
    var one = new Interaction(new RecordedRequest("GET", "/"), new RecordedResponse(200) { Body = CassetteBody.Of(HttpBody.OfText(body)) });
    var cassette = new Cassette("version", Provenance.Documented)
    {
        Policy = CassettePolicy.Default.WithLargestInline(version % 2 == 0 ? 100 : 1_000_000), // Beside the cassette, and in it.
        Interactions = [.. Enumerable.Repeat(one, 20)],
    };
    Console.Write('.');
    if (CassetteFile.Save(cassette, path) is { } fault)
    {
        Console.Error.WriteLine(fault);
        return 1;
    }
}
