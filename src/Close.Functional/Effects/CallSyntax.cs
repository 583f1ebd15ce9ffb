using System.Buffers;
using System.Collections.Frozen;

namespace Close.Functional;

/// <summary>Decides whether a call can be put into HTTP as it stands. Nothing is repaired or dropped in silence.</summary>
internal static class CallSyntax
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private static readonly RuleSource Fields = new RuleSource.Documented("RFC 9110, Fields");
    private static readonly RuleSource Paths = new RuleSource.Documented("RFC 3986, Path");

    private static readonly SearchValues<char> TokenSigns = SearchValues.Create(Letters + "!#$%&'*+-.^_`|~");
    private static readonly SearchValues<char> ValueSigns = SearchValues.Create(string.Concat(Enumerable.Range(' ', '~' - ' ' + 1).Select(sign => (char)sign)) + "\t");
    private static readonly SearchValues<char> PathSigns = SearchValues.Create(Letters + "/-._~%!$&'()*+,;=:@");

    // These frame the message or carry secrets: the transport sets them, from the body and from its options.
    private static readonly FrozenSet<string> Reserved = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "Authorization",
        "Connection",
        "Content-Length",
        "Cookie",
        "Expect",
        "Host",
        "Keep-Alive",
        "Proxy-Authorization",
        "Proxy-Connection",
        "TE",
        "Trailer",
        "Transfer-Encoding",
        "Upgrade");

    /// <summary>Gives what keeps a call from being sent; empty when it can be.</summary>
    public static Arr<FieldError> Check(HttpCall call) =>
        toArray(call.Headers.Select(Header).Prepend(Path(call.Path)).OfType<FieldError>());

    /// <summary>Whether a text can be the value of a header without changing the message around it: printable ASCII, spaces and tabs.</summary>
    public static bool IsHeaderValue(string text) => !text.AsSpan().ContainsAnyExcept(ValueSigns);

    /// <summary>Whether a text can stand as the path of a URL as it is: encoded where it must be, and without a step such as <c>..</c>.</summary>
    public static bool IsPath(string path) =>
        !path.AsSpan().ContainsAnyExcept(PathSigns) && !path.Split('/').Any(segment => segment is "." or "..");

    private static FieldError? Path(string path) =>
        IsPath(path) ? null : new FieldError("path", "the signs of a URL path are needed, all others as %XX, and no segment . or ..", Paths);

    // The name of a header is repeated only once it is known to be harmless.
    private static FieldError? Header(NamedValue header) =>
        header.Name.Length == 0 || header.Name.AsSpan().ContainsAnyExcept(TokenSigns)
            ? new FieldError("header", "a name of letters, digits and hyphens is needed", Fields)
        : Reserved.Contains(header.Name) ? new FieldError(header.Name, "this header is the transport's to set", Fields)
        : IsHeaderValue(header.Value) ? null
        : new FieldError(header.Name, "printable ASCII on one line is needed", Fields);
}
