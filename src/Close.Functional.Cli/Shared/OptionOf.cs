using System.CommandLine;

namespace Close.Functional.Cli;

/// <summary>Reads the text of an option. False when it cannot be read.</summary>
internal delegate bool TryRead<T>(string text, out T value);

/// <summary>Makes options whose text is read by a rule of ours; what is wrong is told without repeating the text.</summary>
internal static class OptionOf
{
    /// <summary>An option with a rule of its own.</summary>
    /// <param name="name">What is typed, such as <c>--limit</c>.</param>
    /// <param name="helpName">What help calls its value.</param>
    /// <param name="description">What it is for.</param>
    /// <param name="needed">What its value has to be, as the rest of a sentence that begins with the name.</param>
    /// <param name="read">The rule.</param>
    public static Option<T?> Text<T>(string name, string helpName, string description, string needed, TryRead<T> read) => new(name)
    {
        Description = description,
        HelpName = helpName,
        Arity = ArgumentArity.ExactlyOne,
        CustomParser = result =>
        {
            if (result.Tokens is [var token] && read(token.Value, out var value))
            {
                return value;
            }

            result.AddError($"{name}: {needed}.");
            return default;
        },
    };

    /// <summary>A path or another text that is taken as it is.</summary>
    public static Option<string?> Plain(string name, string helpName, string description) =>
        Text(name, helpName, description, "a text is needed", (string text, out string value) => (value = text).Length > 0);

    /// <summary>A whole number.</summary>
    public static Option<int?> Number(string name, string description, int least, int most) => Text(
        name,
        "N",
        description,
        most == int.MaxValue ? $"a whole number from {least} is needed" : $"a whole number from {least} to {most} is needed",
        (string text, out int? value) =>
        {
            var isRead = int.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var number) && number >= least && number <= most;
            value = number;
            return isRead;
        });

    /// <summary>A switch.</summary>
    public static Option<bool> Switch(string name, string description) => new(name) { Description = description };
}
