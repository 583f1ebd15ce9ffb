namespace Close.Functional;

/// <summary>The fields of a note.</summary>
/// <remarks>Source: documented (Get a single Note activity).</remarks>
internal static class NoteWire
{
    public static WireType<NoteActivity> Note { get; } = new(
        static () => new NoteActivity(),
        static item => item with { },
        [
            .. ActivityFields.Of<NoteActivity>("Note"),
            WireField<NoteActivity>.Optional("title", WireKinds.Text, static item => ref item.title),
            WireField<NoteActivity>.Optional("note", WireKinds.Text, static item => ref item.note),
            WireField<NoteActivity>.Optional("note_html", WireKinds.Text, static item => ref item.noteHtml),
            WireField<NoteActivity>.Optional("note_mentions", WireKinds.IdsOf(static text => new UserId(text)), static item => ref item.noteMentions),
            WireField<NoteActivity>.Optional("pinned", WireKinds.OptionalFlag, static item => ref item.pinned),
            WireField<NoteActivity>.Optional("pinned_at", WireKinds.Date, static item => ref item.pinnedAt),
            WireField<NoteActivity>.Optional("source", WireKinds.Enum(CreationSource.Of, CreationSource.Known), static item => ref item.source),
            WireField<NoteActivity>.Optional("attachments", WireKinds.ListOf(AttachmentWire.Attachment), static item => ref item.attachments),
        ]);
}
