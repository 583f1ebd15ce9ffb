namespace Close.Functional.Cli;

/// <summary>Where the rows of an export go.</summary>
internal interface IRowStore : IDisposable
{
    /// <summary>How many rows it holds, those of earlier runs included.</summary>
    long Rows { get; }

    /// <summary>Where the walk has to go on; null to begin.</summary>
    WindowResume? Resume { get; }

    /// <summary>Whether an earlier run wrote all rows, and was cut off when only names of files were left to change.</summary>
    bool IsComplete { get; }

    /// <summary>Takes a row.</summary>
    /// <param name="line">The row, with its line feed.</param>
    void Add(ReadOnlySpan<byte> line);

    /// <summary>Makes sure of the rows so far.</summary>
    /// <param name="resume">The point behind the last of them.</param>
    void Keep(WindowResume resume);

    /// <summary>All rows are there.</summary>
    void Finish();

    /// <summary>What to tell of the rows when the export was cut short, and how to go on; null for nothing.</summary>
    string? HowToGoOn { get; }
}
