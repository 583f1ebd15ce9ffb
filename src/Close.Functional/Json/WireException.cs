using System.Globalization;

namespace Close.Functional;

/// <summary>Carries a failure from where it is found to the edge of decoding, which turns it into a value.</summary>
/// <param name="expected">What was expected, never what was found.</param>
internal sealed class WireException(string expected) : Exception(expected)
{
    /// <summary>Where in the JSON, relative to the part that was being read, such as <c>[3].date_sent</c>.</summary>
    public string Path { get; private set; } = "";

    public WireException In(string member)
    {
        Path = $".{member}{Path}";
        return this;
    }

    public WireException In(int index)
    {
        Path = string.Create(CultureInfo.InvariantCulture, $"[{index}]{Path}");
        return this;
    }
}
