using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Close.Functional.Testing;

/// <summary>The parts of a form with files. The boundary between them is drawn anew for each request, and so says nothing.</summary>
internal static class MultipartBody
{
    /// <summary>Gives the parts of a request's body; null when it is no such form, or none that can be read.</summary>
    public static Arr<Part>? Of(RecordedRequest request)
    {
        if (request.Body is CassetteBody.Json || request.Body.IsEmpty || BoundaryOf(request) is not { Length: > 0 } boundary)
        {
            return null;
        }

        try
        {
            using var bytes = new MemoryStream(request.Body.ToBody().Bytes.ToArray());
            return toArray(Read(new MultipartReader(boundary, bytes)));
        }
        catch (Exception error) when (error is IOException or InvalidDataException)
        {
            return null;
        }
    }

    private static string? BoundaryOf(RecordedRequest request) =>
        request.headers.FirstOrDefault(header => string.Equals(header.Name, "content-type", StringComparison.OrdinalIgnoreCase))?.Value is { } text
        && MediaTypeHeaderValue.TryParse(text, out var type) && type.Type.StartsWith("multipart", StringComparison.OrdinalIgnoreCase)
            ? HeaderUtilities.RemoveQuotes(type.Boundary).Value
            : null;

    // All of the bytes are here already, so nothing is waited for.
    private static List<Part> Read(MultipartReader reader)
    {
        var parts = new List<Part>();
        while (reader.ReadNextSectionAsync().GetAwaiter().GetResult() is { } section)
        {
            using var content = new MemoryStream();
            section.Body.CopyTo(content);
            var header = string.Join("; ", section.Headers!.OrderBy(one => one.Key, StringComparer.OrdinalIgnoreCase).Select(one => $"{one.Key.ToLowerInvariant()}: {one.Value}"));
            var name = section.GetContentDispositionHeader()?.Name.Value?.Trim('"');
            parts.Add(new Part(name ?? "", header, CassetteBody.Of(HttpBody.Of(content.ToArray()))));
        }

        return parts;
    }

    /// <summary>One part.</summary>
    /// <param name="Name">Its name; empty for none.</param>
    /// <param name="Header">Its headers in one line, by name.</param>
    /// <param name="Content">What is in it.</param>
    public sealed record Part(string Name, string Header, CassetteBody Content);
}
