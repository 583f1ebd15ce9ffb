namespace Close.Functional.Testing;

/// <summary>An activity in the table: what lists filter and sort by, and the way to the rest.</summary>
internal abstract class Row
{
    public abstract string Id { get; }

    public abstract string Type { get; }

    public abstract DateTimeOffset Created { get; }

    public abstract DateTimeOffset? ActivityAt { get; }

    public abstract string? LeadId { get; }

    public abstract string? ContactId { get; }

    public abstract string? UserId { get; }

    /// <summary>The type of a custom activity; null for all others.</summary>
    public virtual string? CustomTypeId => null;

    /// <summary>Its place among all that were ever added, for lists that are not sorted by id.</summary>
    public long Number { get; private set; }

    /// <summary>Gives the whole activity.</summary>
    public abstract Activity Read();

    public static Row Of(Activity activity) => new Stored(activity);

    /// <summary>Gives the row its number, when it is put in the table and not before.</summary>
    public Row Numbered(long number)
    {
        Number = number;
        return this;
    }

    private sealed class Stored(Activity activity) : Row
    {
        public override string Id => activity.Id.Value;

        public override string Type => activity.Type;

        public override DateTimeOffset Created { get; } =
            activity.DateCreated ?? throw new ArgumentException($"{activity} has no date_created, by which lists are sorted.", nameof(activity));

        public override DateTimeOffset? ActivityAt => activity.ActivityAt;

        public override string? LeadId => activity.LeadId?.Value;

        public override string? ContactId => activity.ContactId?.Value;

        public override string? UserId => activity.UserId?.Value;

        public override string? CustomTypeId => (activity as CustomActivity)?.CustomActivityTypeId;

        public override Activity Read() => activity;
    }
}
