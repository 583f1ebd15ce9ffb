using System.Text.Json;

namespace Close.Functional.Testing;

// The files in a body. All their faults are told under the name of the list.
internal sealed partial class SmsBody
{
    private const string Attachments = "attachments";
    private const string FilesPrefix = "https://app.close.com/go/file/";

    private static readonly string[] PartsOfFiles = ["url", "filename", "content_type"];

    /// <summary>Reads the list of files.</summary>
    public Update<IReadOnlyList<NewAttachment>> Files() => Read<IReadOnlyList<NewAttachment>>(Attachments, Attachments, "A list of files is needed.", value =>
        value.ValueKind is JsonValueKind.Array
            ? Update<IReadOnlyList<NewAttachment>>.To(Few([.. value.EnumerateArray().Select(File).OfType<NewAttachment>()]))
            : Update<IReadOnlyList<NewAttachment>>.Keep);

    private NewAttachment[] Few(NewAttachment[] files)
    {
        Faults.AddIf(files.Length > NewAttachment.Most, Attachments, $"At most {NewAttachment.Most} files are allowed.");
        return files;
    }

    private NewAttachment? File(JsonElement file)
    {
        if (file.ValueKind is not JsonValueKind.Object)
        {
            Faults.Add(Attachments, "Each file must be an object.");
            return null;
        }

        if (Part(file, "url") is not { } url || Part(file, "filename") is not { } name || Part(file, "content_type") is not { } type)
        {
            Faults.Add(Attachments, "Each file needs a url, a filename and a content_type.");
            return null;
        }

        Faults.AddIf(!IsAllowedAddress(url), Attachments, "The address of a file is not allowed.");
        Faults.AddIf(!NewAttachment.ContentTypes.Contains(type), Attachments, "The content type of a file is not allowed.");
        Faults.AddIf(!visit.Options.UnknownMembersAreIgnored && file.EnumerateObject().Any(member => !PartsOfFiles.Contains(member.Name, StringComparer.Ordinal)), Attachments, "A field of a file is unknown.");
        return new NewAttachment(url, name, type);
    }

    private bool IsAllowedAddress(string url) =>
        url.StartsWith(visit.Options.AttachmentsMayBeAnywhere ? "https://" : FilesPrefix, StringComparison.Ordinal);

    private static string? Part(JsonElement file, string name) =>
        file.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;
}
