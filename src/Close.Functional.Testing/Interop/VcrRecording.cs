namespace Close.Functional.Testing;

/// <summary>What the recorders that descend from VCR have in common: interactions with a request, an answer and headers as lists.</summary>
internal abstract class VcrRecording(ForeignMap root, BaseAddress address, ImportOptions options)
{
    private readonly CassettePolicy policy = options.Policy ?? CassettePolicy.Default;

    protected ForeignMap Root => root;

    /// <summary>The member that lists the interactions.</summary>
    protected abstract string Interactions { get; }

    public Cassette Read(string path)
    {
        Check();
        var importer = new Importer(address, policy, root.Losses);
        if (!root.Node.All.ContainsKey(Interactions))
        {
            throw new ForeignException(root.Node.Line, root.Node.Column, "", $"the member {Interactions}");
        }

        var interactions = toArray(root.Maps(Interactions).Select(one => importer.Redact(one.Place, Read(one, importer))).ToList());
        root.Rest();
        return new Cassette(options.Name ?? ForeignFile.NameOf(path), options.Provenance ?? Provenance.Live)
        {
            Policy = policy,
            RecordedAt = RecordedAt,
            Interactions = interactions,
        };
    }

    /// <summary>When the first answer came; null when the file does not say.</summary>
    protected virtual DateTimeOffset? RecordedAt => null;

    /// <summary>Refuses a file of another version.</summary>
    protected abstract void Check();

    protected abstract Interaction Read(ForeignMap interaction, Importer importer);

    /// <summary>Refuses a file whose member <c>version</c> is none of some numbers.</summary>
    protected void CheckVersion(string expected, params ReadOnlySpan<string> known)
    {
        var version = root.Text("version");
        foreach (var one in known)
        {
            if (version == one)
            {
                return;
            }
        }

        throw root.Wrong("version", expected);
    }

    /// <summary>Reads a request; gives it with the body as it was before it was encoded for the way.</summary>
    protected static RecordedRequest Request(ForeignMap request, string addressName, Importer importer, HttpBody bytes)
    {
        var read = importer.Request(request, addressName, HttpToken.Method(request, "method").ToUpperInvariant());
        var (headers, body) = Plain(request, bytes);
        request.Rest();
        return read with { Headers = headers, Body = CassetteBody.Of(body) };
    }

    /// <summary>Reads an answer whose status has been read.</summary>
    protected static RecordedResponse Response(ForeignMap response, int status, HttpBody bytes)
    {
        var (headers, body) = Plain(response, bytes);
        response.Rest();
        return new RecordedResponse(status) { Headers = headers, Body = CassetteBody.Of(body) };
    }

    /// <summary>Reads a status; what HTTP does not have is a fault.</summary>
    protected static int Status(ForeignMap map, string name) =>
        map.Whole(name) is >= 100 and <= 999 and var status ? (int)status : throw map.Wrong(name, "a status from 100 to 999");

    /// <summary>Names a phrase as lost when it is not the one that goes with the status.</summary>
    protected static void CheckPhrase(ForeignMap map, string name, string? phrase, int status)
    {
        if (!string.IsNullOrEmpty(phrase) && !phrase.Equals(Microsoft.AspNetCore.WebUtilities.ReasonPhrases.GetReasonPhrase(status), StringComparison.OrdinalIgnoreCase))
        {
            map.Lose(name, Losses.Reason);
        }
    }

    /// <summary>Reads a body that stands as a text or as bytes; empty for none.</summary>
    protected static HttpBody Bytes(ForeignMap map, string name) => map.Take(name) switch
    {
        null => HttpBody.Empty,
        ForeignNode.Scalar scalar => scalar.Bytes,
        _ => throw map.Wrong(name, "a text"),
    };

    /// <summary>Reads bytes in base64.</summary>
    protected static HttpBody Base64(ForeignMap map, string name) => Base64Text.Decode(map.Text(name)) ?? throw map.Wrong(name, "base64");

    // Headers and body as a program sees them: some recorders keep a body as it was sent.
    private static (Arr<NamedValue> Headers, HttpBody Body) Plain(ForeignMap message, HttpBody bytes)
    {
        var headers = Headers(message);
        // What does not look like it was undone before it was recorded, as some tools do and keep the header.
        if (ContentCoding.Codings(headers) is ["gzip" or "x-gzip"] && bytes.Length > 0 && !bytes.Bytes.Span.StartsWith<byte>([0x1F, 0x8B]))
        {
            return (headers.Filter(static header => !ContentCoding.IsCoding(header)), bytes);
        }

        if (ContentCoding.Undo(headers, bytes) is { } plain)
        {
            return plain;
        }

        message.Losses.Add($"{message.Place}.body", Losses.Compressed);
        return (headers, bytes);
    }

    // Each name has a list of values, or one value alone.
    private static Arr<NamedValue> Headers(ForeignMap message)
    {
        var headers = new List<NamedValue>();
        foreach (var (name, value) in message.MapOrNone("headers")?.Node.All ?? [])
        {
            headers.AddRange((value is ForeignNode.Items list ? list.All : [value]).Select(item => item switch
            {
                ForeignNode.Scalar { Value: { } text } => new NamedValue(name, text),
                ForeignNode.Null => new NamedValue(name, ""),
                _ => throw new ForeignException(item.Line, item.Column, message.At("headers"), "a text, or a list of texts"),
            }));
        }

        return toArray(headers);
    }
}
