using FsCheck;

namespace Close.Functional.Tests.Http;

[Properties(typeof(Texts))]
public sealed class QueryEncodingTests
{
    [Property(MaxTest = 500)]
    public bool What_was_encoded_decodes_to_the_same_pairs((WholeText Name, WholeText Value)[] pairs)
    {
        var given = Pairs(pairs);
        return QueryEncoding.Decode(QueryEncoding.Encode(given)).SequenceEqual(given);
    }

    [Property]
    public bool The_question_mark_before_a_query_is_not_part_of_it((WholeText Name, WholeText Value)[] pairs)
    {
        var given = Pairs(pairs);
        return QueryEncoding.Decode("?" + QueryEncoding.Encode(given)).SequenceEqual(given);
    }

    [Property]
    public bool The_same_pairs_give_the_same_text((WholeText Name, WholeText Value)[] pairs) =>
        QueryEncoding.Encode(Pairs(pairs)) == QueryEncoding.Encode(Pairs(pairs));

    [Property(MaxTest = 500)]
    public bool Encoded_text_holds_only_unreserved_letters_percent_ampersand_and_equals((WholeText Name, WholeText Value)[] pairs) =>
        QueryEncoding.Encode(Pairs(pairs)).All(sign => char.IsAsciiLetterOrDigit(sign) || "-._~%&=".Contains(sign, StringComparison.Ordinal));

    [Property]
    public bool Any_text_can_be_decoded(string? text) => QueryEncoding.Decode(text ?? "") is { Count: >= 0 };

    [Theory]
    [InlineData("", "")]
    [InlineData("a", "")]
    [InlineData("", "b")]
    [InlineData("date_created__gte", "2026-03-01T12:00:00+00:00")]
    [InlineData("lead_id", "lead_a,lead_b")]
    [InlineData("q", "100% of a+b & c=d")]
    public void One_pair_survives(string name, string value) =>
        Assert.Equal(new NamedValue(name, value), Assert.Single(QueryEncoding.Decode(QueryEncoding.Encode([new NamedValue(name, value)]))));

    [Theory]
    [InlineData("_limit", "50", "_limit=50")]
    [InlineData("activity_at__lt", "2026-03-01T12:00:00+00:00", "activity_at__lt=2026-03-01T12%3A00%3A00%2B00%3A00")]
    [InlineData("id__in", "acti_a,acti_b", "id__in=acti_a%2Cacti_b")]
    [InlineData("a b", "é/😀", "a%20b=%C3%A9%2F%F0%9F%98%80")]
    [InlineData("-._~", "-._~", "-._~=-._~")]
    public void One_pair_is_written_as(string name, string value, string expected) =>
        Assert.Equal(expected, QueryEncoding.Encode([new NamedValue(name, value)]));

    [Fact]
    public void No_pairs_are_empty_text() => Assert.Equal("", QueryEncoding.Encode([]));

    [Theory]
    [InlineData("a=1&b=2", "a", "1", "b", "2")]
    [InlineData("?a=1&&b", "a", "1", "b", "")]
    [InlineData("a=x+y&b=%2B", "a", "x y", "b", "+")]
    [InlineData("a=1=2&a=", "a", "1=2", "a", "")]
    [InlineData("??a=%zz&=", "?a", "%zz", "", "")]
    public void A_query_is_read_as_servers_read_it(string query, string firstName, string firstValue, string secondName, string secondValue) =>
        Assert.Equal<NamedValue>([new(firstName, firstValue), new(secondName, secondValue)], QueryEncoding.Decode(query).ToArray());

    private static List<NamedValue> Pairs((WholeText Name, WholeText Value)[] pairs) =>
        [.. pairs.Select(pair => new NamedValue(pair.Name.Value, pair.Value.Value))];
}
