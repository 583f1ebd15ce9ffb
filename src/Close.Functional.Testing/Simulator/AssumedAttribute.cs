namespace Close.Functional.Testing;

/// <summary>Says which assumption of <c>docs/contract.md</c> a switch is about: 22 stands for A-22.</summary>
/// <param name="number">The number.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class AssumedAttribute(int number) : Attribute
{
    /// <summary>The number: 22 stands for A-22.</summary>
    public int Number => number;
}
