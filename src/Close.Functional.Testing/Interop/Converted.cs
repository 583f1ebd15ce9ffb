namespace Close.Functional.Testing;

/// <summary>What a conversion gave, with all that was lost on the way.</summary>
/// <remarks>Immutable.</remarks>
/// <typeparam name="T">What was converted to.</typeparam>
public sealed record Converted<T>
{
    internal Converted(T value, Arr<ConversionLoss> losses)
    {
        Value = value;
        Losses = losses;
    }

    /// <summary>What was converted to.</summary>
    public T Value { get; }

    /// <summary>What was lost, in the order in which it was come upon; empty when nothing was.</summary>
    public Arr<ConversionLoss> Losses { get; }

    /// <summary>Gives the number of losses.</summary>
    public override string ToString() => $"{typeof(T).Name} with {Losses.Count} losses";
}
