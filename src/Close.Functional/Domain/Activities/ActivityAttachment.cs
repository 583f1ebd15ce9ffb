namespace Close.Functional;

/// <summary>A file that came with an activity, such as a picture in an MMS or a document in an e-mail.</summary>
/// <remarks>Every part is null when the answer left it out. Sources: documented (List SMS activities, Get a single Email activity).</remarks>
public sealed record ActivityAttachment : IWireObject
{
    internal string? url;
    internal string? filename;
    internal string? contentType;
    internal long? size;
    internal string? mediaId;
    internal string? thumbnailUrl;
    internal Extra extra = Extra.Empty;
    internal WrittenNulls nulls;

    /// <summary>Where the file is. Needs a logged-in session of Close, then redirects to short-lived storage; an API key may not do.</summary>
    public string? Url { get => url; init => url = value; }

    /// <summary>The name of the file.</summary>
    public string? Filename { get => filename; init => filename = value; }

    /// <summary>The media type, such as <c>image/png</c>.</summary>
    public string? ContentType { get => contentType; init => contentType = value; }

    /// <summary>The size in bytes.</summary>
    public long? Size { get => size; init => size = value; }

    /// <summary>The id of the stored file, which need not be the one inside <see cref="Url"/>.</summary>
    public string? MediaId { get => mediaId; init => mediaId = value; }

    /// <summary>Where a small picture of the file is; null when there is none.</summary>
    public string? ThumbnailUrl { get => thumbnailUrl; init => thumbnailUrl = value; }

    /// <summary>Members of the JSON that this version does not know.</summary>
    public Extra Extra { get => extra; init => extra = value; }

    ref Extra IWireObject.Extra => ref extra;

    ref WrittenNulls IWireObject.Nulls => ref nulls;

    /// <summary>Gives the media type and the size, never the name or the address.</summary>
    public override string ToString() => $"{ContentType ?? "file"}, {Size?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "unknown"} bytes";
}
