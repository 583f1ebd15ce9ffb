using System.Globalization;

namespace Close.Functional.Cli.Tests;

/// <summary>An activity of the feed.</summary>
/// <param name="Number">Tells it from others of the same second.</param>
/// <param name="Date">When it was created.</param>
internal sealed record FeedRow(int Number, DateTimeOffset Date)
{
    public string Id => string.Create(CultureInfo.InvariantCulture, $"acti_{Number:00000}");

    /// <summary>The row as Close gives it, with a member that this version does not know.</summary>
    public string Json =>
        $$$"""{"_type":"SMS","id":"{{{Id}}}","date_created":"{{{Date.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'+00:00'", CultureInfo.InvariantCulture)}}}","remote_phone":"+12025550143","text":"Grüße\nzwei","from_the_future":{"a":[1,null]}}""";
}
