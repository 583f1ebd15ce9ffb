namespace Close.Functional.Tests.Domain.Segments;

[Properties(typeof(AnyText))]
public class SmsTextTests
{
    [Property]
    public void Agrees_with_the_codes_written_out(AnyText text)
    {
        var slow = SlowSegments.Of(text.Value);
        var (isGsm7, size) = (SlowSegments.IsGsm7(text.Value), SizeOf(text.Value, slow.Count));

        var measured = SmsText.Measure(text.Value);

        Assert.Equal(
            (isGsm7 ? SmsEncoding.Gsm7 : SmsEncoding.Ucs2, slow.Count, slow.Sum(segment => segment.Count), size - (slow.LastOrDefault()?.Count ?? 0)),
            (measured.Encoding, measured.Segments, measured.Units, measured.UnitsLeft));
    }

    [Property]
    public void Joining_two_texts_never_takes_fewer_segments_than_either(AnyText first, AnyText second) =>
        Assert.True(SmsText.Measure(first.Value + second.Value).Segments
            >= Math.Max(SmsText.Measure(first.Value).Segments, SmsText.Measure(second.Value).Segments));

    [Property]
    public void The_units_fit_in_the_segments_but_not_in_one_less(AnyText text)
    {
        var measured = SmsText.Measure(text.Value);
        var size = SizeOf(text.Value, measured.Segments);

        Assert.InRange(measured.Units + measured.UnitsLeft, (measured.Segments - 1) * (size - 1), Math.Max(measured.Segments, 1) * size);
    }

    [Property]
    public void The_last_segment_is_neither_empty_nor_too_full(AnyText text)
    {
        var measured = SmsText.Measure(text.Value);

        Assert.InRange(measured.UnitsLeft, 0, SizeOf(text.Value, measured.Segments) - (measured.Segments == 0 ? 0 : 1));
    }

    [Property]
    public void Without_the_named_characters_the_text_is_in_the_default_alphabet(AnyText text)
    {
        // Removing a character can join two halves that were none before, which then are one of their own.
        var rest = text.Value;
        while (SmsText.Measure(rest).Ucs2Characters is { IsEmpty: false } named)
        {
            rest = named.Fold(rest, static (left, one) => left.Replace(one, "", StringComparison.Ordinal));
        }

        Assert.Equal(string.Concat(text.Value.Where(unit => SlowSegments.IsGsm7(unit.ToString()))), rest);
    }

    [Property]
    public void Only_a_text_with_named_characters_is_in_16_bits(AnyText text)
    {
        var measured = SmsText.Measure(text.Value);

        Assert.Equal(measured.Encoding is SmsEncoding.Ucs2, !measured.Ucs2Characters.IsEmpty);
    }

    [Theory]
    [InlineData("", 0, SmsEncoding.Gsm7, 0, 0, 160)]
    [InlineData("a", 1, SmsEncoding.Gsm7, 1, 1, 159)]
    [InlineData("a", 160, SmsEncoding.Gsm7, 1, 160, 0)]
    [InlineData("a", 161, SmsEncoding.Gsm7, 2, 161, 145)]
    [InlineData("a", 306, SmsEncoding.Gsm7, 2, 306, 0)]
    [InlineData("a", 307, SmsEncoding.Gsm7, 3, 307, 152)]
    [InlineData("€", 80, SmsEncoding.Gsm7, 1, 160, 0)]
    [InlineData("€", 81, SmsEncoding.Gsm7, 2, 162, 143)]
    [InlineData("€", 152, SmsEncoding.Gsm7, 2, 304, 1)]
    [InlineData("€", 153, SmsEncoding.Gsm7, 3, 306, 151)]
    [InlineData("ж", 70, SmsEncoding.Ucs2, 1, 70, 0)]
    [InlineData("ж", 71, SmsEncoding.Ucs2, 2, 71, 63)]
    [InlineData("ж", 134, SmsEncoding.Ucs2, 2, 134, 0)]
    [InlineData("ж", 135, SmsEncoding.Ucs2, 3, 135, 66)]
    [InlineData("😀", 35, SmsEncoding.Ucs2, 1, 70, 0)]
    [InlineData("😀", 36, SmsEncoding.Ucs2, 2, 72, 61)]
    [InlineData("😀", 66, SmsEncoding.Ucs2, 2, 132, 1)]
    [InlineData("😀", 67, SmsEncoding.Ucs2, 3, 134, 65)]
    public void Repeated_characters_take_known_sizes(string character, int times, SmsEncoding encoding, int segments, int units, int left) =>
        Assert.Equal(
            (encoding, segments, units, left),
            SmsText.Measure(string.Concat(Enumerable.Repeat(character, times))) switch { var read => (read.Encoding, read.Segments, read.Units, read.UnitsLeft) });

    [Fact]
    public void An_escaped_character_that_does_not_fit_moves_to_the_next_segment() =>
        Assert.Equal(153 - 2 - 10, SmsText.Measure(new string('a', 152) + "€" + new string('a', 10)).UnitsLeft);

    [Fact]
    public void A_surrogate_pair_that_does_not_fit_moves_to_the_next_segment() =>
        Assert.Equal(67 - 2 - 10, SmsText.Measure(new string('ж', 66) + "😀" + new string('ж', 10)).UnitsLeft);

    [Fact]
    public void Null_is_measured_as_the_empty_text() => Assert.Equal(SmsText.Measure(""), SmsText.Measure(null));

    [Fact]
    public void Typographic_signs_are_named_once_in_their_order() =>
        Assert.Equal(["“", "’", "”", "😀"], SmsText.Measure("“It’s fine” - no: “it’s” 😀😀").Ucs2Characters.ToArray());

    [Theory]
    [InlineData("ç", SmsEncoding.Ucs2)]
    [InlineData("Ç", SmsEncoding.Gsm7)]
    [InlineData("`", SmsEncoding.Ucs2)]
    [InlineData("\t", SmsEncoding.Ucs2)]
    [InlineData("\u001B", SmsEncoding.Ucs2)]
    [InlineData("\u00A0", SmsEncoding.Ucs2)]
    [InlineData("Α", SmsEncoding.Ucs2)]
    [InlineData("\uD83D", SmsEncoding.Ucs2)]
    public void Look_alikes_are_told_apart(string text, SmsEncoding encoding) => Assert.Equal(encoding, SmsText.Measure(text).Encoding);

    [Fact]
    public void Its_text_says_nothing_of_the_message() => Assert.Equal("1 segments, Ucs2", SmsText.Measure("“Secret”").ToString());

    private static int SizeOf(string text, int segments) => (SlowSegments.IsGsm7(text), segments > 1) switch
    {
        (true, false) => 160,
        (true, true) => 153,
        (false, false) => 70,
        (false, true) => 67,
    };
}
