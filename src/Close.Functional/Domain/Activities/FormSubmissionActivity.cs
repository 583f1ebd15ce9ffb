namespace Close.Functional;

/// <summary>A form that somebody filled in on a web page.</summary>
/// <remarks>
/// Immutable, compared by value. See <see cref="Activity"/> for what is absent when.
/// A value is a text, true, false or null. Source: documented (Get a single FormSubmission activity).
/// </remarks>
public sealed record FormSubmissionActivity : Activity
{
    internal string? formId;
    internal string? formConfigurationId;
    internal string? formName;
    internal FieldValues values = FieldValues.Empty;
    internal FieldValues valuesByName = FieldValues.Empty;
    internal string? ipAddress;
    internal string? origin;
    internal string? sourceUrl;
    internal string? sourceUrlNormalized;

    /// <summary>Makes one of which only the id is known; set the rest in an object initialiser.</summary>
    /// <param name="id">Identifies the activity.</param>
    public FormSubmissionActivity(ActivityId id)
        : base(id)
    {
    }

    internal FormSubmissionActivity()
    {
    }

    /// <summary>Always <c>FormSubmission</c>.</summary>
    public override string Type => "FormSubmission";

    private protected override Activity Self => this;

    /// <summary>The form.</summary>
    public string? FormId { get => formId; init => formId = value; }

    /// <summary>The configuration of the form that was shown.</summary>
    public string? FormConfigurationId { get => formConfigurationId; init => formConfigurationId = value; }

    /// <summary>The name of the form.</summary>
    public string? FormName { get => formName; init => formName = value; }

    /// <summary>What was filled in, by the id of the field. Personal data: keep it out of logs.</summary>
    public FieldValues Values { get => values; init => values = value; }

    /// <summary>The same values by the name of the field.</summary>
    public FieldValues ValuesByName { get => valuesByName; init => valuesByName = value; }

    /// <summary>The address of the computer it came from. Personal data: keep it out of logs.</summary>
    public string? IpAddress { get => ipAddress; init => ipAddress = value; }

    /// <summary>The site the form stands on.</summary>
    public string? Origin { get => origin; init => origin = value; }

    /// <summary>The page it was filled in on, with its query.</summary>
    public string? SourceUrl { get => sourceUrl; init => sourceUrl = value; }

    /// <summary>The same page without what does not identify it.</summary>
    public string? SourceUrlNormalized { get => sourceUrlNormalized; init => sourceUrlNormalized = value; }
}
