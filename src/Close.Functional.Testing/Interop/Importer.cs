namespace Close.Functional.Testing;

/// <summary>Makes interactions of a cassette from what other tools recorded, and names what becomes of the rest.</summary>
internal sealed class Importer(BaseAddress baseAddress, CassettePolicy policy, LossLog losses)
{
    public LossLog Losses => losses;

    /// <summary>Takes the address of a request: the path below the base address, and the query.</summary>
    /// <param name="map">Where the address stands.</param>
    /// <param name="name">The member that holds it.</param>
    /// <param name="method">What was asked.</param>
    public RecordedRequest Request(ForeignMap map, string name, string method)
    {
        var address = WebAddress.Of(map.Text(name)) ?? throw map.Wrong(name, "a whole address that begins with http:// or https://");
        if (address.HasUser)
        {
            map.Lose(name, Testing.Losses.Credentials);
        }

        if (address.HasFragment)
        {
            map.Lose(name, Testing.Losses.Fragment);
        }

        var path = baseAddress.Below(address);
        if (path is null)
        {
            map.Lose(name, Testing.Losses.Elsewhere);
        }

        return new RecordedRequest(method, path ?? address.Path) { Query = QueryEncoding.Decode(address.Query) };
    }

    /// <summary>Redacts an interaction, and names what that took away.</summary>
    public Interaction Redact(string place, Interaction interaction)
    {
        var redacted = policy.Redact(interaction);
        Compare($"{place}.request", interaction.Request.Headers, redacted.Request.Headers);
        if (redacted.Request != interaction.Request with { Headers = Kept(interaction.Request.Headers, redacted.Request.Headers) })
        {
            losses.Add($"{place}.request", Testing.Losses.Blackened);
        }

        if (interaction.Response is { } answer && redacted.Response is { } black)
        {
            Compare($"{place}.response", answer.Headers, black.Headers);
            if (black != answer with { Headers = Kept(answer.Headers, black.Headers) })
            {
                losses.Add($"{place}.response", Testing.Losses.Blackened);
            }
        }

        return redacted;
    }

    private void Compare(string place, IReadOnlyList<NamedValue> all, IReadOnlyList<NamedValue> kept)
    {
        var names = Names(kept);
        foreach (var header in all.Where(header => !names.Contains(header.Name)))
        {
            losses.Add($"{place}.headers.{Masking.Text(header.Name.ToLowerInvariant())}", Testing.Losses.Header);
        }
    }

    private static Arr<NamedValue> Kept(IReadOnlyList<NamedValue> all, IReadOnlyList<NamedValue> kept)
    {
        var names = Names(kept);
        return toArray(all.Where(header => names.Contains(header.Name)));
    }

    private static System.Collections.Generic.HashSet<string> Names(IEnumerable<NamedValue> headers) =>
        headers.Select(header => header.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
}
