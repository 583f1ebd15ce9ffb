using System.Collections.Frozen;

namespace Close.Functional;

/// <summary>A file to send along with an SMS, which makes it an MMS.</summary>
/// <remarks>Immutable, compared by value. Checked together with the draft or change it belongs to.</remarks>
public sealed record NewAttachment : IWireObject
{
    internal const int Most = 10;

    internal string? url;
    internal string? filename;
    internal string? contentType;
    internal Extra extra = Extra.Empty;
    internal WrittenNulls nulls;

    /// <summary>Describes a file.</summary>
    /// <param name="url">Where Close gets the file: an <c>https://</c> address .</param>
    /// <param name="filename">The name the receiver sees.</param>
    /// <param name="contentType">The media type, one of <see cref="ContentTypes"/>.</param>
    public NewAttachment(string url, string filename, string contentType)
    {
        this.url = url;
        this.filename = filename;
        this.contentType = contentType;
    }

    internal NewAttachment()
    {
    }

    /// <summary>The media types that Close accepts, to be written just so. Source: documented (Create an SMS activity).</summary>
    public static IReadOnlySet<string> ContentTypes { get; } = new[]
    {
        "application/pdf", "application/vcard",
        "audio/3gpp", "audio/3gpp2", "audio/L24", "audio/ac3", "audio/amr", "audio/amr-nb", "audio/basic", "audio/mp4", "audio/mpeg", "audio/ogg",
        "audio/vnd.rn-realaudio", "audio/vnd.wave", "audio/webm",
        "image/bmp", "image/gif", "image/jpeg", "image/jpg", "image/png", "image/tiff",
        "text/calendar", "text/csv", "text/directory", "text/richtext", "text/rtf", "text/vcard", "text/x-vcard",
        "video/3gpp", "video/3gpp-tt", "video/3gpp2", "video/H261", "video/H263", "video/H263-1998", "video/H263-2000", "video/H264", "video/mp4",
        "video/mpeg", "video/quicktime", "video/webm",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Where Close gets the file; null when a body that was read left it out.</summary>
    public string? Url => url;

    /// <summary>The name the receiver sees; null when a body that was read left it out.</summary>
    public string? Filename => filename;

    /// <summary>The media type; null when a body that was read left it out.</summary>
    public string? ContentType => contentType;

    ref Extra IWireObject.Extra => ref extra;

    ref WrittenNulls IWireObject.Nulls => ref nulls;

    /// <summary>Gives the media type, never the name or the address.</summary>
    public override string ToString() => ContentType ?? "file";

    internal static IEnumerable<FieldError> Check(IReadOnlyList<NewAttachment> attachments, RuleSource source) =>
        Rules.When(attachments.Count > Most, "attachments", $"at most {Most} files are allowed", source)
            .Concat(attachments.SelectMany((file, index) => Check(file, $"attachments.{index}", source)));

    private static IEnumerable<FieldError> Check(NewAttachment file, string field, RuleSource source) =>
    [
        .. Rules.When(string.IsNullOrWhiteSpace(file.Url), $"{field}.url", "the address of the file is needed", source),
        .. Rules.When(!string.IsNullOrWhiteSpace(file.Url) && !file.Url.StartsWith("https://", StringComparison.Ordinal), $"{field}.url", "an address that starts with https:// is needed", Assumption.AttachmentsAreHttps),
        .. Rules.Whole(file.Url, $"{field}.url", source),
        .. Rules.When(string.IsNullOrWhiteSpace(file.Filename), $"{field}.filename", "a name is needed", source),
        .. Rules.Whole(file.Filename, $"{field}.filename", source),
        .. Rules.When(file.ContentType is null || !ContentTypes.Contains(file.ContentType), $"{field}.content_type", "one of NewAttachment.ContentTypes is needed", source),
    ];
}
