namespace Close.Functional;

/// <summary>What reading one body has taught: the key order of its objects and the short texts that come again and again.</summary>
/// <remarks>Belongs to one body, so two threads never share one, and no page can spoil the reading of the next.</remarks>
internal sealed class ReadingMemory : IDisposable
{
    private const int MostCases = 16;

    private readonly List<(object Type, KeyPlan Plan)> plans = [];
    private readonly List<(byte[] Beginning, ActivityCase Case)> cases = [];
    private readonly TextCache texts = new();

    /// <summary>The short texts of this body.</summary>
    public ref readonly TextCache Texts => ref texts;

    /// <inheritdoc/>
    public void Dispose() => texts.Dispose();

    /// <summary>Gives the key order of the first object of this type; null before there was one.</summary>
    public KeyPlan? PlanOf(object type)
    {
        foreach (var (known, plan) in plans)
        {
            if (ReferenceEquals(known, type))
            {
                return plan;
            }
        }

        return null;
    }

    /// <summary>Gives the kind of the activity that begins like one before it, such as <c>{"_type":"SMS"</c>; null when none did.</summary>
    public ActivityCase? CaseAt(ReadOnlySpan<byte> json)
    {
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
        if (cases.Count < MostCases)
        {
            cases.Add((beginning.ToArray(), one));
        }
    }

    /// <summary>Keeps the key order of an object. The first one stays.</summary>
    public void Learn(object type, KeyPlan plan)
    {
        if (PlanOf(type) is null)
        {
            plans.Add((type, plan));
        }
    }
}
