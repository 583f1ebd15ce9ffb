using FsCheck;
using FsCheck.Fluent;

namespace Close.Functional.Tests.Errors;

/// <summary>Something that must not show, as one of the many ways to write it, and the parts of it that must not show either.</summary>
public sealed record Canary(string Written, IReadOnlyList<string> Hidden);

public static class Canaries
{
    private static readonly string[] Lines = ["0100", "0143", "0199"];

    private static readonly string[] Areas = ["202", "312", "650"];

    private static readonly string[] Numbers =
    [
        "+1AAA555NNNN", "+1 AAA-555-NNNN", "+1 (AAA) 555-NNNN", "+1 - (AAA) 555 - NNNN", "(AAA) 555-NNNN", "AAA.555.NNNN", "AAA 555 NNNN", "1/AAA/555/NNNN",
        "+1\u00a0AAA\u00a0555\u00a0NNNN", "+1\u2011AAA\u2011555\u2011NNNN", "\u202a+1AAA555NNNN\u202c", "+1\u200bAAA\u200b555\u200bNNNN", "tel:+1-AAA-555-NNNN",
        "%2B1AAA555NNNN", "%2B1%20AAA%20555%20NNNN", "%2B1%20%28AAA%29%20555-NNNN", "001 AAA 555 NN NN", "555-NNNN", "sip:1AAA555NNNN@example.com",
    ];

    private static readonly string[] Mails =
    [
        "WHO@example.com", "<WHO@example.com>", "mailto:WHO@example.com", "\"WHO\"@example.com", "'WHO@example.com'", "WHO%40example.com",
        "WHO+tag@mail.example.com", "WHO@EXAMPLE.COM", "a.WHO_b-c@example.com", "Whoever <WHO@example.com>,",
    ];

    private static readonly string[] Keys =
    [
        "api_KEY", "api_KEY.KEY", "key=api_KEY", "\"api_KEY\"", "Authorization: Basic KEY=", "authorization: bearer KEY", "Bearer   KEY.KEY-KEY",
        "access_token=KEY", "\"refresh_token\": \"KEY\"", "client_secret: KEY",
    ];

    public static Arbitrary<Canary> Any() => Gen.OneOf(Number, Mail, Key, EncodedKey).ToArbitrary();

    private static Gen<Canary> Number =>
        from form in Gen.Elements(Numbers)
        from area in Gen.Elements(Areas)
        from line in Gen.Elements(Lines)
        select new Canary(form.Replace("AAA", area, StringComparison.Ordinal).Replace("NNNN", line, StringComparison.Ordinal).Replace("NN NN", $"{line[..2]} {line[2..]}", StringComparison.Ordinal), [line, "555"]);

    private static Gen<Canary> Mail =>
        from form in Gen.Elements(Mails)
        from who in Gen.Elements("zebra", "ze.bra", "o'zebra", "日本zebra")
        select new Canary(form.Replace("WHO", who, StringComparison.Ordinal), ["bra", "example"]);

    private static Gen<Canary> Key =>
        from form in Gen.Elements(Keys)
        from key in KeyText
        select new Canary(form.Replace("KEY", key, StringComparison.Ordinal), [key]);

    private static Gen<Canary> EncodedKey =>
        from key in KeyText
        let encoded = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"api_{key}:"))
        select new Canary(encoded, [encoded, encoded[8..]]);

    private static Gen<string> KeyText => Gen.Elements("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789".ToCharArray()).ArrayOf(12).Select(signs => new string(signs));
}
