using System.Text.Json;
using Close.Functional.Testing;

namespace Close.Functional.Cli.Tests.Cassettes;

/// <summary>Small cassettes, and ways to put them on a stage.</summary>
internal static class Recordings
{
    public static Interaction Answered(string method, string path, string json = "{}", int status = 200) =>
        new(new RecordedRequest(method, path), new RecordedResponse(status) { Body = CassetteBody.Of(HttpBody.OfText(json)) });

    /// <summary>Writes a cassette and gives its path.</summary>
    public static string Put(this Stage stage, string name, params Interaction[] interactions)
    {
        var path = stage.PathOf(name + CassetteFile.Extension);
        Assert.Null(CassetteFile.Save(new Cassette(name, Provenance.Documented) { Interactions = interactions }, path));
        return path;
    }

    /// <summary>Makes calls to Close end up at a cassette.</summary>
    public static void Answers(this Stage stage, params Interaction[] interactions)
    {
        var session = CassetteSession.Replay(new Cassette("today", Provenance.Documented) { Interactions = interactions });
        stage.Surroundings = stage.Surroundings with { Connect = _ => new CloseClient(session.Transport) };
    }

    public static JsonElement Parsed(this string json) => JsonElement.Parse(json);
}
