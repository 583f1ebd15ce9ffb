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

    /// <summary>Gives the whole activity.</summary>
    public abstract Activity Read();

    public static Row Of(Activity activity) => new Stored(activity);

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

        public override Activity Read() => activity;
    }
}
