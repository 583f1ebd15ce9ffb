using System.IO.Pipelines;
using System.Text;
using Close.Functional.Tests.Http;

namespace Close.Functional.Tests.Json;

/// <summary>Pages that come through a pipe.</summary>
public sealed class PagePipeTests
{
    [Fact]
    public async Task An_item_is_given_as_soon_as_it_was_written()
    {
        var pipe = new Pipe();
        await pipe.Writer.WriteAsync("""{"data":[{"_type":"SMS","id":"acti_1"},"""u8.ToArray());
        await using var items = PageStream.SmsAsync(pipe.Reader).GetAsyncEnumerator();

        Assert.True(await items.MoveNextAsync());
        Assert.Equal("acti_1", items.Current.Value().Id.Value);

        await pipe.Writer.WriteAsync(Encoding.UTF8.GetBytes("""{"_type":"SMS","id":"acti_2"}],"has_more":false}"""));
        await pipe.Writer.CompleteAsync();
        Assert.True(await items.MoveNextAsync());
        Assert.Equal("acti_2", items.Current.Value().Id.Value);
        Assert.False(await items.MoveNextAsync());
    }

    [Fact]
    public async Task A_pipe_that_ends_too_soon_gives_one_error_after_the_items()
    {
        var pipe = new Pipe();
        await pipe.Writer.WriteAsync("""{"data":[{"_type":"Note","id":"acti_1"},{"_type":"No"""u8.ToArray());
        await pipe.Writer.CompleteAsync();

        var results = await PageStream.ActivitiesAsync(pipe.Reader).ToListAsync();

        Assert.Equal("acti_1", results[0].Value().Id.Value);
        Assert.IsType<CloseError.Unreadable>(results[1].Error());
        Assert.Equal(2, results.Count);
    }
}
