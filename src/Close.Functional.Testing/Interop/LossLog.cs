using System.Text.RegularExpressions;

namespace Close.Functional.Testing;

/// <summary>Collects losses; those whose places differ in numbers alone become one with a count.</summary>
internal sealed partial class LossLog
{
    private readonly OrderedDictionary<(string Pattern, string What), (string Place, int Times)> seen = [];

    public Arr<ConversionLoss> Losses => toArray(seen.Select(loss => new ConversionLoss(loss.Value.Place, loss.Key.What, loss.Value.Times)));

    public void Add(string place, string what)
    {
        var key = (Number().Replace(place, "[*]"), what);
        seen[key] = seen.TryGetValue(key, out var first) ? (first.Place, first.Times + 1) : (place, 1);
    }

    [GeneratedRegex(@"\[\d+\]", RegexOptions.CultureInvariant, -1)]
    private static partial Regex Number();
}
