namespace Close.Functional.Testing;

/// <summary>A value in a file of another tool, JSON or YAML alike, that remembers where it stands.</summary>
internal abstract record ForeignNode(long Line, long Column)
{
    /// <summary>Whether nothing would be lost without it.</summary>
    public abstract bool IsEmpty { get; }

    internal sealed record Null(long Line, long Column) : ForeignNode(Line, Column)
    {
        public override bool IsEmpty => true;
    }

    /// <summary>A text, a number, true or false: all of them by their text, as YAML tells them apart by guessing only.</summary>
    /// <param name="Line">The line, from 1.</param>
    /// <param name="Column">The place in the line, from 1.</param>
    /// <param name="Value">The text; of bytes that are no UTF-8, null.</param>
    /// <param name="Bytes">The same as bytes.</param>
    internal sealed record Scalar(long Line, long Column, string? Value, HttpBody Bytes) : ForeignNode(Line, Column)
    {
        public override bool IsEmpty => Bytes.Length == 0;
    }

    internal sealed record Items(long Line, long Column, IReadOnlyList<ForeignNode> All) : ForeignNode(Line, Column)
    {
        public override bool IsEmpty => All.Count == 0;
    }

    /// <summary>Members by their names.</summary>
    /// <param name="Line">The line, from 1.</param>
    /// <param name="Column">The place in the line, from 1.</param>
    /// <param name="All">The members in the order of the file.</param>
    /// <param name="Raw">In JSON, all that stands between the braces, and they.</param>
    internal sealed record Members(long Line, long Column, OrderedDictionary<string, ForeignNode> All, ReadOnlyMemory<byte> Raw) : ForeignNode(Line, Column)
    {
        public override bool IsEmpty => All.Count == 0;
    }
}

/// <summary>A file of another tool is not what it should be.</summary>
internal sealed class ForeignException(long line, long column, string? place, string expected) : Exception(expected)
{
    public long Line => line;

    public long Column => column;

    public string? Place => place;
}
