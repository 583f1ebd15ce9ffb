namespace Close.Functional;

/// <summary>The fields of a file that came with an activity.</summary>
/// <remarks>Sources: documented (List SMS activities, Get a single Email activity).</remarks>
internal static class AttachmentWire
{
    public static WireType<ActivityAttachment> Attachment { get; } = new(
        static () => new ActivityAttachment(),
        static item => item with { },
        WireField<ActivityAttachment>.Optional("url", WireKinds.Text, static item => ref item.url),
        WireField<ActivityAttachment>.Optional("filename", WireKinds.Text, static item => ref item.filename),
        WireField<ActivityAttachment>.Optional("content_type", WireKinds.SharedText, static item => ref item.contentType),
        WireField<ActivityAttachment>.Optional("size", WireKinds.Whole, static item => ref item.size),
        WireField<ActivityAttachment>.Optional("media_id", WireKinds.Text, static item => ref item.mediaId),
        WireField<ActivityAttachment>.Optional("thumbnail_url", WireKinds.Text, static item => ref item.thumbnailUrl));
}
