namespace Close.Functional.Tests.Requests;

/// <summary>A call as text, each part in full, so that a golden table can show it.</summary>
internal static class CallText
{
    public static string Of(HttpCall call) => string.Join(
        '\n',
        [
            $"{call.Method} {call.Path}{(call.Query.IsEmpty ? "" : "?")}{QueryEncoding.Encode(call.Query)} {call.Repeat}",
            .. call.Headers.Select(header => $"{header.Name}: {header.Value}"),
            .. call.Body.Length == 0 ? [] : new[] { call.Body.AsText() },
        ]);
}
