using System.Text;
using Close.Functional.Tests.Http;

namespace Close.Functional.Tests.Json;

public sealed class PageStreamTests
{
    private const string Item = """{"_type":"SMS","id":"acti_0","text":"Hi","users":[],"date_sent":"2026-03-01T12:00:00+00:00"}""";

    [Property(MaxTest = 500)]
    public void A_stream_in_any_pieces_gives_what_the_whole_body_gives(int seed, byte piece) => Check(new WildPages(seed).Next(), piece + 1);

    [Property(MaxTest = 2_000)]
    public void A_changed_stream_gives_what_the_whole_body_gives(int seed, byte piece)
    {
        var pages = new WildPages(seed);
        Check(pages.Mutate(pages.Next()), piece + 1);
    }

    [Fact]
    public async Task The_first_item_comes_with_the_first_piece()
    {
        using var body = new Pieces(Encoding.UTF8.GetBytes($$"""{"data":[{{Item}},{{Item}}],"has_more":false}"""), $$"""{"data":[{{Item}},""".Length);
        await foreach (var one in PageStream.SmsAsync(body))
        {
            Assert.Equal((1, "acti_0"), (body.Reads, one.Value().Id.Value));
            return;
        }
    }

    [Fact]
    public async Task A_page_that_is_cut_off_gives_its_whole_items_and_then_one_error()
    {
        var read = await ReadAsync($$"""{"data":[{{Item}},{{Item}},{"_type":"SMS","id":"SECRET""", 7);
        Assert.Equal([true, true, false], read.Select(one => one.IsRight));
        Assert.DoesNotContain("SECRET", read[2].Unreadable().Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_says_where_in_the_whole_page_it_is()
    {
        var page = $$"""{"data":[{{Item}},{"_type":"SMS","id":1}],"has_more":false}""";
        var error = (await ReadAsync(page, 7))[1].Unreadable();
        Assert.Equal(("$.data[1].id", $"expected a text at byte {page.IndexOf(":1}", StringComparison.Ordinal) + 1}"), (error.Path, error.Expected));
    }

    [Property(MaxTest = 300)]
    public void A_byte_order_mark_is_passed_over(int seed, byte piece)
    {
        var pages = new WildPages(seed);
        Check([.. Encoding.UTF8.Preamble, .. pages.Next()], piece + 1);
        Check([.. Encoding.UTF8.Preamble, .. pages.Mutate(pages.Next())], piece + 1);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_part_of_a_byte_order_mark_is_no_page(int length) => Check(Encoding.UTF8.Preamble[..length].ToArray(), 1);

    [Fact]
    public async Task An_error_behind_a_byte_order_mark_says_where_in_all_of_the_body_it_is()
    {
        var read = await ReadAsync("\uFEFF{\"data\":[1]}", 1);
        Assert.Equal("expected an object at byte 12", read.Single().Unreadable().Expected);
    }

    [Fact]
    public async Task What_is_wrong_behind_the_items_comes_after_them()
    {
        var page = $$"""{"data":[{{Item}}],"data":[]}""";
        var read = await ReadAsync(page, 7);
        Assert.Equal(("$.data", 2), (read[1].Unreadable().Path, read.Count));
    }

    [Fact]
    public async Task An_item_without_end_is_an_error()
    {
        var read = await ReadAsync("{\"data\":[{\"text\":\"" + new string('a', 17 * 1024 * 1024), 1_000_000);
        read.Single().Unreadable();
    }

    private static void Check(byte[] page, int piece)
    {
        var whole = Golden.Page(HttpBody.Of(page));
        var read = ReadAsync(page, piece).GetAwaiter().GetResult();
        Assert.Equal(whole.IsRight, read.All(one => one.IsRight));
        Assert.True(read.Take(Math.Max(0, read.Count - 1)).All(one => one.IsRight), "more came after an error");
        whole.IfRight(expected => Assert.Equal(expected.Data, read.Select(one => one.Value())));
    }

    private static Task<List<Either<CloseError, Activity>>> ReadAsync(string page, int piece) => ReadAsync(Encoding.UTF8.GetBytes(page), piece);

    private static async Task<List<Either<CloseError, Activity>>> ReadAsync(byte[] page, int piece)
    {
        using var body = new Pieces(page, piece);
        var items = new List<Either<CloseError, Activity>>();
        await foreach (var one in PageStream.ActivitiesAsync(body))
        {
            items.Add(one);
        }

        return items;
    }

    /// <summary>A stream that gives few bytes at a time.</summary>
    private sealed class Pieces(byte[] bytes, int size) : MemoryStream(bytes)
    {
        public int Reads { get; private set; }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Reads++;
            return base.ReadAsync(buffer[..Math.Min(size, buffer.Length)], cancellationToken);
        }
    }
}
