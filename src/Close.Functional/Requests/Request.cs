namespace Close.Functional;

/// <summary>A call and the way to read its answer. Building one does nothing.</summary>
/// <typeparam name="T">What a successful answer holds.</typeparam>
/// <param name="Call">What is sent.</param>
/// <param name="Decode">Reads the answer, whatever its status. Must not throw.</param>
/// <remarks>Immutable. A request is a program of one call: run it as it is, or compose it with others into a <c>CloseIO</c>.</remarks>
public sealed record Request<T>(HttpCall Call, Func<Envelope, Either<CloseError, T>> Decode)
{
    /// <summary>Gives the request whose result is changed by a function.</summary>
    /// <typeparam name="TNext">The changed result.</typeparam>
    /// <param name="change">Changes a result. Must not give null.</param>
    public Request<TNext> Map<TNext>(Func<T, TNext> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        var decode = Decode;
        return new Request<TNext>(Call, answer => decode(answer).Map(change));
    }

    /// <summary>Gives the request with one more header on its call.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value.</param>
    public Request<T> WithHeader(string name, string value) => this with { Call = Call.WithHeader(name, value) };

    /// <summary>Gives method and path.</summary>
    public override string ToString() => Call.ToString();
}
