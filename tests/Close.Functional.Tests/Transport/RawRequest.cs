namespace Close.Functional.Tests.Sockets;

/// <summary>A request as its bytes came: the head as Latin-1, the body as UTF-8.</summary>
internal sealed record RawRequest(string Head, string Body)
{
    /// <summary>The lines of the head without the empty one at its end: the request line, then one for each header.</summary>
    public string[] Lines => Head.TrimEnd('\r', '\n').Split("\r\n");

    public string Method => Lines[0].Split(' ')[0];

    /// <summary>What stands between the method and the version, untouched.</summary>
    public string Target => Lines[0].Split(' ')[1];

    public string? Header(string name) => Headers(name).FirstOrDefault();

    public IEnumerable<string> Headers(string name) =>
        from line in Lines.Skip(1)
        where line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase)
        select line[(name.Length + 1)..].TrimStart(' ');
}
