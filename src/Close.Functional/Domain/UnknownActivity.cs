namespace Close.Functional;

/// <summary>An activity of a kind that this version does not model. Its own members are all in <see cref="Activity.Extra"/>.</summary>
/// <remarks>Immutable, compared by value. Nothing of the answer is lost: it is written back as it came.</remarks>
public sealed record UnknownActivity : Activity
{
    internal string type;

    /// <summary>Makes an activity of which only kind and id are known; set the rest in an object initialiser.</summary>
    /// <param name="type">The kind, as the text Close uses in <c>_type</c>.</param>
    /// <param name="id">Identifies the activity.</param>
    public UnknownActivity(string type, ActivityId id)
        : base(id)
    {
        ArgumentNullException.ThrowIfNull(type);
        this.type = type;
    }

    internal UnknownActivity() => type = null!; // The decoder sets it before anybody sees the record.

    /// <summary>The kind, as the text Close uses in <c>_type</c>, such as <c>Fax</c>.</summary>
    public override string Type => type;

    private protected override Activity Self => this;
}
