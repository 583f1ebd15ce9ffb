namespace Close.Functional.Benchmarks;

/// <summary>A page as people declare it for a serializer.</summary>
internal sealed class PageDto<T>
{
    public List<T> Data { get; set; } = [];

    public bool HasMore { get; set; }
}
