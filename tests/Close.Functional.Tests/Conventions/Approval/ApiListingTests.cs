using Close.Functional.Tests.Conventions.Approval.Sample;

namespace Close.Functional.Tests.Conventions.Approval;

/// <summary>The listing says of a type what its callers can see, and no more.</summary>
public sealed class ApiListingTests
{
    [Fact]
    public void Every_sort_of_type_and_member_is_written_as_it_is_declared()
    {
        var sample = typeof(Colours).Assembly.GetExportedTypes().Where(type => type.Namespace == typeof(Colours).Namespace);
        var difference = LineDifference.Between(Golden.ReplaceLineEndings("\n") + "\n", ApiListing.Of(sample));
        Assert.True(difference.Length == 0, difference);
    }

    private const string Golden = """
        namespace Close.Functional.Tests.Conventions.Approval.Sample;

        [Flags]
        public enum Colours : byte
        {
            None = 0,
            Red = 1,
            [Obsolete("Use Red.")]
            Rouge = 4,
            Blue = 2,
        }

        public static class Extensions
        {
            [EditorBrowsable(EditorBrowsableState.Never)]
            [Obsolete("Use Other.", true)]
            public static TAny? First<TAny>(
                this IEnumerable<TAny> all,
                in int skip,
                ref long seen,
                out string? name,
                Sizes size = Sizes.Large,
                Colours some = (Colours)9,
                char letter = '\'',
                decimal price = 1.5m,
                CancellationToken cancellationToken = default);
            public static ref readonly int Reference(in int number);
            public static TAny Same<TAny>(TAny any) where TAny : unmanaged;
            public static void Spread(params ReadOnlySpan<object?> all);
        }

        public interface IMade<T> where T : IMade<T>
        {
            static abstract T Make(int? number);
        }

        public interface IShape : IDisposable
        {
            int Corners { get; }
            event EventHandler? Moved;
            string? Named(string name);
        }

        public class Open<T> : IEnumerable<T>, IShape where T : notnull
        {
            protected Open(params int[] numbers);
            public Open();
            public const Colours Both = Colours.Red | Colours.Blue;
            public const double Half = 0.5;
            public const string Quote = "a \"b\"\n";
            protected static readonly int[]? Numbers;
            public int Corners { get; protected set; }
            public T this[int index, string? name = "x"] { get; }
            public event EventHandler? Moved;
            public void Dispose();
            public IEnumerator<T> GetEnumerator();
            protected virtual void Move([Description("how far")] TimeSpan far = default, params string[] names);
            public virtual string? Named(string name);
        }

        public class Open<T>.Inner<TOther> where TOther : struct
        {
            public Inner();
            public IDictionary<T, TOther?> All { get; }
        }

        public readonly record struct Point
        {
            public Point(int X, int Y);
            public static readonly Point Origin;
            public int X { get; init; }
            public int Y { get; init; }
            public void Deconstruct(out int X, out int Y);
            public static Point operator +(Point left, Point right);
            public static explicit operator Point(int number);
            public static implicit operator (int X, int Y)(Point point);
        }

        public delegate TOut? Reading<in TIn, out TOut>(TIn given, string? fallback = null) where TIn : class, IDisposable where TOut : class?;

        public enum Sizes
        {
            Small = 1,
            Large = -2,
        }

        public abstract record class Union
        {
            protected Union(string Name);
            public string Name { get; init; }
            public void Deconstruct(out string Name);
        }

        public sealed record class Union.First : Union
        {
            public First(int Number, string? Text = null);
            public int Number { get; init; }
            public string? Text { get; init; }
            public void Deconstruct(out int Number, out string? Text);
        }

        public sealed record class Union.Second : Union
        {
            public Second();
            public IReadOnlyDictionary<string, (int? Count, string? Word)[]>? Counts { get; }
            public required IReadOnlyList<string?> Names { get; init; }
        }
        """;
}
