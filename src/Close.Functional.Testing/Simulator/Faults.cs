namespace Close.Functional.Testing;

/// <summary>What is wrong with a call, noted down while it is looked at, so that everything is told at once.</summary>
internal sealed class Faults
{
    private readonly List<(string Field, string Text)> all = [];

    public bool IsEmpty => all.Count == 0;

    /// <summary>Notes a fault. The text goes to the caller: no value of the body may be in it.</summary>
    public void Add(string field, string text) => all.Add((field, text));

    public void AddIf(bool isBroken, string field, string text)
    {
        if (isBroken)
        {
            Add(field, text);
        }
    }

    /// <summary>400 with the first fault of each field.</summary>
    public Envelope Answer() => Answers.FieldErrors(all);
}
