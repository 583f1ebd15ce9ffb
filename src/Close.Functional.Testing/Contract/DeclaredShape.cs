using System.Text.Json;

namespace Close.Functional.Testing;

/// <summary>Holds JSON against the declaration that reads it.</summary>
internal static class DeclaredShape
{
    /// <summary>Gives every departure of one object.</summary>
    /// <param name="kind">The declaration.</param>
    /// <param name="item">The JSON.</param>
    /// <param name="path">Where it stands.</param>
    /// <param name="always">The members without which nothing can be read.</param>
    public static IEnumerable<ContractFinding> Check<T>(WireKind<T> kind, JsonElement item, string path, params string[] always)
        where T : class, IWireObject
    {
        var (value, flaw) = Read(kind, item, path);
        return value is not null ? Departures(kind, value, item, path)
            : item.ValueKind is JsonValueKind.Object && EachMember(kind, item, path, always) is { Count: > 0 } found ? found
            : [flaw!];
    }

    // Reading ends at the first flaw, so each member is read without the others: then all flaws are found.
    private static List<ContractFinding> EachMember<T>(WireKind<T> kind, JsonElement item, string path, string[] always)
        where T : class, IWireObject
    {
        var needed = item.EnumerateObject().Where(member => always.Contains(member.Name, StringComparer.Ordinal)).ToArray();
        return
        [
            .. item.EnumerateObject().Where(member => !always.Contains(member.Name, StringComparer.Ordinal)).Select(member => Of([.. needed, member]))
                .SelectMany(one => Read(kind, one, path) is var (value, flaw) && value is null ? [flaw!] : Departures(kind, value!, one, path))
                .Distinct(),
        ];
    }

    private static (T? Value, ContractFinding? Flaw) Read<T>(WireKind<T> kind, JsonElement item, string path)
        where T : class, IWireObject
    {
        var reader = new Utf8JsonReader(JsonBody.Write(item.WriteTo).Bytes.Span, new JsonReaderOptions { MaxDepth = 1000 });
        try
        {
            reader.Read();
            return (kind.Read(ref reader), null);
        }
        catch (WireException error)
        {
            return (null, new ContractFinding(ContractRule.Unreadable, path + error.Path, $"The library cannot read this: it expects {error.Message}."));
        }
    }

    private static IEnumerable<ContractFinding> Departures<T>(WireKind<T> kind, T value, JsonElement item, string path)
        where T : class, IWireObject =>
        [.. Walk(value, path), .. Dates(item, JsonElement.Parse(JsonBody.Write(kind, value).Bytes.Span, new JsonDocumentOptions { MaxDepth = 1000 }), path)];

    private static IEnumerable<ContractFinding> Walk(IWireObject item, string path) =>
    [
        .. item is UnknownActivity ? [] : item.Extra.Select(member => new ContractFinding(ContractRule.UnknownMember, $"{path}.{member.Key}", "No declaration names this member.")),
        .. DeclaredParts.Choices(item).Where(choice => !choice.IsKnown).Select(choice => new ContractFinding(
            ContractRule.UnknownValue, $"{path}.{choice.Member}", "This text is none of those that are known here.")),
        .. DeclaredParts.Inside(item).SelectMany(part => Walk(part.Part, $"{path}.{part.Place}")),
    ];

    // What is read and written again keeps its texts, but for dates, which are written as Close writes them; six zeros may stand there or not.
    private static IEnumerable<ContractFinding> Dates(JsonElement read, JsonElement written, string path) => (read.ValueKind, written.ValueKind) switch
    {
        (JsonValueKind.Object, JsonValueKind.Object) => read.EnumerateObject().SelectMany(
            member => written.TryGetProperty(member.Name, out var same) ? Dates(member.Value, same, $"{path}.{member.Name}") : []),
        (JsonValueKind.Array, JsonValueKind.Array) => Enumerable.Range(0, Math.Min(read.GetArrayLength(), written.GetArrayLength())).SelectMany(
            index => Dates(read[index], written[index], FormattableString.Invariant($"{path}[{index}]"))),
        (JsonValueKind.String, JsonValueKind.String) when read.GetString()!.Replace(".000000+", "+", StringComparison.Ordinal) != written.GetString() && read.GetString() != written.GetString() =>
            [new ContractFinding(ContractRule.DateLayout, path, "Close writes dates in UTC as +00:00, with six digits after the second or none.")],
        _ => [],
    };

    private static JsonElement Of(IEnumerable<JsonProperty> members) => JsonElement.Parse(JsonBody.Write(writer =>
    {
        writer.WriteStartObject();
        foreach (var member in members)
        {
            member.WriteTo(writer);
        }

        writer.WriteEndObject();
    }).Bytes.Span, new JsonDocumentOptions { MaxDepth = 1000 });
}
