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
