namespace Close.Functional;

/// <summary>Where the rows of a listing come from.</summary>
/// <param name="Page">The request for a page: how many rows to skip, and how many to ask for.</param>
/// <param name="Size">How many rows the caller wants on a page; null for Close's own number.</param>
/// <param name="Id">Gives the id of a row.</param>
/// <param name="Scanner">Makes what reads a page while it arrives.</param>
internal sealed record ListingSource<T>(Func<int, int?, Request<Page<T>>> Page, int? Size, Func<T, string> Id, Func<Envelope, PageScanner<T>> Scanner);
