using System.Globalization;
using System.Text;

namespace Close.Functional.Testing;

/// <summary>Explains a miss: what was asked for, what comes nearest and why it does not match, and the ways out.</summary>
internal static class MissText
{
    private const int MostDifferences = 12;

    public static string Of(CassetteFault.Missed miss)
    {
        var text = new StringBuilder()
            .AppendLine(CultureInfo.InvariantCulture, $"The cassette \"{miss.Cassette.Name}\" has no answer left for {miss.Request}. Nothing was sent.");
        if (miss.Nearest is null)
        {
            text.AppendLine("  The cassette is empty.");
        }
        else if (miss.Differences.IsEmpty)
        {
            text.AppendLine("  It holds this request, but each recording of it has been played already.");
        }
        else
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  Nearest: {miss.Nearest.Request}, which differs in");
            foreach (var difference in miss.Differences.Take(MostDifferences))
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"    {difference}");
            }

            if (miss.Differences.Count > MostDifferences)
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"    and {miss.Differences.Count - MostDifferences} more");
            }
        }

        return text
            .AppendLine(CultureInfo.InvariantCulture, $"  Played so far: {miss.Played} of {miss.Played + miss.Left}.")
            .Append("  Ways out: make the program ask what was recorded; record the cassette again; or add the interaction to the file by hand.")
            .Replace("\r\n", "\n")
            .ToString();
    }
}
