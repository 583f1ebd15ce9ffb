using System.ComponentModel;
using System.Runtime.InteropServices;

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

public enum Sizes
{
    Small = 1,
    Large = -2,
}

public delegate TOut? Reading<in TIn, out TOut>(TIn given, string? fallback = null)
    where TIn : class, IDisposable
    where TOut : class?;

public interface IShape : IDisposable
{
    int Corners { get; }

    event EventHandler? Moved;

    string? Named(string name);
}

public interface IMade<T>
    where T : IMade<T>
{
    static abstract T Make(int? number);
}

public abstract record Union(string Name)
{
    public sealed record First(int Number, string? Text = null) : Union("first");

    public sealed record Second() : Union("second")
    {
        public required IReadOnlyList<string?> Names { get; init; }

        public IReadOnlyDictionary<string, (int? Count, string? Word)[]>? Counts { get; private init; }
    }
}

[StructLayout(LayoutKind.Auto)]
public readonly record struct Point(int X, int Y)
{
    public static readonly Point Origin;

    public static Point operator +(Point left, Point right) => new(left.X + right.X, left.Y + right.Y);

    public static implicit operator (int X, int Y)(Point point) => (point.X, point.Y);

    public static explicit operator Point(int number) => new(number, number);
}

public class Open<T> : IShape, IEnumerable<T>
    where T : notnull
{
    public const string Quote = "a \"b\"\n";
    public const double Half = 0.5;
    public const Colours Both = Colours.Red | Colours.Blue;
    protected static readonly int[]? Numbers = [1];

    public Open()
    {
    }

    protected Open(params int[] numbers) => Corners = numbers.Length;

    private protected Open(long hidden) => Corners = (int)hidden;

    public event EventHandler? Moved;

    public int Corners { get; protected set; }

    public T this[int index, string? name = "x"] => throw new InvalidOperationException($"{index}{name}");

    public void Dispose() => GC.SuppressFinalize(this);

    public virtual string? Named(string name) => name;

    protected internal virtual void Move([Description("how far")] TimeSpan far = default, params string[] names) => Moved?.Invoke(this, EventArgs.Empty);

    public IEnumerator<T> GetEnumerator() => throw new NotSupportedException();

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();

    internal void Hidden() => Corners++;

    public class Inner<TOther>
        where TOther : struct
    {
        public IDictionary<T, TOther?> All { get; } = new Dictionary<T, TOther?>();
    }
}

public static class Extensions
{
    [Obsolete("Use Other.", true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static TAny? First<TAny>(this IEnumerable<TAny> all, in int skip, ref long seen, out string? name, Sizes size = Sizes.Large, Colours some = (Colours)9, char letter = '\'', decimal price = 1.5m, CancellationToken cancellationToken = default)
    {
        name = null;
        return all.FirstOrDefault();
    }

    public static TAny Same<TAny>(TAny any)
        where TAny : unmanaged => any;

    public static ref readonly int Reference(in int number) => ref number;

    public static void Spread(params ReadOnlySpan<object?> all)
    {
    }
}

internal sealed class Unseen;
