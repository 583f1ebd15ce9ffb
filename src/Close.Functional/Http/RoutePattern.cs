namespace Close.Functional;

/// <summary>Tells the ids in a path from the words of the API.</summary>
internal static class RoutePattern
{
    /// <summary>Gives the path with <c>{id}</c> for every segment that is not a word: small letters, hyphens and low lines, as all of Close's paths are made of.</summary>
    public static string Of(string path) =>
        string.Join('/', path.Split('/').Select(segment => IsWord(segment) ? segment : "{id}"));

    // The ids of made-up data may have small letters only: they still start like ids. One word of Close's has a digit.
    private static bool IsWord(string segment) =>
        segment == "oauth2"
        || (segment.All(sign => sign is (>= 'a' and <= 'z') or '_' or '-')
            && !Prefixes.Any(prefix => segment.StartsWith(prefix, StringComparison.Ordinal)));

    private static readonly string[] Prefixes = ["acti_", "lead_", "cont_", "user_", "orga_", "smstmpl_"];
}
