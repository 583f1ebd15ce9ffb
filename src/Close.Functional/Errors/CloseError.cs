using System.Diagnostics;
using System.Globalization;

namespace Close.Functional;

/// <summary>Everything that can go wrong with a call, as one of seven cases.</summary>
/// <remarks>
/// Immutable, compared by value. Cancellation by the caller is not among them: it is thrown as
/// <see cref="OperationCanceledException"/>, as .NET does.
/// </remarks>
public abstract record CloseError
{
    private CloseError()
    {
    }

    /// <summary>What went wrong, in one sentence. Holds no key, e-mail address or telephone number.</summary>
    public string Message => Text;

    private protected abstract string Text { get; }

    /// <summary>Gives <see cref="Message"/>.</summary>
    public sealed override string ToString() => Message;

    /// <summary>The request is wrong and was not sent.</summary>
    public sealed record Invalid : CloseError
    {
        /// <summary>Makes the error from its parts.</summary>
        /// <param name="fields">Every bad field, at least one.</param>
        public Invalid(IEnumerable<FieldError> fields)
        {
            Fields = toArray(fields);
        }

        /// <summary>Every bad field, at least one.</summary>
        public Arr<FieldError> Fields { get; }

        private protected override string Text => "The request was not sent: " + Sentence(Fields.Select(bad => Masking.Text(bad.ToString())));
    }

    /// <summary>Close understood the request and refused it: status 400, 405, 415 or another from 400 to 499 without a case of its own.</summary>
    public sealed record Rejected : CloseError
    {
        /// <summary>Makes the error from its parts.</summary>
        /// <param name="answer">The answer as it came.</param>
        /// <param name="errors">What Close says is wrong with the whole, in its own words; may be empty.</param>
        /// <param name="fields">What Close says is wrong with single fields; may be empty. The names are Close's internal ones: a bad <c>lead_id</c> is reported as <c>lead</c>.</param>
        public Rejected(Envelope answer, IEnumerable<string> errors, IEnumerable<FieldError> fields)
        {
            Answer = answer;
            Errors = toArray(errors);
            Fields = toArray(fields);
        }

        /// <summary>The answer as it came.</summary>
        public Envelope Answer { get; }

        /// <summary>What Close says is wrong with the whole, in its own words; may be empty.</summary>
        public Arr<string> Errors { get; }

        /// <summary>What Close says is wrong with single fields; may be empty. The names are Close's internal ones: a bad <c>lead_id</c> is reported as <c>lead</c>.</summary>
        public Arr<FieldError> Fields { get; }

        private protected override string Text =>
            Refusal("Close refused the request", Answer, Errors.Concat(Fields.Select(bad => $"{bad.Field}: {bad.Message}")));
    }

    /// <summary>
    /// Close did not let the caller in: status 401 (credentials), 402 (plan or payment) or 403 (not permitted), or an access token could not be renewed: then the answer is that
    /// to the renewal.
    /// </summary>
    public sealed record Denied : CloseError
    {
        /// <summary>Makes the error from its parts.</summary>
        /// <param name="answer">The answer as it came.</param>
        /// <param name="errors">What Close says, in its own words; may be empty.</param>
        public Denied(Envelope answer, IEnumerable<string> errors)
        {
            Answer = answer;
            Errors = toArray(errors);
        }

        /// <summary>The answer as it came.</summary>
        public Envelope Answer { get; }

        /// <summary>What Close says, in its own words; may be empty.</summary>
        public Arr<string> Errors { get; }

        private protected override string Text => Refusal(
            Answer.Status switch
            {
                401 => "Close did not accept the credentials",
                402 => "The Close plan or its payment does not cover this",
                403 => "The user behind the credentials may not do this",
                _ => "Close gave no access",
            },
            Answer,
            Errors);
    }

    /// <summary>There is no such object, or no such address: status 404.</summary>
    public sealed record NotFound : CloseError
    {
        /// <summary>Makes the error from its parts.</summary>
        /// <param name="answer">The answer as it came.</param>
        /// <param name="errors">What Close says, in its own words; may be empty.</param>
        public NotFound(Envelope answer, IEnumerable<string> errors)
        {
            Answer = answer;
            Errors = toArray(errors);
        }

        /// <summary>The answer as it came.</summary>
        public Envelope Answer { get; }

        /// <summary>What Close says, in its own words; may be empty.</summary>
        public Arr<string> Errors { get; }

        private protected override string Text => Refusal("Close has nothing there", Answer, Errors);
    }

    /// <summary>Too many calls: status 429. Close did not process the call, so any call may be sent again.</summary>
    /// <param name="Answer">The answer as it came.</param>
    /// <param name="RetryAfter">How long Close asks to wait; null when it did not say.</param>
    public sealed record RateLimited(Envelope Answer, TimeSpan? RetryAfter) : CloseError
    {
        private protected override string Text => RetryAfter is { } wait
            ? string.Create(CultureInfo.InvariantCulture, $"Close asks for fewer calls (429): try again in {wait.TotalSeconds:0.##} s.")
            : "Close asks for fewer calls (429) and did not say when to try again.";
    }

