namespace Close.Functional;

/// <summary>What reading one body has taught: the first object of each type and the short texts that come again and again.</summary>
/// <remarks>Belongs to one body, so two threads never share one, and no page can spoil the reading of the next.</remarks>
internal sealed class ReadingMemory : IDisposable
{
    private const int MostCases = 16;

    private readonly List<Example> examples = [];
    private List<(byte[] Beginning, ActivityCase Case)>? cases;
    private readonly TextCache texts = new();

    /// <summary>The short texts of this body.</summary>
    public ref readonly TextCache Texts => ref texts;

    /// <inheritdoc/>
    public void Dispose()
    {
        texts.Dispose();
        foreach (var example in examples)
        {
            example.Dispose();
        }
    }

    /// <summary>Gives the first object of this type; null before there was one.</summary>
    /// <param name="type">The type.</param>
    /// <param name="depth">How deep it stands in lists and objects.</param>
    public Example? ExampleOf(object type, int depth)
    {
        foreach (var example in examples)
        {
            if (example.IsOf(type, depth))
            {
                return example;
            }
        }

        return null;
    }

    /// <summary>Begins the notes on the first object of this type; null for the outermost object, which comes once, and while they are being taken.</summary>
    /// <param name="type">The type.</param>
    /// <param name="depth">How deep it stands in lists and objects.</param>
    public Example? NewExample(object type, int depth)
    {
        if (depth == 0 || ExampleOf(type, depth) is not null)
        {
            return null;
        }

        var example = new Example(type, depth);
        examples.Add(example);
        return example;
    }

    /// <summary>Gives the kind of the activity that begins like one before it, such as <c>{"_type":"SMS"</c>; null when none did.</summary>
    public ActivityCase? CaseAt(ReadOnlySpan<byte> json)
    {
        if (cases is null)
        {
            return null;
        }

        foreach (var (beginning, one) in cases)
        {
            if (json.StartsWith(beginning))
            {
                return one;
            }
        }

        return null;
    }

    /// <summary>Keeps how activities of a kind begin. Of many kinds, only the first few.</summary>
    /// <param name="beginning">All up to the end of the value of <c>_type</c>, which comes first.</param>
    /// <param name="one">The kind.</param>
    public void Learn(ReadOnlySpan<byte> beginning, ActivityCase one)
    {
        cases ??= [];
        if (cases.Count < MostCases)
        {
            cases.Add((beginning.ToArray(), one));
        }
    }
}
