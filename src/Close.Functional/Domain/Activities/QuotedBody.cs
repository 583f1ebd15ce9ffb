namespace Close.Functional;

/// <summary>One piece of the body of an e-mail: what was written anew, or what is quoted.</summary>
/// <remarks>One of the two texts is given, in the form the body has. Source: documented (Get a single Email activity).</remarks>
public sealed record QuotedBody : IWireObject
{
    internal string? text;
    internal string? html;
    internal bool? expand;
    internal Extra extra = Extra.Empty;
    internal WrittenNulls nulls;

    /// <summary>The piece as plain text; null in the HTML body.</summary>
    public string? Text { get => text; init => text = value; }

    /// <summary>The piece as HTML; null in the plain-text body.</summary>
    public string? Html { get => html; init => html = value; }

    /// <summary>Whether a reader sees it at once; false for what is quoted.</summary>
    public bool? Expand { get => expand; init => expand = value; }

    /// <summary>Members of the JSON that this version does not know.</summary>
    public Extra Extra { get => extra; init => extra = value; }

    ref Extra IWireObject.Extra => ref extra;

    ref WrittenNulls IWireObject.Nulls => ref nulls;

    /// <summary>Gives the form and the length, never what it says.</summary>
    public override string ToString() => $"{(Html is null ? "text" : "HTML")}, {(Text ?? Html)?.Length ?? 0} characters";
}
