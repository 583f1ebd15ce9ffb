namespace Close.Functional.Testing;

/// <summary>A place where a recorded answer departs from what this library declares of Close's answers.</summary>
/// <remarks>Immutable, compared by value. It never holds the value that was found, which may be about a person.</remarks>
/// <param name="Rule">In which way.</param>
/// <param name="Path">The place in the body of the answer, such as <c>$.data[3].status</c>; <c>$</c> for the whole answer.</param>
/// <param name="Message">What is wrong, in one sentence.</param>
public sealed record ContractFinding(ContractRule Rule, string Path, string Message)
{
    /// <summary>Gives place and message.</summary>
    public override string ToString() => $"{Path}: {Message}";
}
