using System.Text;

namespace Close.Functional.Testing;

/// <summary>One thing in which two requests must be alike to be the same. Rules are put together by <see cref="RequestMatcher"/>.</summary>
/// <remarks>
/// Immutable, compared by value, and written into the cassette. Each rule gives a text that is the same for two requests just when it finds no difference between them:
/// so a request is looked up, and never compared with each recording in turn.
/// </remarks>
public abstract record MatchRule
{
    private MatchRule()
    {
    }

    /// <summary>What two rules have in common that cannot both be in one matcher.</summary>
    internal abstract string Place { get; }

    internal abstract void AppendKey(StringBuilder key, RecordedRequest request);

    internal abstract IEnumerable<Difference> Compare(RecordedRequest recorded, RecordedRequest actual);

    /// <summary>The method, in any case.</summary>
    public sealed record Method : MatchRule
    {
        internal override string Place => "method";

        internal override void AppendKey(StringBuilder key, RecordedRequest request) => Texts.Append(key, request.Method.ToUpperInvariant());

        internal override IEnumerable<Difference> Compare(RecordedRequest recorded, RecordedRequest actual) =>
            Texts.Compare(Place, recorded.Method.ToUpperInvariant(), actual.Method.ToUpperInvariant());
    }

    /// <summary>The path below the base address, exactly.</summary>
    public sealed record Path : MatchRule
    {
        internal override string Place => "path";

        internal override void AppendKey(StringBuilder key, RecordedRequest request) => Texts.Append(key, request.Path);

        internal override IEnumerable<Difference> Compare(RecordedRequest recorded, RecordedRequest actual) => Texts.Compare(Place, recorded.Path, actual.Path);
    }

    /// <summary>The pairs of the query, whatever their order; a pair that comes twice counts twice.</summary>
    public sealed record Query : MatchRule
    {
        internal Arr<string> ignored;

        /// <summary>The names of the pairs that do not matter, compared exactly; default: none.</summary>
        public IReadOnlyList<string> Ignored { get => ignored; init => ignored = toArray(value); }

        internal override string Place => "query";

        /// <summary>Gives the same rule with more names that do not matter.</summary>
        /// <param name="names">The names.</param>
        public Query Ignoring(params IEnumerable<string> names) => this with { ignored = toArray(ignored.Concat(names)) };

        internal override void AppendKey(StringBuilder key, RecordedRequest request)
        {
            var counted = Counted(request);
            foreach (var pair in counted.Count < 2 ? counted.AsEnumerable() : counted.OrderBy(pair => pair.Name, StringComparer.Ordinal).ThenBy(pair => pair.Value, StringComparer.Ordinal))
            {
                Texts.Append(key, pair.Name);
                Texts.Append(key, pair.Value);
            }
        }

        internal override IEnumerable<Difference> Compare(RecordedRequest recorded, RecordedRequest actual) =>
            from name in Counted(recorded).Concat(Counted(actual)).Select(pair => pair.Name).Distinct(StringComparer.Ordinal)
            let left = Texts.Values(recorded.query, name, StringComparison.Ordinal)
            let right = Texts.Values(actual.query, name, StringComparison.Ordinal)
            where !left.SequenceEqual(right, StringComparer.Ordinal)
            select new Difference($"query.{name}", Texts.Show(left), Texts.Show(right));

        private Arr<NamedValue> Counted(RecordedRequest request) =>
            ignored.IsEmpty ? request.query : request.query.Filter(pair => !ignored.Exists(name => name == pair.Name));
    }

    /// <summary>The values of one header. The policy must keep it: what is not in the cassette cannot be compared.</summary>
    /// <param name="Name">The name, in any case.</param>
    public sealed record Header(string Name) : MatchRule
    {
        internal override string Place => "header." + Name.ToLowerInvariant();

        internal override void AppendKey(StringBuilder key, RecordedRequest request) => Values(request).ForEach(value => Texts.Append(key, value));

        internal override IEnumerable<Difference> Compare(RecordedRequest recorded, RecordedRequest actual)
        {
            var (left, right) = (Values(recorded), Values(actual));
            return left.SequenceEqual(right, StringComparer.Ordinal) ? [] : [new Difference(Place, Texts.Show(left), Texts.Show(right))];
        }

        private List<string> Values(RecordedRequest request) => Texts.Values(request.headers, Name, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The body by its meaning: JSON whatever its spelling, the parts of a form with files whatever their boundary, anything else byte for byte.</summary>
    public sealed record Body : MatchRule
    {
        internal Arr<string> ignored;
        internal Arr<string> anyOrder;

        /// <summary>Places in JSON that do not matter, such as <c>$.text</c> or <c>$..id</c>; default: none.</summary>
        /// <exception cref="FormatException">One is no path.</exception>
        public IReadOnlyList<string> Ignored { get => ignored; init => ignored = Checked(value); }

        /// <summary>Places of lists in JSON whose order does not matter, such as <c>$.attachments</c>; default: none.</summary>
        /// <exception cref="FormatException">One is no path.</exception>
        public IReadOnlyList<string> AnyOrder { get => anyOrder; init => anyOrder = Checked(value); }

        internal override string Place => "body";

        /// <summary>Gives the same rule with more places that do not matter.</summary>
        /// <param name="paths">The paths, such as <c>$.text</c> or <c>$..id</c>.</param>
        /// <exception cref="FormatException">One is no path.</exception>
        public Body Ignoring(params IEnumerable<string> paths) => this with { Ignored = [.. ignored.AsEnumerable(), .. paths] };

        /// <summary>Gives the same rule with more lists whose order does not matter.</summary>
        /// <param name="paths">The paths, such as <c>$.attachments</c>.</param>
        /// <exception cref="FormatException">One is no path.</exception>
        public Body InAnyOrder(params IEnumerable<string> paths) => this with { AnyOrder = [.. anyOrder.AsEnumerable(), .. paths] };

        internal override void AppendKey(StringBuilder key, RecordedRequest request) => BodyMatching.AppendKey(key, request, Paths());

        internal override IEnumerable<Difference> Compare(RecordedRequest recorded, RecordedRequest actual) => BodyMatching.Compare(recorded, actual, Paths());

        private (JsonPaths Ignored, JsonPaths AnyOrder) Paths() =>
            (ignored.IsEmpty ? JsonPaths.None : JsonPaths.Of(ignored), anyOrder.IsEmpty ? JsonPaths.None : JsonPaths.Of(anyOrder));

        private static Arr<string> Checked(IEnumerable<string> paths)
        {
            var all = toArray(paths);
            JsonPaths.Of(all);
            return all;
        }
    }

    private static class Texts
    {
        // The length before the text keeps two texts from looking like two others.
        public static void Append(StringBuilder key, string text) => key.Append(text.Length).Append(' ').Append(text);

        public static IEnumerable<Difference> Compare(string place, string recorded, string actual) => recorded == actual ? [] : [new Difference(place, recorded, actual)];

        public static List<string> Values(Arr<NamedValue> pairs, string name, StringComparison comparison) =>
            [.. pairs.Where(pair => string.Equals(pair.Name, name, comparison)).Select(pair => pair.Value).Order(StringComparer.Ordinal)];

        public static string? Show(List<string> values) => values.Count == 0 ? null : string.Join(" and ", values);
    }
}
