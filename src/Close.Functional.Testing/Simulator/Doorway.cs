using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Close.Functional.Testing;

/// <summary>What a call passes before it is looked at: its address, its credentials, its time zone, and the method that it stands for.</summary>
internal static class Doorway
{
    private const string Basic = "Basic ";
    private const string Bearer = "Bearer ";

    /// <summary>What a path without its last slash is answered with; null when there is nothing wrong with it.</summary>
    public static Envelope? Redirect(SimulatorOptions options, HttpCall call) =>
        !options.PathsNeedTheirSlash || call.Path.EndsWith('/') ? null
        : call.Method == HttpMethod.Get ? new Envelope(308, [new NamedValue("Location", $"{call.Path}/{Suffix(call)}")], HttpBody.Empty)
        : Answers.NoSuchAddress;

    /// <summary>Lets a call in, or says why not.</summary>
    public static Either<Envelope, Visit> Enter(World world, HttpCall call) =>
        from user in UserOf(world, call)
        from meant in Meant(call)
        from offset in Offset(world.Options, meant)
        select new Visit(world, meant, KeyOf(call)!, user, offset);

    /// <summary>The key or token of a call; null without one.</summary>
    public static string? KeyOf(HttpCall call) => Header(call, "Authorization") switch
    {
        { } text when text.StartsWith(Basic, StringComparison.OrdinalIgnoreCase) => KeyOf(text[Basic.Length..].Trim()),
        { } text when text.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) => text[Bearer.Length..].Trim(),
        _ => null,
    };

    public static string? Header(HttpCall call, string name) =>
        call.Headers.FirstOrDefault(header => string.Equals(header.Name, name, StringComparison.OrdinalIgnoreCase))?.Value;

    private static string Suffix(HttpCall call) => call.Query.IsEmpty ? "" : "?" + QueryEncoding.Encode(call.Query);

    // The key is the name of the user, the password is empty; leaving out the colon between them is an error (documented: Authentication with API Keys).
    private static string? KeyOf(string pair)
    {
        var bytes = new byte[pair.Length];
        return Convert.TryFromBase64String(pair, bytes, out var length) && Encoding.UTF8.GetString(bytes, 0, length) is [.. var key, ':'] ? key : null;
    }

    private static Either<Envelope, SimulatedUser> UserOf(World world, HttpCall call) =>
        KeyOf(call) is { } key && world.People.Keys.TryGetValue(key, out var id) ? Right<Envelope, SimulatedUser>(world.People.Users.GetValueOrDefault(id) ?? new SimulatedUser(id, id))
        : Header(call, "Authorization") is null && !world.Options.MissingCredentialsAreDenied ? Left<Envelope, SimulatedUser>(Answers.Plain(world.Options, 403, "Credentials are needed."))
        : Left<Envelope, SimulatedUser>(Answers.Error(401, "Unauthorized"));

    // Filters too long for an address come in the body, in place of any in the address (documented: Filter Parameters).
    private static Either<Envelope, HttpCall> Meant(HttpCall call)
    {
        if (call.Method != HttpMethod.Post || !string.Equals(Header(call, QueryPairs.Override), "GET", StringComparison.OrdinalIgnoreCase))
        {
            return call;
        }

        return Params(call.Body) is { } pairs
            ? call.WithMethod(HttpMethod.Get).WithQuery(pairs)
            : Left<Envelope, HttpCall>(Answers.Error(400, "The filters under _params could not be read."));
    }

    private static IEnumerable<NamedValue>? Params(HttpBody body)
    {
        try
        {
            using var json = JsonDocument.Parse(body.Bytes);
            return json.RootElement.ValueKind is not JsonValueKind.Object || !json.RootElement.TryGetProperty("_params", out var filters)
                || filters.ValueKind is not JsonValueKind.Object
                ? null
                : [.. filters.EnumerateObject().Select(filter => new NamedValue(filter.Name, Text(filter.Value)))];
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Array => string.Join(',', value.EnumerateArray().Select(Text)),
        _ => value.GetRawText(),
    };

    private static Either<Envelope, TimeSpan> Offset(SimulatorOptions options, HttpCall call) => Header(call, TimeZoneHeader.Name) switch
    {
        null => TimeSpan.Zero,
        var text when double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var hours)
            && Math.Abs(hours) <= 14 => TimeSpan.FromHours(hours),
        _ => options.BadTimeZonesAreRefused ? Left<Envelope, TimeSpan>(Answers.Error(400, "Invalid x-tz-offset.")) : TimeSpan.Zero,
    };
}
