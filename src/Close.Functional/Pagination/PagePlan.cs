namespace Close.Functional;

/// <summary>Decides, row by row and page by page, what is new and where the next page begins. Sends nothing.</summary>
/// <remarks>
/// What it rests on: all rows that existed throughout and stand before a row that is known have been taken. A page shows the rows as they stood at one moment, so
/// what follows a known row in it can be taken without leaving a gap. A page without a known row may begin behind rows that have moved up since, so nothing is
/// taken from it. Pages therefore overlap by a row.
/// </remarks>
internal sealed class PagePlan
{
    /// <summary>How many ids are remembered.</summary>
    public const int MostIds = 20_000;

    /// <summary>How many pages in a row may promise more and bring nothing.</summary>
    public const int MostFruitless = 10;

    private readonly RecentIds known = new(MostIds);
    private PageSeek? seek;
    private bool isTrusted;
    private bool isAlone;
    private int stepBack = 1;
    private int fruitless;

    // Of the page at hand.
    private bool hasMet;
    private bool isRestart;
    private int rows;
    private int fresh;

    public PagePlan(ResumePoint start, int size)
    {
        Size = size;
        foreach (var id in start.After)
        {
            known.Add(id);
        }

        At = known.Count == 0 ? start.Offset : Math.Max(0, start.Offset - 1);
        seek = known.Count == 0 ? null : PageSeek.Around(At, size);
        isTrusted = seek is null;
    }

    /// <summary>Where the next page begins.</summary>
    public int At { get; private set; }

    /// <summary>How many rows a page is asked for.</summary>
    public int Size { get; set; }

    /// <summary>Whether the end of the list was seen.</summary>
    public bool IsOver { get; private set; }

    /// <summary>Whether more pages in a row than are believed promised more and brought nothing.</summary>
    public bool IsInCircles => fruitless >= MostFruitless;

    /// <summary>How many rows have come again.</summary>
    public long Duplicates { get; private set; }

    /// <summary>How many rows of the page at hand were seen.</summary>
    public int Rows => rows;

    /// <summary>Whether rows may be taken from the page at hand.</summary>
    public bool IsAnchored => isTrusted || hasMet;

    /// <summary>Judges the next row of the page at hand.</summary>
    public RowVerdict See(string id)
    {
        rows++;
        if (known.Contains(id))
        {
            hasMet = true;
            Duplicates++;
            return RowVerdict.Known;
        }

        return IsAnchored ? Take(id) : RowVerdict.Held;
    }

    /// <summary>Judges a row that was held, once a known row came after it: it came in since, unless the page is the first after a resumption.</summary>
    public RowVerdict Release(string id)
    {
        if (seek is null && !known.Contains(id))
        {
            return Take(id);
        }

        Duplicates++;
        return RowVerdict.Known;
    }

    /// <summary>Ends the page at hand and decides where the next one begins.</summary>
    public void EndPage(bool hasMore)
    {
        // An empty page behind a page of one row says nothing: a row before it may be gone.
        if (!IsAnchored || (isAlone && rows == 0))
        {
            Search(hasMore);
        }
        else
        {
            GoOn(hasMore);
        }

        (hasMet, rows, fresh) = (false, 0, 0);
    }

    private RowVerdict Take(string id)
    {
        known.Add(id);
        fresh++;
        return RowVerdict.Fresh;
    }

    private void GoOn(bool hasMore)
    {
        (seek, stepBack) = (null, 1);
        fruitless = fresh == 0 || (isRestart && !hasMet) ? fruitless + 1 : 0;
        if (!hasMore || rows == 0)
        {
            IsOver = true;
            return;
        }

        // A page of a single row leaves nothing to overlap with.
        isAlone = rows == 1;
        GoTo(At + Math.Max(1, rows - 1), isTrustworthy: isAlone, isStartOver: false);
    }

    private void Search(bool hasMore)
    {
        isAlone = false;
        if (seek?.After(At, rows, hasMore) is { } next)
        {
            seek = next.Seek;
            GoTo(next.At, isTrustworthy: false, isStartOver: false);
            return;
        }

        // Not so far that the known rows, or what is left of them, could be jumped over.
        var step = seek is null ? Math.Min(stepBack, Math.Max(Size, known.Count)) : At;
        stepBack = Math.Min(stepBack * 2, MostIds);
        seek = null;
        var at = Math.Max(0, At - step);
        GoTo(at, isTrustworthy: at == 0, isStartOver: at == 0);
    }

    private void GoTo(int at, bool isTrustworthy, bool isStartOver) => (At, isTrusted, isRestart) = (at, isTrustworthy, isStartOver);
}
