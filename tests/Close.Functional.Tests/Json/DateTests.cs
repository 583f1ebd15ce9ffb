using Close.Functional.Tests.Http;

namespace Close.Functional.Tests.Json;

public sealed class DateTests
{
    [Theory]
    [InlineData("2026-03-01T12:00:00.123000+00:00", "2026-03-01T12:00:00.1230000")]
    [InlineData("2026-03-01T12:00:00+00:00", "2026-03-01T12:00:00.0000000")]
    [InlineData("2026-03-01T12:00:00Z", "2026-03-01T12:00:00.0000000")]
    [InlineData("2026-03-01T12:00:00.5Z", "2026-03-01T12:00:00.5000000")]
    [InlineData("2026-03-01T12:00:00", "2026-03-01T12:00:00.0000000")]
    [InlineData("2026-03-01T12:00:00.123", "2026-03-01T12:00:00.1230000")]
    [InlineData("2026-03-01T08:00:00-04:00", "2026-03-01T12:00:00.0000000")]
    [InlineData("2026-03-01T17:30:00.000001+05:30", "2026-03-01T12:00:00.0000010")]
    [InlineData("2026-03-01T12:00:00-00:00", "2026-03-01T12:00:00.0000000")]
    [InlineData("2026-03-01T12:00:00.1+00:00", "2026-03-01T12:00:00.1000000")]
    [InlineData("2026-03-01T12:00:00.12+00:00", "2026-03-01T12:00:00.1200000")]
    [InlineData("2026-03-01T12:00:00.1234+00:00", "2026-03-01T12:00:00.1234000")]
    [InlineData("2026-03-01T12:00:00.12345+00:00", "2026-03-01T12:00:00.1234500")]
    [InlineData("2026-03-01T12:00:00.1234567+00:00", "2026-03-01T12:00:00.1234567")]
    [InlineData("2026-03-01", "2026-03-01T00:00:00.0000000")]
    [InlineData("2024-02-29", "2024-02-29T00:00:00.0000000")]
    [InlineData("0001-01-01T00:00:00Z", "0001-01-01T00:00:00.0000000")]
    [InlineData("9999-12-31T23:59:59.9999999Z", "9999-12-31T23:59:59.9999999")]
    public void A_date_is_read_in_every_layout_and_without_an_offset_as_UTC(string text, string expected) =>
        Assert.Equal(expected, Read(text).Value().DateSent?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff", System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("")]
    [InlineData(" 2026-03-01")]
    [InlineData("2026-03-01T12:00:00+00:00 ")]
    [InlineData("2026-03-01 12:00:00")]
    [InlineData("2026-3-1T12:00:00Z")]
    [InlineData("2026-02-30")]
    [InlineData("2026-13-01")]
    [InlineData("2026-03-01T24:00:00Z")]
    [InlineData("2026-03-01T12:60:00Z")]
    [InlineData("2026-03-01T12:00Z")]
    [InlineData("2026-03-01T12:00:00.12345678Z")]
    [InlineData("2026-03-01T12:00:00+15:00")]
    [InlineData("0001-01-01T00:00:00+01:00")]
    [InlineData("2026-03-01T12:00:00 EST")]
    [InlineData("Sun, 01 Mar 2026 12:00:00 +0000")]
    [InlineData("1772366400")]
    [InlineData("tomorrow")]
    [InlineData("٢٠٢٦-٠٣-٠١")]
    public void What_is_no_date_is_unreadable_at_its_place(string text) => Assert.Equal("$.date_sent", Read(text).Unreadable().Path);

    [Theory]
    [InlineData("1772366400")]
    [InlineData("{}")]
    [InlineData("true")]
    public void What_is_no_text_is_no_date_either(string json) =>
        Assert.Equal("$.date_sent", Golden.Sms($$"""{"_type":"SMS","id":"acti_0","date_sent":{{json}}}""").Unreadable().Path);

    [Property(MaxTest = 1_000)]
    public bool Any_moment_is_written_in_UTC_and_read_back(DateTimeOffset date)
    {
        var text = WireDate.Format(date);
        Span<byte> bytes = stackalloc byte[WireDate.Longest];
        Assert.Equal(text, System.Text.Encoding.UTF8.GetString(bytes[..WireDate.Format(date, bytes)]));
        return WireDate.Parse(text) == date && text.EndsWith("+00:00", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-03-01T12:00:00.000000Z", "2026-03-01T12:00:00+00:00")]
    [InlineData("2026-03-01T12:00:00.5Z", "2026-03-01T12:00:00.500000+00:00")]
    [InlineData("2026-03-01T12:00:00.1234567Z", "2026-03-01T12:00:00.123456+00:00")]
    [InlineData("2026-03-01T08:00:00-04:00", "2026-03-01T12:00:00+00:00")]
    public void A_date_is_written_as_Close_writes_it(string read, string written) =>
        Assert.Equal(written, WireDate.Format(WireDate.Parse(read)!.Value));

    private static Either<CloseError, Sms> Read(string date) => Golden.Sms($$"""{"_type":"SMS","id":"acti_0","date_sent":"{{date}}"}""");
}
