using System.CommandLine;
using System.CommandLine.Parsing;

namespace Close.Functional.Cli;

/// <summary>Tells what is wrong with arguments, without repeating them: a key or a telephone number may have been typed in the wrong place.</summary>
internal static class Misuse
{
    private const int LongestWord = 24;

    public static void Tell(ParseResult parsed, Screen errors)
    {
        var values = parsed.Tokens.Where(token => token.Type is TokenType.Argument).Select(token => token.Value).Concat(parsed.UnmatchedTokens).Distinct(StringComparer.Ordinal);
        foreach (var message in parsed.Errors.Select(error => error.Message).Distinct(StringComparer.Ordinal))
        {
            errors.Complain(values.Aggregate(message, static (text, value) => text.Replace($"'{value}'", $"'{Masked(value)}'", StringComparison.Ordinal)));
        }

        errors.Line($"{CommandHelp.FullName(parsed.CommandResult.Command)} --help tells more.");
    }

    // A mistyped name of a command or an option may be told.
    private static string Masked(string value) => value.Split('=', 2) switch
    {
        [var word] when IsWord(word) => word,
        [var word, _] when IsWord(word) => $"{word}=…",
        _ => "…",
    };

    private static bool IsWord(string value) => value.Length <= LongestWord && value.All(sign => sign is (>= 'a' and <= 'z') or '-');
}
