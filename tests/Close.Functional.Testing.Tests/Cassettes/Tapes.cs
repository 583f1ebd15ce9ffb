using System.Text;

namespace Close.Functional.Testing.Tests.Cassettes;

/// <summary>Small cassettes and short ways to play them.</summary>
internal static class Tapes
{
    public static CassetteBody Json(string json) => CassetteBody.Of(HttpBody.OfText(json));

    public static Interaction Answered(RecordedRequest request, string json = "{}", int status = 200) => new(request, new RecordedResponse(status) { Body = Json(json) });

    public static Cassette Of(params Interaction[] interactions) => new("test", Provenance.Documented) { Interactions = new Arr<Interaction>(interactions) };

    /// <summary>What a recording is opened with in tests, which run where CI is set too.</summary>
    public static CassetteOptions Recording { get; } =
        CassetteOptions.Default.WithMode(CassetteMode.Record).WithName("test").WithProvenance(Provenance.Simulator).WithRecordsInCI().WithEnvironment(_ => null);

    public static CassetteSession Record(string path, Transport? inner = null, TimeProvider? clock = null) =>
        CassetteSession.Open(path, Recording.WithInner(inner).WithTimeProvider(clock ?? TimeProvider.System));

    public static CassetteFault.Missed Miss(RecordedRequest request, params Interaction[] interactions) => (CassetteFault.Missed)Play(CassettePlayer.Of(Of(interactions)), request).Fault!;

    public static (Interaction? Interaction, CassetteFault? Fault, CassettePlayer Next) Play(CassettePlayer player, RecordedRequest request)
    {
        var (played, next) = player.Play(request);
        return (played.MatchUnsafe<Interaction?>(Right: one => one, Left: _ => null), played.MatchUnsafe<CassetteFault?>(Right: _ => null, Left: fault => fault), next);
    }

    public static bool Matches(RecordedRequest recorded, RecordedRequest asked) => Play(CassettePlayer.Of(Of(Answered(recorded))), asked).Fault is null;

    public static Cassette Parsed(HttpBody file) => CassetteFile.Parse(file.Bytes, "test").Match(Right: cassette => cassette, Left: fault => throw new CassetteException(fault));

    public static CassetteFault Damage(string file) => CassetteFile.Parse(Encoding.UTF8.GetBytes(file), "test").Match(Right: _ => throw new InvalidOperationException("It was read."), Left: fault => fault);

    public static HttpCall Get(string path) => HttpCall.To(HttpMethod.Get, path, Repeat.Safe);

    public static Task<Either<CloseError, Envelope>> Ok(string json = "{}") => Task.FromResult<Either<CloseError, Envelope>>(new Envelope(200, [], HttpBody.OfText(json)));

    public static string Body(this Either<CloseError, Envelope> result) => result.Match(Right: answer => answer.Body.AsText(), Left: error => error.Message);
}
