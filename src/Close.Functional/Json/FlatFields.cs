using System.Text.Json;

namespace Close.Functional;

/// <summary>Fields that an organization defines, which stand flat in the object under a common prefix, such as <c>custom.cf_…</c>.</summary>
/// <param name="prefix">What their names start with; it is left out of the names in the record.</param>
/// <param name="slot">The place they fill.</param>
internal sealed class FlatFields<T>(string prefix, Slot<T, FieldValues> slot)
{
    /// <summary>Moves the fields from the members that no declared field took.</summary>
    public void Read(OrderedDictionary<string, JsonElement> members, T item)
    {
        var mine = members.Where(member => IsMine(member.Key)).ToArray();
        if (mine.Length == 0)
        {
            return;
        }

        slot(item) = FieldValues.Of(mine.Select(member => KeyValuePair.Create(member.Key[prefix.Length..], member.Value)));
        foreach (var (name, _) in mine)
        {
            members.Remove(name);
        }
    }

    public void Write(ref WireWriter json, T item)
    {
        foreach (var (name, value) in slot(item))
        {
            json.Name(prefix + name);
            json.Raw(value);
        }
    }

    /// <summary>Whether the record has a value for this name, so that nothing else may write it.</summary>
    public bool Has(T item, string name) => IsMine(name) && slot(item).Find(name[prefix.Length..]) is not null;

    private bool IsMine(string name) => name.StartsWith(prefix, StringComparison.Ordinal);
}
