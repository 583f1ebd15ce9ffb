using Close.Functional.Testing;

namespace Close.Functional.Recordings;

/// <summary>One cassette of this folder: what is asked, and who answers when it is recorded.</summary>
/// <param name="Name">The name of the cassette, and of its file.</param>
/// <param name="Source">Opens what answers. Each call gives a fresh one, so that recording twice gives the same bytes.</param>
/// <param name="Program">What is asked. It runs against the source when it is recorded, and against the cassette in the tests.</param>
internal sealed record Recording(string Name, Func<Transport> Source, Func<Steps, Task> Program)
{
    /// <summary>The page that the answers were written after by hand; null when a simulator gave them.</summary>
    public string? Page { get; init; }

    /// <summary>Where the answers come from.</summary>
    public Provenance Provenance => Page is null ? Provenance.Simulator : Provenance.Documented;

    /// <summary>Every cassette that is made from a program in this folder.</summary>
    public static IReadOnlyList<Recording> All { get; } = [.. Operations.All, .. Lists.All, .. Refusals.All, .. Limits.All, .. Failures.All];

    /// <summary>Puts it on a cassette.</summary>
    /// <param name="path">Where to.</param>
    /// <returns>What was asked, and what came back.</returns>
    public async Task<Steps> MakeAsync(string path)
    {
        using var session = CassetteSession.Open(path, CassetteOptions.Default.WithMode(CassetteMode.Record).WithName(Name).WithProvenance(Provenance).WithInner(Source())
            .WithTimeProvider(new StoppedTimeProvider(Scene.Now)).WithRecordsInCI().WithEnvironment(_ => null));
        if (Page is not null)
        {
            session.Variable("page", () => Page);
        }

        var steps = new Steps(session.Transport);
        await Program(steps);
        session.Complete();
        return steps;
    }
}
