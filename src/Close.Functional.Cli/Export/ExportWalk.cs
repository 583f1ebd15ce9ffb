using System.Runtime.CompilerServices;
using LanguageExt;

namespace Close.Functional.Cli;

/// <summary>A row of an export.</summary>
/// <param name="Activity">The row.</param>
/// <param name="Resume">From here another walk goes on behind it.</param>
internal sealed record ExportRow(Activity Activity, WindowResume Resume);

/// <summary>The walk that answers a question, whatever kind of rows it gives.</summary>
internal sealed class ExportWalk
{
    private readonly WindowPlan plan;
    private readonly Walk walk;
    private readonly bool isNewestFirst;

    private ExportWalk(WindowPlan plan, Walk walk, bool isNewestFirst)
    {
        this.plan = plan;
        this.walk = walk;
        this.isNewestFirst = isNewestFirst;
    }

    private delegate Either<CloseError, IAsyncEnumerable<Either<CloseError, ExportRow>>> Walk(
        WindowResume? from, Transport transport, IProgress<WindowProgress> progress, TimeProvider clock, CancellationToken cancellationToken);

    /// <summary>Checks a question. A refusal names every bad field, and nothing has been sent.</summary>
    public static Either<CloseError, ExportWalk> Of(ExportQuestion question) =>
        from plan in question.Plan()
        from walk in question.Kind is ExportKind.Sms
            ? SmsQuery.Parse(Sms(question)).Bind(query => Windows.Of(query, plan)).Map(listing => WalkOf(listing.WithAtOnce(question.SideBySide)))
            : ActivityQuery.Parse(All(question)).Bind(query => Windows.Of(query, plan)).Map(listing => WalkOf(listing.WithAtOnce(question.SideBySide)))
        select new ExportWalk(plan, walk, question.Kind is ExportKind.Sms);

    /// <summary>Gives the rows behind a point, in order; the first error comes last.</summary>
    /// <param name="from">Where an earlier walk had come to; null to begin.</param>
    /// <param name="transport">What sends the calls.</param>
    /// <param name="progress">Hears how far the walk has come.</param>
    /// <param name="clock">Measures it.</param>
    /// <param name="cancellationToken">Cancels the walk.</param>
    public Either<CloseError, IAsyncEnumerable<Either<CloseError, ExportRow>>> RowsFrom(
        WindowResume? from, Transport transport, IProgress<WindowProgress> progress, TimeProvider clock, CancellationToken cancellationToken) =>
        walk(from, transport, progress, clock, cancellationToken);

    /// <summary>How much of the range lies behind a second of it: 0 at the start of the walk, 1 at its end.</summary>
    public double ShareBehind(DateTimeOffset second) => plan.Windows is [{ From: { } start }, ..] and [.., { To: { } end }]
        ? Math.Clamp((isNewestFirst ? end - second : second - start) / (end - start), 0, 1)
        : 1;

    private static SmsQueryFields Sms(ExportQuestion question)
    {
        var fields = question.Lead is { } lead ? new SmsQueryFields().WithLeadIds(lead.Value) : new SmsQueryFields();
        return question.Fields is { } named ? fields.WithFields(named) : fields;
    }

    private static ActivityQueryFields All(ExportQuestion question)
    {
        var fields = new ActivityQueryFields { Order = ActivityOrder.OldestCreated };
        fields = question.Lead is { } lead ? fields.WithLeadIds(lead.Value) : fields;
        return question.Fields is { } named ? fields.WithFields(named) : fields;
    }

    private static Walk WalkOf<T>(WindowedListing<T> listing)
        where T : Activity => (from, transport, progress, clock, cancellationToken) =>
            (from is null ? listing : listing.From(from)).Map(rest => RowsOf(rest.ReportingTo(progress, clock), transport, cancellationToken));

    private static async IAsyncEnumerable<Either<CloseError, ExportRow>> RowsOf<T>(
        WindowedListing<T> listing, Transport transport, [EnumeratorCancellation] CancellationToken cancellationToken)
        where T : Activity
    {
        await foreach (var result in listing.ResumableItemsAsync(transport, cancellationToken).ConfigureAwait(false))
        {
            yield return result.Map(row => new ExportRow(row.Item, row.Resume));
        }
    }
}
