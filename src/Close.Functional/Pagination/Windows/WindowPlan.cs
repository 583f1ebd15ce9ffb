namespace Close.Functional;

/// <summary>How a walk is cut into windows of <c>date_created</c>: one after the other, without a gap and without an overlap.</summary>
/// <remarks>
/// Immutable, compared by value. A plan holds no clock: the same arguments give the same plan on every machine. <see cref="Part"/> shares it out; every
/// row in the range of the plan is in exactly one window of exactly one part. <see cref="ToString"/> and <see cref="Parse"/> take it from one program to another.
/// </remarks>
public sealed record WindowPlan
{
    /// <summary>The most windows that a plan made by <see cref="Of"/> may have: 100,000.</summary>
    public const int MostWindows = 100_000;

    private const string Nothing = "none";

    private readonly Arr<Window> windows;

    private WindowPlan(IEnumerable<Window> windows) => this.windows = toArray(windows);

    /// <summary>All of time as one window, open at both ends.</summary>
    public static WindowPlan All { get; } = new([new Window(null, null)]);

    /// <summary>No window at all: a walk of it gives nothing and calls nobody. Parts beyond the windows of a plan are like this.</summary>
    public static WindowPlan Empty { get; } = new([]);

    /// <summary>The windows, oldest first.</summary>
    public IReadOnlyList<Window> Windows => windows;

    /// <summary>The range from one time to another, cut into windows of one width; the last may be narrower.</summary>
    /// <remarks>Rows may be dated in the future, as meetings are: <see cref="WithEverythingAfter"/> adds them.</remarks>
    /// <param name="from">The first second. A fraction is cut off, here and in <paramref name="to"/>, so that plans which meet still do.</param>
    /// <param name="to">The first second after the range; later than <paramref name="from"/>.</param>
    /// <param name="width">How much time a window spans: one second or more, in whole seconds.</param>
    /// <returns>The plan; <see cref="CloseError.Invalid"/> for a range that is empty, a width that is not in whole seconds, or more than <see cref="MostWindows"/>.</returns>
    public static Either<CloseError, WindowPlan> Of(DateTimeOffset from, DateTimeOffset to, TimeSpan width)
    {
        var (start, end) = (WindowText.Second(from), WindowText.Second(to));
        if (start >= end)
        {
            return WindowText.Refuse("to", "an end later than the start by a second or more is needed");
        }

        if (width < TimeSpan.FromSeconds(1) || width.Ticks % TimeSpan.TicksPerSecond != 0)
        {
            return WindowText.Refuse("width", "one whole second or more is needed");
        }

        var count = 1 + ((end - start).Ticks - 1) / width.Ticks;
        return count > MostWindows
            ? WindowText.Refuse("width", $"a width that gives at most {MostWindows} windows is needed")
            : new WindowPlan(Enumerable.Range(0, (int)count).Select(Cut));

        Window Cut(int index) => new(start + (index * width), index == count - 1 ? end : start + ((index + 1) * width));
    }

    /// <summary>What was created since an earlier walk ended, as one window with an open end.</summary>
    /// <remarks>
    /// A walk cannot see a row that is dated into a span which it has left behind, such as an imported one. The overlap reads that span again; take each
    /// row by its id, as it may have been had before. Rows dated back further than the overlap are found by a walk of the whole only.
    /// </remarks>
    /// <param name="last">When the earlier walk began, or the date of its last row.</param>
    /// <param name="overlap">How much before that is read again. Zero or more.</param>
    public static Either<CloseError, WindowPlan> Since(DateTimeOffset last, TimeSpan overlap) =>
        overlap < TimeSpan.Zero ? WindowText.Refuse("overlap", "zero or more is needed")
        : last - DateTimeOffset.MinValue <= overlap ? All
        : new WindowPlan([new Window(WindowText.Second(last - overlap), null)]);

    /// <summary>Reads a plan from the text that <see cref="ToString"/> gives.</summary>
    /// <param name="text">The cuts, oldest first, with slashes between them; <c>none</c> for no window.</param>
    /// <returns>The plan; <see cref="CloseError.Invalid"/> for any other text.</returns>
    public static Either<CloseError, WindowPlan> Parse(string? text)
    {
        if (text == Nothing)
        {
            return Empty;
        }

        var parts = (text ?? "").Split('/');
        var cuts = parts.Select(WindowText.Read).ToArray();
        var last = parts.Length - 1;
        var isRead = parts.Length > 1 && Enumerable.Range(0, parts.Length).All(at => cuts[at] is not null || (parts[at] == WindowText.Open && (at == 0 || at == last)));
        return isRead && Enumerable.Range(0, last).All(at => !(cuts[at] >= cuts[at + 1]))
            ? new WindowPlan(Enumerable.Range(0, last).Select(at => new Window(cuts[at], cuts[at + 1])))
            : WindowText.Refuse("plan", "whole seconds in ISO 8601 are needed, oldest first, with slashes between them; only the first and the last may be two dots");
    }

    /// <summary>Gives the same plan with one more window for all that is older; the same plan when it is open there, or has no window.</summary>
    public WindowPlan WithEverythingBefore() =>
        windows.IsEmpty || windows[0].From is not { } from ? this : new(windows.Prepend(new Window(null, from)));

    /// <summary>Gives the same plan with one more window for all that is newer, rows dated in the future included; the same plan when it is open there, or has no window.</summary>
    public WindowPlan WithEverythingAfter() =>
        windows.IsEmpty || windows[^1].To is not { } to ? this : new(windows.Append(new Window(to, null)));

    /// <summary>Gives the share of one of several machines: windows that follow each other, as many as every other share has, or one more or less.</summary>
    /// <param name="index">Which share, counted from 0.</param>
    /// <param name="count">How many shares there are. With more shares than windows, some are <see cref="Empty"/>.</param>
    /// <returns>The share, a plan itself; <see cref="CloseError.Invalid"/> when there is no such share.</returns>
    public Either<CloseError, WindowPlan> Part(int index, int count) =>
        count < 1 ? WindowText.Refuse("count", "one share or more is needed")
        : index < 0 || index >= count ? WindowText.Refuse("index", "a number from 0 to below the count of shares is needed")
        : new WindowPlan(windows.Take(Cut(index, count)..Cut(index + 1, count)));

    /// <summary>Gives the cuts with slashes between them, such as <c>2026-01-01T00:00:00Z/2026-02-01T00:00:00Z/..</c>; <c>none</c> for no window.</summary>
    public override string ToString() => windows.IsEmpty
        ? Nothing
        : string.Join('/', windows.Select(window => WindowText.Of(window.From)).Append(WindowText.Of(windows[^1].To)));

    private int Cut(long index, int count) => (int)(index * windows.Count / count);
}
