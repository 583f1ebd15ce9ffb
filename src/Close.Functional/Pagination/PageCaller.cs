namespace Close.Functional;

/// <summary>Asks for pages: makes them smaller when Close refuses their size, and counts what it took.</summary>
internal sealed class PageCaller<T>(ListingSource<T> source, PagePlan plan, Transport transport, bool takesArriving)
{
    private int? size = source.Size is { } wanted ? Math.Max(PageSizing.Smallest, wanted) : null;

    /// <summary>How many pages have come.</summary>
    public long Pages { get; private set; }

    /// <summary>How many tries it took beyond the first of each call.</summary>
    public long Retries { get; private set; }

    /// <summary>How long calls were held back.</summary>
    public TimeSpan Waited { get; private set; }

    /// <summary>How many rows are asked for at first.</summary>
    public static int SizeOf(ListingSource<T> source) => Math.Max(PageSizing.Smallest, source.Size ?? PageSizing.Usual);

    /// <summary>Asks for the next page of the plan; one that still arrives has not been read.</summary>
    public async Task<Either<CloseError, (Envelope Answer, Page<T>? Page)>> AskAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var request = source.Page(plan.At, size);
            var call = takesArriving ? request.Call.WithArrivingBody() : request.Call;
            var result = (await transport(call, cancellationToken).ConfigureAwait(false)).Bind(answer => Read(request, answer));
            if (result.MatchUnsafe(Right: _ => null, Left: error => PageSizing.Smaller(plan.Size, error)) is not { } smaller)
            {
                return result;
            }

            size = plan.Size = smaller;
        }
    }

    private Either<CloseError, (Envelope Answer, Page<T>? Page)> Read(Request<Page<T>> request, Envelope answer)
    {
        Retries += answer.Delivery.Attempts - 1;
        Waited += answer.Delivery.Waited;
        var read = answer.Arriving is null ? request.Decode(answer).Map(page => (answer, (Page<T>?)page)) : (answer, null);
        Pages += read.IsRight ? 1 : 0;
        return read;
    }
}
