namespace Close.Functional.Testing;

/// <summary>The address that all paths of a cassette are below.</summary>
internal sealed class BaseAddress
{
    private readonly string origin;

    private BaseAddress(Uri address)
    {
        origin = WebAddress.OriginOf(address);
        Path = address.AbsolutePath.TrimEnd('/');
        Prefix = address.GetLeftPart(UriPartial.Path).TrimEnd('/');
    }

    /// <summary>The address without a slash at its end.</summary>
    public string Prefix { get; }

    /// <summary>The path in it, without a slash at its end; empty for none.</summary>
    public string Path { get; }

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
        (address.Origin.Length == 0 || address.Origin == origin) && address.Path.StartsWith(Path + "/", StringComparison.Ordinal) ? address.Path[Path.Length..] : null;

    /// <summary>Gives what keeps a request from having an address; null when nothing does.</summary>
    public static ConversionFault? Flaw(string place, RecordedRequest request) =>
        request.Path.StartsWith('/') && request.Path.AsSpan().IndexOfAny("?#") < 0
            ? null
            : new ConversionFault.Unfit($"{place}.request.path", "a path that begins with a slash and holds no ? and no #, which would begin something else");
}
