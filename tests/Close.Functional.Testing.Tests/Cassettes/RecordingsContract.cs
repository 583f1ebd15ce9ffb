namespace Close.Functional.Testing.Tests.Cassettes;

/// <summary>Reads the tables of the contract, so that a row that is added there is asked for here.</summary>
internal static class RecordingsContract
{
    /// <summary>The first cell of each row of the first table below a heading.</summary>
    /// <param name="heading">The heading with its signs, such as <c>### Bodies</c>.</param>
    public static IReadOnlyList<string> Rows(string heading) =>
    [
        .. Repository.Read("docs/contract.md").Split('\n')
            .SkipWhile(line => line != heading)
            .SkipWhile(line => !line.StartsWith('|'))
            .TakeWhile(line => line.StartsWith('|'))
            .Skip(2)
            .Select(line => line.Split('|')[1].Trim()),
    ];
}
