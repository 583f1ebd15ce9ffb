using FsCheck;
using FsCheck.Fluent;

namespace Close.Functional.Testing;

/// <summary>Files to send along.</summary>
internal static class AttachmentValues
{
    private static readonly NewAttachment Simplest = new("https://example.com/a.png", "a.png", "image/png");

    private static readonly Gen<NewAttachment> ValidFile =
        from name in TextValues.Name.Generator
        from root in Gen.Elements("https://app.close.com/go/file/", "https://example.com/")
        from type in Gen.Elements(NewAttachment.ContentTypes.Order(StringComparer.Ordinal).AsEnumerable())
        select new NewAttachment(root + name, name, type);

    private static readonly Gen<NewAttachment> BadFile =
        from valid in ValidFile
        from url in Gen.Elements(valid.Url!, "", " ", "http://example.com/a.png", "ftp://example.com/a", "a.png", "https://example.com/\uD83D")
        from name in Gen.Elements(valid.Filename!, "", " ", "\uDE00")
        from type in Gen.Elements(valid.ContentType!, "", "image/PNG", "application/zip", "image")
        select new NewAttachment(url, name, type);

    public static Arbitrary<NewAttachment> Valid { get; } = Arb.From(ValidFile, Simpler);

    /// <summary>Files of which about half break a rule.</summary>
    public static Arbitrary<NewAttachment> Any { get; } = Arb.From(Gen.OneOf(ValidFile, BadFile), Simpler);

    public static Arbitrary<IReadOnlyList<NewAttachment>> ValidList { get; } = Valid.ListOf(0, 10);

    public static Arbitrary<IReadOnlyList<NewAttachment>> AnyList { get; } = Arb.From(
        Gen.Frequency((3, Any.ListOf(0, 2).Generator), (1, Valid.ListOf(9, 12).Generator)),
        Any.ListOf(0, 12).Shrinker);

    // One part at a time, so that a file that breaks one rule can shrink to one that breaks only that.
    private static IEnumerable<NewAttachment> Simpler(NewAttachment file) =>
        new[]
        {
            Simplest,
            new NewAttachment(Simplest.Url!, file.Filename!, file.ContentType!),
            new NewAttachment(file.Url!, Simplest.Filename!, file.ContentType!),
            new NewAttachment(file.Url!, file.Filename!, Simplest.ContentType!),
        }.Where(simpler => simpler != file);
}
