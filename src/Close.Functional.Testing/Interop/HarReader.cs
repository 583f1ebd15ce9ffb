using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;

namespace Close.Functional.Testing;

/// <summary>Reads an HTTP archive as a cassette.</summary>
internal sealed class HarReader(ForeignMap root, string path, BaseAddress address, ImportOptions options)
{
    // Whether this library wrote the file: then nothing in it was ever more than the cassette holds.
    private bool isOwn;
    private Importer importer = null!;

    public Cassette Read()
    {
        var log = root.Map("log");
        root.Rest();
        if (!log.Text("version").StartsWith("1.", StringComparison.Ordinal))
        {
            throw log.Wrong("version", "HAR of version 1.2");
        }

        var start = Start(log);
        importer = new Importer(address, start.Policy, log.Losses);
        var entries = log.Maps("entries").Select(entry => (Date: Date(entry), Interaction: Read(entry))).ToList();
        if (isOwn)
        {
            log.Skip("creator");
        }

        log.Rest();
        return start with
        {
            RecordedAt = isOwn ? start.RecordedAt : entries.Count == 0 ? null : entries.Min(entry => entry.Date),
            Interactions = toArray(entries.OrderBy(entry => entry.Date).Select(entry => entry.Interaction)), // The order in a file is not promised.
        };
    }

    // What the export put there: name, provenance, policy and more, as a cassette without interactions.
    private Cassette Start(ForeignMap log)
    {
        var own = log.MapOrNone(HarExtras.Member)?.Node;
        isOwn = own is not null;
        var read = own is null ? null : CassetteFile.Parse(own.Raw, path).MatchUnsafe<Cassette?>(
            Right: cassette => cassette,
            Left: _ => throw log.Wrong(HarExtras.Member, "a cassette that this version can read, without interactions"));
        return new Cassette(options.Name ?? read?.Name ?? ForeignFile.NameOf(path), options.Provenance ?? read?.Provenance ?? Provenance.Live)
        {
            RecordedAt = read?.RecordedAt,
            Policy = options.Policy ?? read?.Policy ?? CassettePolicy.Default,
            Clock = read?.Clock,
            Seed = read?.Seed,
            Variables = read?.Variables ?? [],
            extra = read?.extra ?? Extra.Empty,
        };
    }

