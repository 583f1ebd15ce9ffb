namespace Close.Functional.Tests.Pagination;

/// <summary>Looking for the rows after which a walk goes on, when they have moved.</summary>
public sealed class PageSeekTests
{
    [Theory]
    [InlineData(100, 99)]
    [InlineData(2, 1)]
    [InlineData(1, 1)]
    [InlineData(0, 1)]
    public void It_begins_where_the_rows_were_and_steps_by_a_page_less_a_row(int size, int stride)
    {
        var seek = PageSeek.Around(500, size);
        Assert.Equal((500, 500, stride, false, true), (seek.Low, seek.High, seek.Stride, seek.IsHighOver, seek.WasForward));
    }

    [Theory]
    [InlineData(100, 99)]
    [InlineData(3, 2)]
    [InlineData(2, 1)]
    [InlineData(1, 1)]
    [InlineData(0, 9)]
    public void The_step_is_what_pages_turn_out_to_hold_less_a_row_and_stays_after_an_empty_one(int rows, int stride) =>
        Assert.Equal(stride, PageSeek.Around(500, 10).After(500, rows, hasMore: true)!.Value.Seek.Stride);

    [Fact]
    public void It_looks_before_and_behind_in_turn_a_step_further_each_time()
    {
        var seek = PageSeek.Around(50, 11);
        Assert.Equal([40, 60, 30, 70, 20, 80, 10, 90, 0, 100, 110, 120], Places(seek, 50, 12));
    }

    [Fact]
    public void Once_the_end_was_seen_it_looks_before_only_and_gives_up_at_the_start() =>
        Assert.Equal([40, 60, 30, 20, 10, 0], Places(PageSeek.Around(50, 11), 50, 99, at => at < 60));

    [Fact]
    public void At_the_start_of_the_list_it_looks_behind_only() =>
        Assert.Equal([10, 20, 30], Places(PageSeek.Around(0, 11), 0, 3));

    [Fact]
    public void A_list_of_one_page_has_no_other_place_to_look_at() =>
        Assert.Null(PageSeek.Around(0, 11).After(0, 7, hasMore: false));

    [Fact]
    public void A_page_without_rows_is_the_end_whatever_it_promises()
    {
        var (seek, at) = PageSeek.Around(50, 11).After(50, 0, hasMore: true)!.Value;
        Assert.Equal((40, true), (at, seek.IsHighOver));
    }

    [Theory]
    [InlineData(249_989, false)]
    [InlineData(249_990, false)]
    [InlineData(249_991, true)]
    public void Nothing_is_looked_for_where_Close_gives_no_pages(int at, bool isOver) =>
        Assert.Equal(isOver, PageSeek.Around(at, 11).After(at, 11, hasMore: true)!.Value.Seek.IsHighOver);

    [Fact]
    public void An_end_once_seen_is_not_forgotten()
    {
        var seen = new PageSeek(10, 60, 10, IsHighOver: true, WasForward: false);
        var (seek, at) = seen.After(60, 11, hasMore: true)!.Value;
        Assert.Equal((0, true), (at, seek.IsHighOver));
    }

    [Fact]
    public void A_page_before_says_nothing_about_what_is_behind()
    {
        var (seek, at) = new PageSeek(40, 60, 10, IsHighOver: false, WasForward: false).After(40, 11, hasMore: false)!.Value;
        Assert.Equal((60, 60, false), (at, seek.High, seek.IsHighOver));
    }

    /// <summary>Where it looks, one place after the other, as long as it finds nothing.</summary>
    private static List<int> Places(PageSeek seek, int at, int most, Func<int, bool>? hasMore = null)
    {
        var places = new List<int>();
        while (places.Count < most && seek.After(at, 11, hasMore?.Invoke(at) ?? true) is { } next)
        {
            (seek, at) = next;
            places.Add(at);
        }

        return places;
    }
}
