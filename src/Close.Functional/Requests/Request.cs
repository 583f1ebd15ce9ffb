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

    /// <summary>Gives the request each try of which may take so long, whatever the client's own limit.</summary>
    /// <param name="timeout">More than nothing, or <see cref="System.Threading.Timeout.InfiniteTimeSpan"/>; null for the client's limit.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is zero or negative, and not infinite.</exception>
    public Request<T> WithTimeout(TimeSpan? timeout) => this with { Call = Call.WithTimeout(timeout) };

    /// <summary>Gives the request in which Close reads dates without an offset by this one. Dates of this library always have one. Source: documented (Timezone Offsets).</summary>
    /// <param name="offset">The offset from UTC, in whole minutes from -14 to 14 hours.</param>
    /// <exception cref="ArgumentOutOfRangeException">The offset is beyond 14 hours, or not in whole minutes.</exception>
    public Request<T> WithTimeZone(TimeSpan offset) => TimeZoneHeader.Takes(offset)
        ? this with { Call = Call.WithOnlyHeader(TimeZoneHeader.Name, TimeZoneHeader.Format(offset)) }
        : throw new ArgumentOutOfRangeException(nameof(offset), offset, "Whole minutes from -14 to 14 hours are needed.");

    /// <summary>
    /// Gives the request whose answer holds only these fields, in place of others that were asked for. Kind and id are always asked for, since an answer cannot be told
    /// apart without them. Source: documented (Specifying Fields).
    /// </summary>
    /// <param name="names">The names as Close has them, such as <c>date_created</c>. Unknown ones are ignored by Close .</param>
    public Request<T> WithFields(IEnumerable<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        return this with { Call = CallOptions.WithFields(Call, names) };
    }

    /// <summary>Gives method and path.</summary>
    public override string ToString() => Call.ToString();
}
