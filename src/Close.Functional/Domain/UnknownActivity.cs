namespace Close.Functional;

/// <summary>An activity of a kind that this version does not model. Its own members are all in <see cref="Activity.Extra"/>.</summary>
/// <remarks>Immutable, compared by value. Nothing of the answer is lost: it is written back as it came.</remarks>
public sealed record UnknownActivity : Activity
{
    internal ActivityId id;
    internal string type;

    /// <summary>Makes an activity of which only kind and id are known; set the rest in an object initialiser.</summary>
    /// <param name="type">The kind, as the text Close uses in <c>_type</c>.</param>
    /// <param name="id">Identifies the activity.</param>
    public UnknownActivity(string type, ActivityId id)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(id);
        this.type = type;
        this.id = id;
    }

    internal UnknownActivity()
    {
        id = null!; // The decoder sets both before anybody sees the record.
        type = null!;
    }

    /// <summary>Identifies the activity.</summary>
    public override ActivityId Id => id;

    /// <summary>The kind, as the text Close uses in <c>_type</c>, such as <c>Call</c>.</summary>
    public override string Type => type;

    private protected override Activity Self => this;
}
