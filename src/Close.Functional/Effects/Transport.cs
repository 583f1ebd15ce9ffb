namespace Close.Functional;

/// <summary>Sends one call. Retry, pacing, recording and simulation wrap it or stand in for it.</summary>
/// <remarks>
/// Gives every answer as it came, whatever its status; only the lack of one is a <see cref="CloseError"/>:
/// <see cref="CloseError.Unavailable"/>, or <see cref="CloseError.Invalid"/> for a call that cannot be put into HTTP.
/// Throws <see cref="OperationCanceledException"/> when the token is cancelled. Safe to call from many threads at once.
/// </remarks>
/// <param name="call">What to send.</param>
/// <param name="cancellationToken">Cancels the wait for the answer.</param>
public delegate Task<Either<CloseError, Envelope>> Transport(HttpCall call, CancellationToken cancellationToken);
