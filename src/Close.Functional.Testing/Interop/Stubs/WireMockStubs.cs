namespace Close.Functional.Testing;

/// <summary>Turns cassettes into stubs of WireMock 3, so that programs in any language run against what was recorded.</summary>
/// <remarks>
/// Pure. A stub matches as the cassette does: method, path, the query as a whole, and the body, JSON by its meaning. Answers to the same request come one after
/// the other, as a scenario; the admin call <c>POST /__admin/scenarios/reset</c> starts anew.
/// </remarks>
public static class WireMockStubs
{
    /// <summary>Makes the files for the root folder of a server: <c>mappings/*.json</c>, and <c>__files</c> for bodies that are long or no text.</summary>
    /// <param name="cassette">The cassette; it is redacted by its policy first.</param>
    /// <param name="options">How it becomes stubs; null for the defaults.</param>
    /// <returns>The files in the order of the cassette, the same for the same cassette; else <see cref="ConversionFault.Unfit"/> for an address or a path.</returns>
    public static Either<ConversionFault, Converted<IReadOnlyList<StubFile>>> Export(Cassette cassette, WireMockOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(cassette);
        var chosen = options ?? WireMockOptions.Default;
        return StubSource.Of(cassette, chosen.BaseAddress).Map(source =>
        {
            var losses = new LossLog();
            source.Name(losses);
            var files = new List<StubFile>();
            foreach (var (index, place) in source.Places.Index())
            {
                if (place is null)
                {
                    losses.Add(StubText.PlaceOf(index), Losses.Provisional);
                    continue;
                }

                files.AddRange(new WireMockMapping(source, index, place, chosen, losses).Files());
            }

            return new Converted<IReadOnlyList<StubFile>>(toArray(files), losses.Losses);
        });
    }
}

/// <summary>Where an interaction stands among those that ask the same.</summary>
/// <param name="First">The place in the cassette of the first of them.</param>
/// <param name="Number">Its own place among them, from 1.</param>
/// <param name="Count">How many they are.</param>
internal sealed record StubPlace(int First, int Number, int Count);

/// <summary>A cassette that is about to become stubs.</summary>
/// <param name="Cassette">The cassette, redacted.</param>
/// <param name="Path">The path of the base address, without a slash at its end.</param>
/// <param name="Places">For each interaction, where it stands among those that ask the same; null for one that cannot be served.</param>
internal sealed record StubSource(Cassette Cassette, string Path, IReadOnlyList<StubPlace?> Places)
{
    public static Either<ConversionFault, StubSource> Of(Cassette cassette, Uri baseAddress) => BaseAddress.Of(baseAddress).Bind<StubSource>(address =>
    {
        var redacted = new Redactor(cassette.Policy).Redact(cassette);
        foreach (var (index, interaction) in redacted.Interactions.Index())
        {
            if (BaseAddress.Flaw(StubText.PlaceOf(index), interaction.Request) is { } flaw)
            {
                return flaw;
            }
        }

        var places = new StubPlace?[redacted.Interactions.Count];
        foreach (var same in redacted.Interactions.Index().Where(one => !IsProvisional(one.Item)).GroupBy(one => RequestMatcher.Default.Key(one.Item.Request), one => one.Index, StringComparer.Ordinal).Select(group => group.ToArray()))
        {
            foreach (var (number, index) in same.Index())
            {
                places[index] = new StubPlace(same[0], number + 1, same.Length);
            }
        }

        return new StubSource(redacted, address.Path, places);
    });

    // No server can end a call with such a status.
    private static bool IsProvisional(Interaction interaction) => interaction.Response is { Status: < 200 };

    /// <summary>Names what no stub of any server holds.</summary>
    public void Name(LossLog losses)
    {
        NameIf(Cassette.RecordedAt is not null, "recordedAt");
        NameIf(Cassette.Clock is not null, "clock");
        NameIf(Cassette.Seed is not null, "seed");
        NameIf(Cassette.Variables.Count > 0, "variables");
        losses.Add("provenance", Losses.NoStub);
        losses.Add("policy", Losses.NoStub);
        foreach (var (name, _) in Cassette.extra)
        {
            losses.Add(name, Losses.NoStub);
        }

        void NameIf(bool isThere, string what)
        {
            if (isThere)
            {
                losses.Add(what, Losses.NoStub);
            }
        }
    }
}
