using System.Globalization;
using System.Text.RegularExpressions;

namespace Close.Functional.Testing;

/// <summary>Reads a recording of go-vcr for Go.</summary>
internal sealed partial class GoRecording(ForeignMap root, BaseAddress address, ImportOptions options) : VcrRecording(root, address, options)
{
    protected override string Interactions => "interactions";

    protected override void Check() => CheckVersion("1 or 2, the formats of go-vcr", "1", "2");

    protected override Interaction Read(ForeignMap interaction, Importer importer)
    {
        interaction.Skip("id"); // Its place in the list.
        var sent = interaction.Map("request");
        if (sent.TextOrNone("host") is { Length: > 0 } host && !sent.Text("url").Contains($"//{host}", StringComparison.OrdinalIgnoreCase))
        {
            sent.Lose("host", Losses.NoPlace);
        }

        var body = Bytes(sent, "body");
        if (body.Length > 0)
        {
            sent.Skip("form"); // The same once more.
        }

        Shared(sent);
        var request = Request(sent, "url", importer, body);
        var answered = interaction.Map("response");
        Shared(answered);
        var code = Status(answered, "code");
        var status = answered.TextOrNone("status");
        CheckPhrase(answered, "status", status?.StartsWith(code.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal) is true ? status[3..].TrimStart() : status, code);
        var timing = Timing(answered);
        var response = Response(answered, code, Bytes(answered, "body"));
        interaction.Rest();
        return new Interaction(request, response) { TimingMs = timing };
    }

    // Lengths and the numbers of the protocol say again what stands beside them; Go writes false for what was not so.
    private static void Shared(ForeignMap message)
    {
        message.Skip("content_length", "proto_major", "proto_minor");
        if (message.TextOrNone("uncompressed") is "true")
        {
            message.Lose("uncompressed", Losses.NoPlace);
        }
    }

    // As Go writes a duration: 1h2m3.5s, 84.2ms, 12µs; or a number of nanoseconds.
    private static long? Timing(ForeignMap response)
    {
        if (response.TextOrNone("duration") is not { Length: > 0 } text || text is "0s" or "0")
        {
            return null;
        }

        if (double.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var nanoseconds))
        {
            return Milliseconds.Rounded(response, "duration", nanoseconds / 1e6);
        }

        var match = Duration().Match(text);
        return match.Success
            ? Milliseconds.Rounded(response, "duration", match.Groups["number"].Captures.Zip(match.Groups["unit"].Captures, (number, unit) => Of(number.Value, unit.Value)).Sum())
            : throw response.Wrong("duration", "a duration as Go writes it, such as 84.2ms");
    }

    private static double Of(string number, string unit) => double.Parse(number, CultureInfo.InvariantCulture) * unit switch
    {
        "h" => 3_600_000,
        "m" => 60_000,
        "s" => 1_000,
        "ms" => 1,
        "µs" or "μs" or "us" => 1e-3,
        _ => 1e-6,
    };

    [GeneratedRegex(@"^(?: (?<number> [0-9]+ (?: \. [0-9]+ )? ) (?<unit> h | ms | m | s | [uµμ]s | ns ) )+ $", RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Duration();
}
