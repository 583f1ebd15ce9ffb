namespace Close.Functional;

/// <summary>What stands at one place of an object.</summary>
/// <param name="Field">The declared field, or one of the two numbers below.</param>
/// <param name="Name">The name of a member that is no declared field; else null.</param>
internal readonly record struct Member(int Field, string? Name)
{
    /// <summary>Stands for the closing brace.</summary>
    public const int End = -1;

    /// <summary>Stands for a member that is no declared field.</summary>
    public const int Unknown = -2;
}
