using System.Diagnostics;

namespace Close.Functional;

/// <summary>What is known of a call before it is sent, and so belongs to each of its spans and measurements.</summary>
internal sealed class CallTags
{
    private readonly string api;
    private readonly string host;
    private readonly string address;
    private readonly object port;

    public CallTags(Uri baseAddress)
    {
        api = baseAddress.GetLeftPart(UriPartial.Path).TrimEnd('/');
        host = baseAddress.GetLeftPart(UriPartial.Authority);
        address = baseAddress.IdnHost;
        port = baseAddress.Port;
    }

    /// <summary>Gives the tags of a measurement: few different ones, so that metrics stay small.</summary>
    public TagList Of(HttpCall call) => new()
    {
        { TelemetryNames.Method, TelemetryText.Method(call.Method) },
        { TelemetryNames.Template, call.Route },
        { TelemetryNames.ServerAddress, address },
        { TelemetryNames.ServerPort, port },
    };

    /// <summary>Gives the tags of a span: those of a measurement, and the address without the values of the query.</summary>
    public TagList OfSpan(HttpCall call)
    {
        var tags = Of(call);
        var root = call.Target is CallTarget.Host ? host : api;
        tags.Add(TelemetryNames.Url, root + TelemetryText.Path(call.Path, call.Route) + (call.Query.IsEmpty ? "" : "?*"));
        return tags;
    }
}
