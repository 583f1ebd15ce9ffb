using System.CommandLine.Parsing;
using System.Globalization;

namespace Close.Functional.Cli;

/// <summary>Reads arguments that are more than a text, and says what is wrong with them.</summary>
internal static class Arguments
{
    /// <summary>A date or a date and time; UTC unless it has an offset.</summary>
    public static DateTimeOffset? Date(ArgumentResult result)
    {
        if (DateTimeOffset.TryParse(Text(result), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var date))
        {
            return date;
        }

        result.AddError($"{Name(result)} needs a date such as 2026-01-31 or 2026-01-31T12:00:00Z.");
        return null;
    }

    /// <summary>A whole number from 1 on.</summary>
    public static int Count(ArgumentResult result)
    {
        if (int.TryParse(Text(result), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0)
        {
            return number;
        }

        result.AddError($"{Name(result)} needs a whole number, 1 or more.");
        return 1;
    }

    /// <summary>A whole address.</summary>
    public static Uri? Address(ArgumentResult result)
    {
        if (Uri.TryCreate(Text(result), UriKind.Absolute, out var given) && given.Scheme is "http" or "https")
        {
            return given;
        }

        result.AddError($"{Name(result)} needs a whole address, such as http://127.0.0.1:8080/api/v1.");
        return null;
    }

    /// <summary>One of several parts, such as <c>2/5</c>.</summary>
    public static (int Number, int Count)? Part(ArgumentResult result)
    {
        if (Text(result)?.Split('/') is [var first, var second]
            && int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && int.TryParse(second, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && number >= 1 && number <= count)
        {
            return (number, count);
        }

        result.AddError($"{Name(result)} needs a part and how many there are, such as 2/5.");
        return null;
    }

    private static string? Text(ArgumentResult result) => result.Tokens.SingleOrDefault()?.Value;

    private static string Name(ArgumentResult result) => (result.Parent as OptionResult)?.IdentifierToken?.Value ?? result.Argument.Name;
}
