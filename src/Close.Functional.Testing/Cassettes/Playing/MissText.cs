using System.Globalization;
using System.Text;

namespace Close.Functional.Testing;

/// <summary>Explains why a request was not answered: what was asked for, what comes nearest and why it does not match, and the ways out.</summary>
internal static class MissText
{
    private const int MostDifferences = 12;

    public static string Of(CassetteFault.Missed miss)
    {
        var text = Begin(miss.Cassette, miss.Request);
        if (miss.Nearest is null)
        {
            text.AppendLine("  The cassette is empty.");
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

        return End(text, miss, "make the program ask what was recorded; record the cassette again; or add the interaction to the file by hand");
    }

    public static string Of(CassetteFault.Exhausted one) => End(
        Begin(one.Cassette, one.Request).AppendLine(CultureInfo.InvariantCulture, $"  It holds this request {Times(one.Recorded)}, and each recording of it has been played already."),
        one,
        "make the program ask less often; record the cassette again; or let its policy repeat the last answer (\"repeats\": true)");

    public static string Of(CassetteFault.OutOfOrder one) => End(
        Begin(one.Cassette, one.Request).AppendLine(CultureInfo.InvariantCulture, $"  It holds this request, but its order is strict, and next comes {one.Next.Request}."),
        one,
        "make the program ask in the order of the recording; record the cassette again; or let its policy take any order (\"order\": \"perRequest\")");

    private static StringBuilder Begin(Cassette cassette, RecordedRequest request) => new StringBuilder()
        .AppendLine(CultureInfo.InvariantCulture, $"The cassette \"{cassette.Name}\" has no answer left for {request}. Nothing was sent.");

    private static string End(StringBuilder text, CassetteFault.Unanswered fault, string waysOut) => text
        .AppendLine(CultureInfo.InvariantCulture, $"  Played so far: {fault.Played}{Names(Played(fault))}.")
        .AppendLine(CultureInfo.InvariantCulture, $"  Left: {fault.Left.Count}{Names(fault.Left)}.")
        .Append(CultureInfo.InvariantCulture, $"  Ways out: {waysOut}.")
        .Replace("\r\n", "\n")
        .ToString();

    private static Arr<Interaction> Played(CassetteFault.Unanswered fault)
    {
        var left = new System.Collections.Generic.HashSet<Interaction>(fault.Left, ReferenceEqualityComparer.Instance);
        return toArray(fault.Cassette.Interactions.Where(one => !left.Contains(one)));
    }

    private static string Names(Arr<Interaction> interactions) => interactions.IsEmpty ? "" : ": " + CassetteFault.Names(interactions);

    private static string Times(int count) => count == 1 ? "once" : string.Create(CultureInfo.InvariantCulture, $"{count} times");
}
