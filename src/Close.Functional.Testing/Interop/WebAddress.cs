using System.Globalization;

namespace Close.Functional.Testing;

/// <summary>An address in its parts, with path and query as they stood: <see cref="Uri"/> would spell some of them anew.</summary>
/// <param name="Origin">Scheme, host and port in one spelling; empty for an address that has none.</param>
/// <param name="Path">The path, encoded; begins with a slash.</param>
/// <param name="Query">The query, encoded, without its question mark.</param>
/// <param name="HasUser">Whether a user or a password stood before the host.</param>
/// <param name="HasFragment">Whether something followed a #.</param>
internal sealed record WebAddress(string Origin, string Path, string Query, bool HasUser, bool HasFragment)
{
    /// <summary>Takes an address apart; gives null when it is none of HTTP.</summary>
    public static WebAddress? Of(string address)
    {
        var (start, origin, hasUser) = (0, "", false);
        if (!address.StartsWith('/'))
        {
            var scheme = address.IndexOf("://", StringComparison.Ordinal);
            if (scheme < 0 || address[..scheme].ToLowerInvariant() is not ("http" or "https"))
            {
                return null;
            }

            var rest = address.AsSpan(scheme + 3);
            var length = rest.IndexOfAny('/', '?', '#') is >= 0 and var end ? end : rest.Length;
            start = scheme + 3 + length;
            hasUser = rest[..length].Contains('@');
            if (!Uri.TryCreate(address[..start], UriKind.Absolute, out var host) || host.Host.Length == 0)
            {
                return null;
            }

            origin = OriginOf(host);
        }

        var hash = address.IndexOf('#', start) is >= 0 and var at ? at : address.Length;
        var question = address.IndexOf('?', start, hash - start) is >= 0 and var mark ? mark : hash;
        return new WebAddress(
            origin,
            question == start ? "/" : address[start..question],
            question < hash ? address[(question + 1)..hash] : "",
            hasUser,
            hash < address.Length);
    }

    /// <summary>Gives scheme, host and port in one spelling.</summary>
    public static string OriginOf(Uri address) => string.Create(CultureInfo.InvariantCulture, $"{address.Scheme}://{address.IdnHost.ToLowerInvariant()}:{address.Port}");
}

/// <summary>The address that all paths of a cassette are below.</summary>
internal sealed record BaseAddress
{
    private readonly string origin;
    private readonly string path;

    private BaseAddress(Uri address)
    {
        origin = WebAddress.OriginOf(address);
        path = address.AbsolutePath.TrimEnd('/');
        Prefix = address.GetLeftPart(UriPartial.Path).TrimEnd('/');
    }

    /// <summary>The address without a slash at its end.</summary>
    public string Prefix { get; }

    /// <summary>The path in it, without a slash at its end; empty for none.</summary>
    public string Path => path;

    /// <summary>Takes an address; one with a query, or not of HTTP, is a fault.</summary>
    public static Either<ConversionFault, BaseAddress> Of(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return address is { IsAbsoluteUri: true, Scheme: "http" or "https", Query: "", Fragment: "", UserInfo: "" }
            ? new BaseAddress(address)
            : new ConversionFault.Unfit("BaseAddress", "a whole address of HTTP without user, query and fragment, such as https://api.close.com/api/v1");
    }

    /// <summary>Gives the path below this address; null when the other is not below it.</summary>
    public string? Below(WebAddress address) =>
        (address.Origin.Length == 0 || address.Origin == origin) && address.Path.StartsWith(path + "/", StringComparison.Ordinal) ? address.Path[path.Length..] : null;

    /// <summary>Gives what keeps a request from having an address; null when nothing does.</summary>
    public static ConversionFault? Flaw(string place, RecordedRequest request) =>
        request.Path.StartsWith('/') && request.Path.AsSpan().IndexOfAny("?#") < 0
            ? null
            : new ConversionFault.Unfit($"{place}.request.path", "a path that begins with a slash and holds no ? and no #, which would begin something else");
}
