namespace Close.Functional;

/// <summary>A conversation by e-mail: the messages that belong together, usually by their subject.</summary>
/// <remarks>
/// Immutable, compared by value. See <see cref="Activity"/> for what is absent when.
/// Of <see cref="Emails"/> and <see cref="LatestEmails"/> an answer fills one. Ask for threads with <see cref="ActivityQuery"/>.
/// Sources: documented (Get a single EmailThread activity); the previews were seen in answers.
/// </remarks>
public sealed record EmailThreadActivity : Activity
{
    internal string? latestNormalizedSubject;
    internal long? emailCount;
    internal Arr<EmailAddress> participants;
    internal Arr<EmailActivity> emails;
    internal Arr<EmailPreview> latestEmails;
    internal RawJson? importance;
    internal RawJson? summary;
    internal RawJson? commentSummary;

    /// <summary>Makes one of which only the id is known; set the rest in an object initialiser.</summary>
    /// <param name="id">Identifies the activity.</param>
    public EmailThreadActivity(ActivityId id)
        : base(id)
    {
    }

    internal EmailThreadActivity()
    {
    }

    /// <summary>Always <c>EmailThread</c>.</summary>
    public override string Type => "EmailThread";

    private protected override Activity Self => this;

    /// <summary>The subject of the last e-mail, without <c>Re:</c> and the like.</summary>
    public string? LatestNormalizedSubject { get => latestNormalizedSubject; init => latestNormalizedSubject = value; }

    /// <summary>How many e-mails there are.</summary>
    public long? EmailCount { get => emailCount; init => emailCount = value; }

    /// <summary>Who took part; may be empty.</summary>
    public IReadOnlyList<EmailAddress> Participants { get => participants; init => participants = Given.List(value); }

    /// <summary>The e-mails, without their bodies.</summary>
    public IReadOnlyList<EmailActivity> Emails { get => emails; init => emails = Given.List(value); }

    /// <summary>The latest e-mails in brief.</summary>
    public IReadOnlyList<EmailPreview> LatestEmails { get => latestEmails; init => latestEmails = Given.List(value); }

    /// <summary>How important Close finds it; its shape is not documented.</summary>
    public RawJson? Importance { get => importance; init => importance = value; }

    /// <summary>What it is about, as Close sums it up; its shape is not documented.</summary>
    public RawJson? Summary { get => summary; init => summary = value; }

    /// <summary>A summary of the comments on it; its shape is not documented.</summary>
    public RawJson? CommentSummary { get => commentSummary; init => commentSummary = value; }
}
