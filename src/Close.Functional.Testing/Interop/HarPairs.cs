using System.Text;

namespace Close.Functional.Testing;

/// <summary>Reads the lists of names and values, and the bodies, of an HTTP archive.</summary>
internal static class HarPairs
{
    public static List<NamedValue> Read(ForeignMap message, string name) =>
    [
        .. message.Maps(name).Select(pair =>
        {
            var read = new NamedValue(pair.Text("name"), pair.TextOrNone("value") ?? "");
            pair.Rest();
            return read;
        }),
    ];

    /// <summary>Gives what was sent. A form that is only given by its parts is encoded anew.</summary>
    public static HttpBody Body(ForeignMap data)
    {
        if (data.TextOrNone("text") is { Length: > 0 } text)
        {
            data.Skip("params"); // The same once more.
            return HttpBody.OfText(text);
        }

        var parts = data.Maps("params").ToList();
        if (parts.Count == 0)
        {
            return HttpBody.Empty;
        }

        if (data.TextOrNone("mimeType")?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) is not true)
        {
            data.Lose("params", Losses.Parts);
            return HttpBody.Empty;
        }

        data.Lose("params", Losses.Rebuilt);
        return HttpBody.OfText(QueryEncoding.Encode(parts.Select(part =>
        {
            var pair = new NamedValue(part.Text("name"), part.TextOrNone("value") ?? "");
            part.Rest();
            return pair;
        })));
    }

    /// <summary>Gives what was answered.</summary>
    public static HttpBody Content(ForeignMap content)
    {
        var text = content.TextOrNone("text");
        var encoding = content.TextOrNone("encoding");
        if (string.IsNullOrEmpty(text) && content.NumberOrNone("size") is > 0)
        {
            content.Lose("text", Losses.NotSaved);
        }

        content.Skip("size", "compression", "mimeType");
        content.Rest();
        return encoding switch
        {
            null or "" => HttpBody.Of(Encoding.UTF8.GetBytes(text ?? "")),
            "base64" => Base64Text.Decode(text ?? "") ?? throw content.Wrong("text", "base64"),
            _ => throw content.Wrong("encoding", "base64 or nothing"),
        };
    }
}

/// <summary>Reads methods.</summary>
internal static class HttpToken
{
    private static readonly System.Buffers.SearchValues<char> Token =
        System.Buffers.SearchValues.Create("!#$%&'*+-.^_`|~0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    /// <summary>Gives a method as it is spelt; what HTTP could not send is a fault.</summary>
    public static string Method(ForeignMap request, string name)
    {
        var method = request.Text(name);
        return method.Length > 0 && !method.AsSpan().ContainsAnyExcept(Token) ? method : throw request.Wrong(name, "a method, such as GET");
    }
}

/// <summary>Reads lengths of time.</summary>
internal static class Milliseconds
{
    /// <summary>Gives whole milliseconds, and says so when that is not exact.</summary>
    public static long Rounded(ForeignMap map, string name, double exact)
    {
        var rounded = Math.Round(Math.Min(exact, 1e15));
        if (rounded != exact)
        {
            map.Lose(name, Losses.Fraction);
        }

        return (long)rounded;
    }
}
