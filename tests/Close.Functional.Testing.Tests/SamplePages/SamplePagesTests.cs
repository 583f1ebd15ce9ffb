using System.Text.Json;

namespace Close.Functional.Testing.Tests.Pages;

/// <summary>Sample pages are the same every time, are read whole, and are as long as real ones.</summary>
public class SamplePagesTests
{
    private const int Round = 25;

    public static TheoryData<SampleLayout> Layouts => new(
        SampleLayout.Compact, SampleLayout.Spaced, SampleLayout.Shuffled, SampleLayout.Spaced | SampleLayout.Shuffled);

    [Theory]
    [MemberData(nameof(Layouts))]
    public void The_same_arguments_give_the_same_bytes(SampleLayout layout)
    {
        Assert.Equal(SamplePages.Sms(7, layout), SamplePages.Sms(7, layout));
        Assert.Equal(SamplePages.Activities(Round, layout), SamplePages.Activities(Round, layout));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(100)]
    public void A_page_has_as_many_items_as_were_asked_for(int items)
    {
        Assert.Equal(items, Sms(SamplePages.Sms(items)).Data.Count);
        Assert.Equal(items, Activities(SamplePages.Activities(items)).Data.Count);
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Every_layout_has_the_same_values(SampleLayout layout)
    {
        Assert.Equal(Sms(SamplePages.Sms(50)).Data, Sms(SamplePages.Sms(50, layout)).Data);
        Assert.Equal(Activities(SamplePages.Activities(50)).Data, Activities(SamplePages.Activities(50, layout)).Data);
    }

    [Fact]
    public void Shuffled_items_have_orders_of_their_own()
    {
        using var page = JsonDocument.Parse(SamplePages.Sms(20, SampleLayout.Shuffled));
        var orders = page.RootElement.GetProperty("data").EnumerateArray().Select(item => string.Join(',', item.EnumerateObject().Select(member => member.Name)));
        Assert.Equal(20, orders.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void An_sms_takes_about_as_many_bytes_as_a_real_one() => Assert.InRange(SamplePages.Sms(1000).Length / 1000, 1250, 1400);

    [Fact]
    public void A_round_has_every_documented_kind_and_no_other()
    {
        var items = Activities(SamplePages.Activities(Round)).Data;
        Assert.DoesNotContain(items, item => item is UnknownActivity);
        Assert.Equal(15, items.Select(item => item.Type).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void No_member_is_unknown()
    {
        Assert.All(Sms(SamplePages.Sms(Round)).Data, item => Assert.Equal(Extra.Empty, item.Extra));
        Assert.All(Activities(SamplePages.Activities(Round)).Data, item => Assert.Equal(Extra.Empty, item.Extra));
    }

    [Fact]
    public void No_id_comes_twice() =>
        Assert.Equal(1000, Sms(SamplePages.Sms(1000)).Data.Select(item => item.Id.Value).Distinct(StringComparer.Ordinal).Count());

    [Fact]
    public void A_negative_number_of_items_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => SamplePages.Sms(-1));

    private static Page<Sms> Sms(byte[] body) => Read(SmsApi.List(SmsQuery.All), body);

    private static Page<Activity> Activities(byte[] body) => Read(ActivityApi.List(ActivityQuery.All), body);

    private static Page<T> Read<T>(Request<Page<T>> request, byte[] body) =>
        request.Decode(new Envelope(200, [], HttpBody.Of(body))).Match(Right: page => page, Left: error => throw new InvalidOperationException(error.Message));
}
