using System.Globalization;
using System.Text;

namespace Close.Functional.Testing;

/// <summary>Reads a recording of VCR for Ruby.</summary>
internal sealed class RubyRecording(ForeignMap root, BaseAddress address, ImportOptions options) : VcrRecording(root, address, options)
{
    private DateTimeOffset? recordedAt;

    protected override string Interactions => "http_interactions";

    protected override DateTimeOffset? RecordedAt => recordedAt;

    // There is no number of a format: the member that lists the interactions has told versions apart since VCR 2.
    protected override void Check()
    {
    }

    protected override Interaction Read(ForeignMap interaction, Importer importer)
    {
        var sent = interaction.Map("request");
        var request = Request(sent, "uri", importer, Body(sent));
        var answered = interaction.Map("response");
        var status = answered.Map("status");
        var code = Status(status, "code");
        CheckPhrase(status, "message", status.TextOrNone("message"), code);
        status.Rest();
        var response = Response(answered, code, Body(answered));
        Date(interaction);
        interaction.Rest();
        return new Interaction(request, response);
    }

    private void Date(ForeignMap interaction)
    {
        if (interaction.TextOrNone("recorded_at") is not { } text)
        {
            return;
        }

        var date = DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var read)
            ? read
            : throw interaction.Wrong("recorded_at", "a date such as Tue, 01 Dec 2026 09:00:00 GMT");
        if (recordedAt is not null && date != recordedAt)
        {
            interaction.Lose("recorded_at", Losses.Moment);
        }

        recordedAt = recordedAt is { } first && first <= date ? first : date;
    }

    // A text with the name of its encoding, or bytes in base64; before VCR 2.0 was out, the text alone.
    private static HttpBody Body(ForeignMap message)
    {
        if (message.Take("body") is not ForeignNode.Members)
        {
            return Bytes(message, "body");
        }

        var body = message.Map("body");
        var encoding = body.TextOrNone("encoding");
        var bytes = body.Node.All.ContainsKey("base64_string") ? Base64(body, "base64_string") : Encoded(body, encoding, Bytes(body, "string"));
        body.Rest();
        return bytes;
    }

    // YAML holds characters; what crossed the wire were their bytes in the encoding of the string.
    private static HttpBody Encoded(ForeignMap body, string? encoding, HttpBody bytes)
    {
        switch (encoding?.ToUpperInvariant())
        {
            case null or "" or "UTF-8" or "US-ASCII" or "ASCII-8BIT" or "BINARY":
                return bytes;
            case "ISO-8859-1" when Base64Text.AsUtf8(bytes) is { } text && text.All(character => character <= 0xFF):
                return HttpBody.Of(Encoding.Latin1.GetBytes(text));
            default:
                if (!Ascii.IsValid(bytes.Bytes.Span))
                {
                    body.Lose("encoding", Losses.Charset);
                }

                return bytes;
        }
    }
}
