using System.Text;
using Close.Functional.Tests.Http;
using FsCheck;

namespace Close.Functional.Tests.Errors;

/// <summary>Bodies that are not what anybody expects: the reader says nothing about them, and never throws.</summary>
[Properties(typeof(Texts))]
public sealed class HostileBodyTests
{
    private static readonly int[] Statuses = [400, 401, 404, 415, 429, 500];

    public static TheoryData<string> Hostile() =>
    [
        new string('[', 1_000_000),
        """{"field-errors":""" + string.Concat(Enumerable.Repeat("""{"a":""", 100_000)),
        """{"field-errors":""" + string.Concat(Enumerable.Repeat("""{"a":""", 60)) + "1" + new string('}', 61),
        """{"errors":[""" + new string('1', 1_000_000) + "]}",
        """{"errors":[1e999999999999]}""",
        """{"error":"\ud83d"}""",
        """{"\ud83d":1,"error":"x"}""",
        """{"field-errors":{"\ud83d":"x"}}""",
        """{"error":{"message":"\udc00","rate_reset":"\ud83d"}}""",
        """{"rate_reset":-1e400,"message":"x"}""",
        """{"error":"a","error":"b","error":{}}""",
        "{\"error\":\"" + new string('a', 2_000_000) + "\"}",
        "{\"error\":\"" + string.Concat(Enumerable.Repeat("1 ", 500_000)) + "\"}",
        "{\"error\":\"" + string.Concat(Enumerable.Repeat("bearer ", 200_000)) + "\"}",
    ];

    [Theory]
    [MemberData(nameof(Hostile), DisableDiscoveryEnumeration = true)]
    public void A_hostile_body_becomes_an_error_with_a_short_message(string body) =>
        Assert.All(Statuses, status => Assert.InRange(ErrorReader.Read(Answer.Of(status, body)).Message.Length, 1, 3_000));

    [Property(MaxTest = 1000)]
    public bool Arbitrary_bytes_never_throw(byte[] bytes) => Survives(bytes);

    [Property(MaxTest = 1000)]
    public bool Arbitrary_bytes_inside_a_body_never_throw(byte[] bytes, bool isField) =>
        Survives([.. Encoding.UTF8.GetBytes(isField ? """{"field-errors":{"a":" """ : """{"error":" """), .. bytes, .. "\"}"u8, .. isField ? "}"u8 : ""u8]);

    [Property(MaxTest = 1000)]
    public bool One_changed_byte_never_throws(ushort at, byte changed)
    {
        var bytes = """{"errors": ["Gone \ud83d\ude00"], "field-errors": {"a": [{"b": "c"}]}, "error": {"message": "x", "rate_reset": "0.5"}}"""u8.ToArray();
        bytes[at % bytes.Length] = changed;
        return Survives(bytes);
    }

    private static bool Survives(byte[] bytes) =>
        Statuses.All(status => ErrorReader.Read(Answer.Of(status, HttpBody.Of(bytes))).Message.Length > 0);
}
