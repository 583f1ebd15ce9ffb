namespace Close.Functional;

/// <summary>What every record that comes from a JSON object carries beside its own fields.</summary>
internal interface IWireObject
{
    ref Extra Extra { get; }

    ref WrittenNulls Nulls { get; }
}
