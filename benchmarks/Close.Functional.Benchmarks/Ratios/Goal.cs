using System.Globalization;

namespace Close.Functional.Benchmarks;

/// <summary>One promise about one job.</summary>
internal abstract record Goal(string Key)
{
    protected abstract string Text { get; }

    public Verdict Judge(Report report)
    {
        var measured = report.Cases.FirstOrDefault(one => one.Key == Key);
        var (seen, isMet) = measured?.Of(Names.Ours) is { } ours ? See(report, measured, ours) : ("not measured", false);
        return new Verdict(measured?.Title ?? Key, Text, seen, isMet);
    }

    protected abstract (string Seen, bool IsMet) See(Report report, Measured measured, Figure ours);

    private static string Say(double number) => number.ToString("#,0.##", CultureInfo.InvariantCulture);

    /// <summary>The time over the token walk's.</summary>
    internal sealed record WalkAtMost(string Key, double Most) : Goal(Key)
    {
        protected override string Text => $"≤ {Say(Most)} × the token walk";

        protected override (string Seen, bool IsMet) See(Report report, Measured measured, Figure ours) => ($"{Say(ours.Ratio)} ×", ours.Ratio <= Most);
    }

    /// <summary>How many times faster than another candidate.</summary>
    internal sealed record Faster(string Key, double Least, string Than) : Goal(Key)
    {
        protected override string Text => $"≥ {Say(Least)} × faster than {Than}";

        protected override (string Seen, bool IsMet) See(Report report, Measured measured, Figure ours) =>
            measured.Of(Than)?.TimesOurs is { } times ? ($"{Say(times)} ×", times >= Least) : ("not measured", false);
    }

    /// <summary>Memory allocated for an item.</summary>
    internal sealed record BytesAtMost(string Key, double Most) : Goal(Key)
    {
        protected override string Text => $"≤ {Say(Most)} bytes an item";

        protected override (string Seen, bool IsMet) See(Report report, Measured measured, Figure ours) => ($"{Say(ours.BytesPerItem)} B", ours.BytesPerItem <= Most);
    }

    /// <summary>Bytes that a stream may take.</summary>
    internal sealed record StreamAtMost(string Key, string Text, long Most, Func<StreamFacts, long> Fact) : Goal(Key)
    {
        protected override string Text { get; } = Text;

        protected override (string Seen, bool IsMet) See(Report report, Measured measured, Figure ours) =>
            report.Stream is { } facts ? ($"{Say(Fact(facts) / 1024.0)} KB", Fact(facts) <= Most) : ("not measured", false);
    }

    /// <summary>The time of an item over that of an item in another job.</summary>
    internal sealed record ItemAtMost(string Key, double Most, string Of) : Goal(Key)
    {
        protected override string Text => $"an item takes ≤ {Say(Most)} × that of {Of}";

        protected override (string Seen, bool IsMet) See(Report report, Measured measured, Figure ours) =>
            report.Cases.FirstOrDefault(one => one.Key == Of)?.Of(Names.Ours) is { } other
                ? ($"{Say(ours.NanosecondsPerItem / other.NanosecondsPerItem)} ×", ours.NanosecondsPerItem <= Most * other.NanosecondsPerItem)
                : ("not measured", false);
    }
}
