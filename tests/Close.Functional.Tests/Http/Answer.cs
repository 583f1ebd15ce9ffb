namespace Close.Functional.Tests.Http;

/// <summary>Answers made by hand.</summary>
internal static class Answer
{
    public static Envelope Of(int status, string body, params IEnumerable<(string Name, string Value)> headers) =>
        Of(status, HttpBody.OfText(body), headers);

    public static Envelope Of(int status, HttpBody body, params IEnumerable<(string Name, string Value)> headers) =>
        new(status, new Arr<NamedValue>(headers.Select(header => new NamedValue(header.Name, header.Value))), body);

    /// <summary>An answer with these headers and nothing else.</summary>
    public static Envelope With(params IEnumerable<(string Name, string Value)> headers) => Of(429, "", headers);
}
