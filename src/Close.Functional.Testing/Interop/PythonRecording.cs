namespace Close.Functional.Testing;

/// <summary>Reads a recording of vcrpy for Python.</summary>
internal sealed class PythonRecording(ForeignMap root, BaseAddress address, ImportOptions options) : VcrRecording(root, address, options)
{
    protected override string Interactions => "interactions";

    protected override void Check() => CheckVersion("1, the format of vcrpy 1.0 and later", "1");

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
        interaction.Rest();
        return new Interaction(request, response);
    }

    // Of an answer, a text inside an object; of a request, the text alone.
    private static HttpBody Body(ForeignMap message)
    {
        if (message.Take("body") is not ForeignNode.Members)
        {
            return Bytes(message, "body");
        }

        var body = message.Map("body");
        var bytes = body.Node.All.ContainsKey("base64_string") ? Base64(body, "base64_string") : Bytes(body, "string");
        body.Rest();
        return bytes;
    }
}
