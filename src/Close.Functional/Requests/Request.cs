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

    /// <summary>Gives the request with a limit of its own for how long one try of its call may take, in place of <c>CloseOptions.Timeout</c>.</summary>
    /// <param name="timeout">More than nothing, or <see cref="Timeout.InfiniteTimeSpan"/> for no limit; null for the limit of the options.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is zero or negative, and not infinite.</exception>
    public Request<T> WithTimeout(TimeSpan? timeout) => this with { Call = Call.WithTimeout(timeout) };

    /// <summary>Gives the request with a time zone of its own for dates without one, in place of <c>CloseOptions.TimeZoneOffset</c> and of an earlier one.</summary>
    /// <remarks>This library sends all dates with their offset, so it matters for what a body or query of the caller's own says. Source: documented (Timezone Offsets).</remarks>
    /// <param name="offset">The offset from UTC, sent as <c>x-tz-offset</c> in hours: whole minutes from -14 to 14 hours.</param>
    /// <exception cref="ArgumentOutOfRangeException">The offset is beyond 14 hours, or not in whole minutes.</exception>
    public Request<T> WithTimeZone(TimeSpan offset) => TimeZoneHeader.IsOffset(offset)
        ? this with { Call = Call.WithOnlyHeader(TimeZoneHeader.Name, TimeZoneHeader.Format(offset)) }
        : throw new ArgumentOutOfRangeException(nameof(offset), offset, "Whole minutes from -14 to 14 hours are needed.");

    /// <summary>Gives the request whose answer has some fields only, in place of those that were named before.</summary>
    /// <remarks>
    /// <c>_type</c> and <c>id</c> are always asked for: without them an answer cannot be told apart. A field that was not asked for looks as if it were absent,
    /// so compare nothing with it. Goes into the body where the call is a POST that stands for a GET, and makes it one when the query gets too long for a URL.
    /// Sources: documented for reading (Specifying Fields); that it also shapes the answer to a change is inferred.
    /// </remarks>
    /// <param name="fields">The JSON names, at least one.</param>
    /// <exception cref="ArgumentException">There is none, or one cannot be a name: letters, digits, underscores and dots are.</exception>
    public Request<T> WithFields(params IEnumerable<string> fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        return this with { Call = CallFields.Set(Call, fields) };
    }

    /// <summary>Gives method and path.</summary>
    public override string ToString() => Call.ToString();
}
