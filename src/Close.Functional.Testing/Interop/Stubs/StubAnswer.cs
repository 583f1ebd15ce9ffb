using System.Collections.Frozen;

namespace Close.Functional.Testing;

/// <summary>What a stub of any server says in answer.</summary>
internal static class StubAnswer
{
    private static readonly FrozenSet<string> OfServer = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "connection", "content-encoding", "content-length", "keep-alive", "trailer", "transfer-encoding", "upgrade");

    /// <summary>Gives the headers with their values, in the order of their first, and names those that a server writes itself.</summary>
    public static IEnumerable<IGrouping<string, string>> Headers(string place, RecordedResponse response, LossLog losses)
    {
        foreach (var header in response.Headers.Where(header => OfServer.Contains(header.Name)))
        {
            losses.Add($"{place}.response.headers.{header.Name.ToLowerInvariant()}", Losses.ServerHeader);
        }

        return response.Headers.Where(header => !OfServer.Contains(header.Name)).GroupBy(header => header.Name, header => header.Value, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Gives the bytes of the body, and names a body that HTTP does not let through.</summary>
    public static HttpBody Body(string place, RecordedResponse response, LossLog losses)
    {
        var bytes = response.Body.ToBody();
        if (bytes.Length > 0 && response.Status is 204 or 205 or 304)
        {
            losses.Add($"{place}.response.body", Losses.NoBody);
            return HttpBody.Empty;
        }

        return bytes;
    }

    /// <summary>Names the headers of a request, which no cassette is asked by.</summary>
    public static void NameHeaders(string place, RecordedRequest request, LossLog losses)
    {
        foreach (var header in request.Headers)
        {
            losses.Add($"{place}.request.headers.{header.Name.ToLowerInvariant()}", Losses.RequestHeader);
        }
    }

    /// <summary>Names members of a file that a newer version wrote.</summary>
    public static void NameUnknown(string place, Interaction interaction, LossLog losses)
    {
        foreach (var (where, extra) in new[] { ("", interaction.extra), (".request", interaction.Request.extra), (".response", interaction.Response?.extra), (".fault", interaction.Fault?.extra) })
        {
            foreach (var (name, _) in extra ?? Extra.Empty)
            {
                losses.Add($"{place}{where}.{name}", Losses.Unknown);
            }
        }
    }
}