    private DateTimeOffset Date(ForeignMap entry)
    {
        var date = DateTimeOffset.TryParse(entry.Text("startedDateTime"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var started)
            ? started
            : throw entry.Wrong("startedDateTime", "a date and time of ISO 8601");
        if (!isOwn)
        {
            entry.Lose("startedDateTime", Losses.Moment);
        }

        return date;
    }

    private Interaction Read(ForeignMap entry)
    {
        var own = entry.MapOrNone(HarExtras.Member);
        var request = Request(entry.Map("request"), own);
        var interaction = Response(entry.Map("response"), own) is { } response
            ? new Interaction(request, response)
            : new Interaction(request, Fault(entry, own));
        var timed = interaction with { TimingMs = Timing(entry, own) };
        entry.Rest();
        own?.Rest();
        return importer.Redact(entry.Place, timed);
    }

    private RecordedRequest Request(ForeignMap request, ForeignMap? own)
    {
        var read = importer.Request(request, "url", HttpToken.Method(request, "method"));
        var query = HarPairs.Read(request, "queryString");
        if (query.Count > 0 && !Sorted(query).SequenceEqual(Sorted(read.Query)))
        {
            request.Lose("queryString", Losses.Unusual);
        }

        var headers = HarPairs.Read(request, "headers");
        var body = HttpBody.Empty;
        if (request.MapOrNone("postData") is { } data)
        {
            body = HarPairs.Body(data);
            AddType(headers, data);
            data.Skip("mimeType");
            data.Rest();
        }

        if (own?.TextOrNone("requestBytes") is { } base64)
        {
            body = Base64Text.Decode(base64) ?? throw own.Wrong("requestBytes", "base64");
        }

        Rest(request);
        return read with { Headers = headers, Body = HarExtras.InForm(own?.TextOrNone("requestForm"), body) };
    }

    private RecordedResponse? Response(ForeignMap response, ForeignMap? own)
    {
        var status = response.Whole("status");
        var content = response.Map("content");
        var phrase = response.TextOrNone("statusText");
        if (status == 0)
        {
            content.Skip("size", "mimeType");
            content.Rest();
            Rest(response);
            return null;
        }

        if (status is < 100 or > 999)
        {
            throw response.Wrong("status", "a status from 100 to 999, or 0 for no answer");
        }

        if (!string.IsNullOrEmpty(phrase) && !phrase.Equals(ReasonPhrases.GetReasonPhrase((int)status), StringComparison.OrdinalIgnoreCase))
        {
            response.Lose("statusText", Losses.Reason);
        }

        var headers = HarPairs.Read(response, "headers");
        AddType(headers, content);
        var read = new RecordedResponse((int)status)
        {
            Headers = headers,
            Body = HarExtras.InForm(own?.TextOrNone("responseForm"), HarPairs.Content(content)),
        };
        Rest(response);
        return read;
    }

    // Some tools keep no headers, and yet the type of a body.
    private void AddType(List<NamedValue> headers, ForeignMap body)
    {
        if (!isOwn && body.TextOrNone("mimeType") is { Length: > 0 } type && type != "x-unknown"
            && !headers.Exists(header => header.Name.Equals("content-type", StringComparison.OrdinalIgnoreCase)))
        {
            headers.Add(new NamedValue("Content-Type", type));
        }
    }

    // The lengths of the parts are worked out from them.
    private void Rest(ForeignMap message)
    {
        message.Skip("headersSize", "bodySize");
        if (isOwn)
        {
            message.Skip("httpVersion");
        }

        message.Rest();
    }

    private static RecordedFault Fault(ForeignMap entry, ForeignMap? own)
    {
        if (own?.MapOrNone("fault") is { } fault)
        {
            var cause = HarExtras.Named<FailureCause>(fault.Text("cause")) ?? throw fault.Wrong("cause", "the cause of a fault, as in a cassette");
            var outcome = HarExtras.Named<Outcome>(fault.Text("outcome")) ?? throw fault.Wrong("outcome", "the outcome of a fault, as in a cassette");
            var detail = fault.TextOrNone("detail");
            fault.Rest();
            return new RecordedFault(cause, outcome) { Detail = detail };
        }

        // Browsers say in the response what went wrong, in words of their own.
        var said = (entry.Take("response") as ForeignNode.Members)?.All.GetValueOrDefault("_error") as ForeignNode.Scalar;
        var error = said?.Value ?? "";
        entry.Lose("response.status", Losses.NoAnswer);
        return error.Contains("TIMED_OUT", StringComparison.OrdinalIgnoreCase) ? new RecordedFault(FailureCause.TimedOut, Outcome.Unknown)
            : error.Contains("NAME_NOT_RESOLVED", StringComparison.OrdinalIgnoreCase) || error.Contains("CONNECTION_REFUSED", StringComparison.OrdinalIgnoreCase)
                ? new RecordedFault(FailureCause.NotConnected, Outcome.NotProcessed)
                : new RecordedFault(FailureCause.ConnectionLost, Outcome.Unknown);
    }

    private static long? Timing(ForeignMap entry, ForeignMap? own)
    {
        var time = entry.NumberOrNone("time");
        var timings = entry.MapOrNone("timings");
        if (timings is not null && timings.Node.All.Values.OfType<ForeignNode.Scalar>().Count(part => part.Value is not (null or "0" or "-1")) > 1)
        {
            entry.Lose("timings", Losses.NoPlace);
        }

        if (own?.TextOrNone("timingMs") is { } said)
        {
            return long.TryParse(said, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var exact) ? exact : null;
        }

        return time is null or < 0 ? null : Milliseconds.Rounded(entry, "time", time.Value);
    }

    private static IOrderedEnumerable<NamedValue> Sorted(IEnumerable<NamedValue> pairs) =>
        pairs.OrderBy(pair => pair.Name, StringComparer.Ordinal).ThenBy(pair => pair.Value, StringComparer.Ordinal);
}