    /// <summary>No usable answer: the network failed, time ran out, or the server did (status 500 to 599).</summary>
    /// <param name="Cause">Why no usable answer came.</param>
    /// <param name="Outcome">Whether the call may have taken effect all the same.</param>
    /// <param name="Answer">The answer, when the server gave one; else null.</param>
    /// <param name="Detail">The kind of failure as .NET names it, such as <c>ConnectionError</c>; null when there is none.</param>
    /// <param name="FindOut">
    /// How to find out whether the call took effect, as the rest of a sentence, such as "get the SMS (GET /activity/sms/{id}/) and look at its status before you send the
    /// change again"; null when the outcome is known, and for a call that is <see cref="Repeat.Safe"/>: send that again.
    /// </param>
    public sealed record Unavailable(FailureCause Cause, Outcome Outcome, Envelope? Answer = null, string? Detail = null, string? FindOut = null) : CloseError
    {
        private protected override string Text => string.Concat(
            Cause switch
            {
                FailureCause.NotConnected => "No connection to Close could be made",
                FailureCause.ConnectionLost => "The connection to Close broke",
                FailureCause.TimedOut => "Close did not answer in time",
                _ => "Close failed",
            },
            (Answer?.Status.ToString(CultureInfo.InvariantCulture) ?? Masked(Detail)) is { } detail ? $" ({detail})" : "",
            Outcome is Outcome.Unknown ? "; the call may have taken effect" : "; the call did not take effect",
            Masked(FindOut) is { } how ? $": {how}." : ".");
    }

    /// <summary>An answer came that cannot be understood. A call that changes something may have taken effect.</summary>
    /// <param name="Answer">The answer as it came.</param>
    /// <param name="Path">Where in the JSON, such as <c>$.data[3].date_sent</c>; null when the whole is not as expected.</param>
    /// <param name="Expected">What was expected there, without the value that was found.</param>
    public sealed record Unreadable(Envelope Answer, string? Path, string Expected) : CloseError
    {
        private protected override string Text =>
            string.Create(CultureInfo.InvariantCulture, $"The answer ({Answer.Status}) cannot be read{(Path is null ? "" : $" at {Masked(Path)}")}: {Masked(Expected)}.");
    }

    /// <summary>Reads the error by its case.</summary>
    /// <typeparam name="TResult">What each case gives.</typeparam>
    /// <param name="invalid">For a request that was not sent because it is wrong.</param>
    /// <param name="rejected">For a request that Close refused.</param>
    /// <param name="denied">For missing rights: 401, 402 and 403.</param>
    /// <param name="notFound">For 404.</param>
    /// <param name="rateLimited">For 429.</param>
    /// <param name="unavailable">For network failures, timeouts and 5xx.</param>
    /// <param name="unreadable">For an answer that cannot be understood.</param>
    public TResult Match<TResult>(
        Func<Invalid, TResult> invalid,
        Func<Rejected, TResult> rejected,
        Func<Denied, TResult> denied,
        Func<NotFound, TResult> notFound,
        Func<RateLimited, TResult> rateLimited,
        Func<Unavailable, TResult> unavailable,
        Func<Unreadable, TResult> unreadable)
    {
        ArgumentNullException.ThrowIfNull(invalid);
        ArgumentNullException.ThrowIfNull(rejected);
        ArgumentNullException.ThrowIfNull(denied);
        ArgumentNullException.ThrowIfNull(notFound);
        ArgumentNullException.ThrowIfNull(rateLimited);
        ArgumentNullException.ThrowIfNull(unavailable);
        ArgumentNullException.ThrowIfNull(unreadable);
        return this switch
        {
            Invalid error => invalid(error),
            Rejected error => rejected(error),
            Denied error => denied(error),
            NotFound error => notFound(error),
            RateLimited error => rateLimited(error),
            Unavailable error => unavailable(error),
            Unreadable error => unreadable(error),
            _ => throw new UnreachableException(),
        };
    }

    private static string Refusal(string what, Envelope answer, IEnumerable<string> errors)
    {
        var status = answer.Status.ToString(CultureInfo.InvariantCulture);
        var reasons = Sentence(errors.Select(Masking.Text));
        return reasons.Length == 0 ? $"{what} ({status})." : $"{what} ({status}): {reasons}";
    }

    private static string? Masked(string? text) => text is null ? null : Masking.Text(text);

    private static string Sentence(IEnumerable<string> parts)
    {
        const int Most = 10;
        var told = parts.Select(part => part.TrimEnd('.', ' ')).Where(part => part.Length > 0).ToList();
        return told.Count switch
        {
            0 => "",
            <= Most => string.Join("; ", told) + ".",
            _ => string.Create(CultureInfo.InvariantCulture, $"{string.Join("; ", told.Take(Most))}; and {told.Count - Most} more."),
        };
    }
}
