using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Close.Functional.Tests.Http;
using Xunit.Abstractions;

namespace Close.Functional.Tests.Json;

/// <summary>The fast way of reading against the slow way, and both against what System.Text.Json takes for JSON: same verdict, same values.</summary>
/// <remarks>
/// To search for hours, set <c>CLOSE_FUZZ_MINUTES</c> and run this class; to repeat a run, set <c>CLOSE_FUZZ_SEED</c> to the seed it printed:
/// <c>CLOSE_FUZZ_MINUTES=120 dotnet test tests/Close.Functional.Tests --filter Changed_bytes_are_judged_alike --logger "console;verbosity=detailed"</c>.
/// </remarks>
public sealed class FastReadingTests(ITestOutputHelper output)
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    [Property(MaxTest = 2_000)]
    public void Pages_in_every_spelling_are_judged_alike(int seed) => Check(new WildPages(seed).Next());

    [Property(MaxTest = 20)]
    public void Every_beginning_of_a_page_is_judged_alike(int seed)
    {
        var page = new WildPages(seed).Next();
        for (var length = 0; length < page.Length; length++)
        {
            Check(page[..length]);
        }
    }

    [Fact]
    public void Changed_bytes_are_judged_alike()
    {
        const int Fewest = 100_000;
        var seed = Setting("CLOSE_FUZZ_SEED") ?? (int)Stopwatch.GetTimestamp();
        var time = TimeSpan.FromMinutes(Setting("CLOSE_FUZZ_MINUTES") ?? 0);
        output.WriteLine($"CLOSE_FUZZ_SEED={seed}");
        var pages = new WildPages(seed);
        var start = Stopwatch.GetTimestamp();
        var page = pages.Next();
        for (var count = 0L; count < Fewest || Stopwatch.GetElapsedTime(start) < time; count++)
        {
            page = count % 50 == 0 ? pages.Next() : page;
            var changed = pages.Mutate(page);
            try
            {
                Check(changed);
            }
            catch (Exception error)
            {
                throw new InvalidOperationException($"CLOSE_FUZZ_SEED={seed}, change {count}: {Convert.ToBase64String(changed)}", error);
            }
        }
    }

    [Theory]
    [InlineData("page")]
    [InlineData("sms-sent")]
    [InlineData("mms-received")]
    [InlineData("unknown-kind")]
    public void Whole_pages_do_not_need_the_slow_way(string name)
    {
        var text = Golden.Text(name);
        var body = name is "page" ? text : $$"""{"data":[{{text}},{{text}}]}""";
        Assert.True(JsonDecoder.TryFast(Encoding.UTF8.GetBytes(body), PageWire.Activities, out _));
    }

    [Fact]
    public void Nesting_ends_at_the_same_depth() => Assert.All(Enumerable.Range(50, 20), depth =>
    {
        var nested = new string('[', depth) + new string(']', depth);
        Check(Encoding.UTF8.GetBytes($$"""{"data":[{"_type":"SMS","id":"a","x":{{nested}}}]}"""));
        Check(Encoding.UTF8.GetBytes($$"""{"data":[{"_type":"SMS","id":"a","attachments":[{"x":{{nested}}}]}]}"""));
    });

    [Fact]
    public void Names_that_come_twice_are_refused_at_any_depth()
    {
        var error = Golden.Page("""{"data":[{"_type":"SMS","id":"a","x":[{"b":1,"b":2}]}]}""").Unreadable();
        Assert.DoesNotContain("b", error.Path ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public void Many_threads_read_pages_of_different_key_orders_at_once()
    {
        var bodies = Enumerable.Range(0, 200).Select(seed => new WildPages(seed).Next()).ToArray();
        Parallel.ForEach(bodies.Concat(bodies), Check);
    }

    [Fact]
    public void A_page_made_to_collide_reads_as_any_other()
    {
        // One length and one ending: all these texts have the same place in the cache.
        var items = Enumerable.Range(0, 5_000).Select(index => $$"""{"_type":"SMS","id":"a","user_id":"user_{{index:00000}}sameending"}""");
        var page = Golden.Page($$"""{"data":[{{string.Join(',', items)}}]}""").Value();
        Assert.All(page.Data.Index(), one => Assert.Equal($"user_{one.Index:00000}sameending", one.Item.UserId?.Value));
    }

    private static void Check(byte[] body)
    {
        Check(body, PageWire.Activities);
        Check(body, PageWire.Sms);
    }

    private static void Check<T>(byte[] body, WireType<Page<T>> kind)
    {
        var isFast = JsonDecoder.TryFast(body, kind, out var fast);
        var isSound = IsSound(body);
        JsonDecoder.DecodeSlowly(Answer.Of(200, HttpBody.Of(body)), kind).Match(
            Right: slow =>
            {
                Assert.True(isSound, "was read, but is no JSON");
                if (isFast)
                {
                    Assert.Equal(Written(slow), Written(fast!));
                    Assert.True(slow.Equals(fast), "was written alike, but is not equal");
                }

                return 0;
            },
            Left: error =>
            {
                Assert.False(isFast, "was read fast, though: " + error.Message);
                return 0;
            });

        HttpBody Written(Page<T> page) => JsonBody.Write(kind, page);
    }

    private static bool IsSound(byte[] body)
    {
        try
        {
            using var document = JsonDocument.Parse(body.AsMemory(), Strict);
            return true;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    private static int? Setting(string name) => int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var number) ? number : null;
}
