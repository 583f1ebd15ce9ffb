using System.Globalization;

namespace Close.Functional.Tests.Effects;

[Properties(typeof(Generators))]
public sealed class RequestLawTests
{
    [Property]
    public void Mapping_with_identity_reads_every_answer_the_same(int about, int number, bool isFound) =>
        Assert.Equal(Ask.Number(about).Decode(Answer(number, isFound)), Ask.Number(about).Map(value => value).Decode(Answer(number, isFound)));

    [Property]
    public void Mapping_twice_is_mapping_with_both(int about, int number, bool isFound) =>
        Assert.Equal(
            Ask.Number(about).Map(value => Text(value + 1)).Decode(Answer(number, isFound)),
            Ask.Number(about).Map(value => value + 1).Map(Text).Decode(Answer(number, isFound)));

    [Property]
    public void Mapping_leaves_the_call_as_it_is(int about) =>
        Assert.Equal(Ask.Number(about).Call, Ask.Number(about).Map(Text).Call);

    [Property]
    public Task Mapping_a_request_is_mapping_its_program(int about, World world) =>
        world.Agrees(Ask.Number(about).Map(Text).ToIO(), Ask.Number(about).ToIO().Map(Text));

    [Fact]
    public void A_header_is_added_to_the_call_and_nothing_else_changes()
    {
        var plain = Ask.Number(1).Map(Text);

        var marked = plain.WithHeader("x-tz-offset", "0");

        Assert.Equal(plain with { Call = plain.Call.WithHeader("x-tz-offset", "0") }, marked);
    }

    private static Envelope Answer(int number, bool isFound) => isFound ? Ask.Answer(number) : Ask.NoAnswer;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
