namespace Close.Functional.Tests.Http;

public sealed class EnvelopeTests
{
    [Theory]
    [InlineData("trace-id")]
    [InlineData("Trace-Id")]
    [InlineData("TRACE-ID")]
    public void Headers_are_found_in_any_case(string name) =>
        Assert.Equal("t1", Answer.With(("tRaCe-iD", "t1")).Header(name));

    [Fact]
    public void Of_a_header_that_came_twice_the_first_value_is_given() =>
        Assert.Equal("1", Answer.With(("a", "0"), ("x", "1"), ("X", "2")).Header("x"));

    [Fact]
    public void A_header_that_did_not_come_is_null() => Assert.Null(Answer.With(("trace", "1")).TraceId);

    [Theory]
    [InlineData(199, false)]
    [InlineData(200, true)]
    [InlineData(204, true)]
    [InlineData(299, true)]
    [InlineData(300, false)]
    public void Success_is_200_to_299(int status, bool expected) => Assert.Equal(expected, Answer.Of(status, "").IsSuccess);

    [Fact]
    public void Answers_with_the_same_parts_are_equal()
    {
        var one = Answer.Of(200, "{}", ("a", "1"));
        var other = Answer.Of(200, "{}", ("a", "1"));
        Assert.Equal((one, one.GetHashCode()), (other, other.GetHashCode()));
    }

    [Theory]
    [InlineData(201, "{}", "1")]
    [InlineData(200, "{ }", "1")]
    [InlineData(200, "{}", "2")]
    public void Answers_that_differ_in_one_part_are_not_equal(int status, string body, string header) =>
        Assert.NotEqual(Answer.Of(200, "{}", ("a", "1")), Answer.Of(status, body, ("a", header)));
}
