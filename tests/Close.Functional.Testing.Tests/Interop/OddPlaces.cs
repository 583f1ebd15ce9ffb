using System.Text;

namespace Close.Functional.Testing.Tests.Interop;

/// <summary>Small files in which something rare stands.</summary>
internal static class OddPlaces
{
    public static IReadOnlyList<(string File, string Text)> All { get; } =
    [
        ("python.yaml", Python("Content-Encoding: [br]", "string: no Brotli")),
        ("ruby.yml", Ruby("Shift_JIS", "Grüße")),
        ("browser.har", Har("""{ "mimeType": "multipart/form-data", "params": [ { "name": "file", "fileName": "a.txt" } ] }""")),
    ];

    public static string Python(string header, string body) => $$"""
        interactions:
        - request: {body: null, headers: {}, method: GET, uri: https://api.close.com/api/v1/me/}
          response:
            body:
              {{body}}
            headers: { {{header}} }
            status: {code: 200, message: OK}
        version: 1
        """;

    public static string Ruby(string encoding, string body) => $$$"""
        http_interactions:
        - request: {method: get, uri: https://api.close.com/api/v1/me/, body: '', headers: {}}
          response:
            status: {code: 200, message: OK}
            headers: {}
            body: {encoding: {{{encoding}}}, string: "{{{body}}}"}
        """;

    public static string Har(string postData, string mime = "") => $$$"""
        {"log": {"version": "1.2", "creator": {"name": "a", "version": "1"}, "entries": [{
          "startedDateTime": "2026-12-01T09:00:00Z", "time": 1, "cache": {}, "timings": {"send": 0, "wait": 1, "receive": 0},
          "request": {"method": "POST", "url": "https://api.close.com/api/v1/me/", "httpVersion": "", "headers": [], "queryString": [], "cookies": [],
            "headersSize": -1, "bodySize": -1, "postData": {{{postData}}}},
          "response": {"status": 200, "statusText": "", "httpVersion": "", "headers": [], "cookies": [], "content": {"size": 0, "mimeType": "{{{mime}}}"},
            "redirectURL": "", "headersSize": -1, "bodySize": -1}
        }]}}
        """;

    public static string Base64(params ReadOnlySpan<byte> bytes) => Convert.ToBase64String(bytes);

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
