namespace Close.Functional;

/// <summary>The rows of a page that still arrives. What goes wrong on the way becomes one error.</summary>
internal sealed class ArrivingRows<T> : IAsyncDisposable
{
    private readonly Envelope answer;
    private readonly Stream body;
    private readonly PageScanner<T> scanner;
    private readonly IAsyncEnumerator<Either<CloseError, T>> rows;

    public ArrivingRows(Envelope answer, Stream body, PageScanner<T> scanner, CancellationToken cancellationToken)
    {
        this.answer = answer;
        this.body = body;
        this.scanner = scanner;
        rows = PageStream.ItemsAsync(body, () => scanner, cancellationToken).GetAsyncEnumerator(cancellationToken);
    }

    /// <summary>Whether the page, read to its end, promised more.</summary>
    public bool HasMore => scanner.Rest is { HasMore: true };

    /// <summary>Gives the next row, or the error that ends the page; null when the page is over.</summary>
    public async Task<Either<CloseError, T>?> NextAsync()
    {
        try
        {
            return await rows.MoveNextAsync().ConfigureAwait(false) ? rows.Current : default(Either<CloseError, T>?);
        }
        catch (TimeoutException)
        {
            return Left<CloseError, T>(new CloseError.Unavailable(FailureCause.TimedOut, Outcome.Unknown));
        }
        catch (Exception error) when (error is IOException or HttpRequestException or InvalidDataException)
        {
            return Left<CloseError, T>(new CloseError.Unreadable(answer.WithArriving(null), null, "expected the rest of the page, found that it broke off"));
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await rows.DisposeAsync().ConfigureAwait(false);
        await body.DisposeAsync().ConfigureAwait(false);
    }
}
