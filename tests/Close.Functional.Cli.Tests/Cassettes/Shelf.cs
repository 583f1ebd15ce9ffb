using Close.Functional.Testing;

namespace Close.Functional.Cli.Tests;

/// <summary>Small cassettes and a stage that has them as files.</summary>
internal static class Shelf
{
    public const string Sms = """{"_type":"SMS","id":"acti_7FyS","status":"sent","text":"Hello","remote_phone":"+12025550143","date_sent":"2026-01-01T12:00:00+00:00"}""";

    /// <summary>One SMS that is got.</summary>
    public static Cassette Hello { get; } = Of(Got(Sms)) with { RecordedAt = Stage.Start };

    public static CassetteBody Json(string json) => CassetteBody.Of(HttpBody.OfText(json));

    public static Interaction Got(string body, int status = 200, string path = "/activity/sms/acti_7FyS/") => new(new RecordedRequest("GET", path), new RecordedResponse(status) { Body = Json(body) }) { TimingMs = 7 };

    public static Cassette Of(params Interaction[] interactions) => new("hello", Provenance.Documented) { Interactions = interactions };

    /// <summary>Writes a file as it is, without redaction.</summary>
    public static string Put(this Stage stage, string name, string text)
    {
        File.WriteAllText(stage.PathOf(name), text);
        return stage.PathOf(name);
    }

    /// <summary>Writes a cassette as the library lays it out, without redaction.</summary>
    public static string Put(this Stage stage, string name, Cassette cassette) => stage.Put(name, CassetteFile.Format(cassette).AsText());

    /// <summary>What was written to standard output, with names of files in place of whole paths.</summary>
    public static string Told(this Stage stage) => stage.Output.Replace(stage.PathOf("") + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);

    /// <summary>The line, from 1, on which a part of a text begins.</summary>
    public static int LineOf(string text, string part) => text[..text.IndexOf(part, StringComparison.Ordinal)].Count(sign => sign == '\n') + 1;
}
