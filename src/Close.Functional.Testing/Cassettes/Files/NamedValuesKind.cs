using System.Text.Json;

namespace Close.Functional.Testing;

/// <summary>Pairs of a query or headers as a JSON object; a name that comes several times has a list of values.</summary>
internal sealed class NamedValuesKind() : WireKind<Arr<NamedValue>>(hasEmpty: true)
{
    /// <summary>Puts the values of one name side by side, in the order of their first: the order in which they can be written.</summary>
    public static Arr<NamedValue> Grouped(IEnumerable<NamedValue> pairs) =>
        toArray(pairs.GroupBy(pair => pair.Name, StringComparer.Ordinal).SelectMany(group => group));

    public override Arr<NamedValue> Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is not JsonTokenType.StartObject)
        {
            throw new WireException("an object of names and values");
        }

        var pairs = new List<NamedValue>();
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            try
            {
                var value = JsonElement.ParseValue(ref reader);
                pairs.AddRange(value.ValueKind is JsonValueKind.Array ? value.EnumerateArray().Select(item => Pair(name, item)) : [Pair(name, value)]);
            }
            catch (WireException error)
            {
                throw error.In(name);
            }
        }

        return Grouped(toArray(pairs));
    }

    public override void Write(ref WireWriter json, Arr<NamedValue> value)
    {
        json.StartObject();
        foreach (var group in value.GroupBy(pair => pair.Name, StringComparer.Ordinal))
        {
            json.Name(group.Key);
            if (group.Skip(1).Any())
            {
                json.StartList();
                foreach (var pair in group)
                {
                    json.NextItem();
                    json.Text(pair.Value);
                }

                json.EndList();
            }
            else
            {
                json.Text(group.First().Value);
            }
        }

        json.EndObject();
    }

    private protected override bool IsEmpty(Arr<NamedValue> value) => value.IsEmpty;

    private static NamedValue Pair(string name, JsonElement value) =>
        value.ValueKind is JsonValueKind.String ? new NamedValue(name, value.GetString()!) : throw new WireException("a text, or a list of texts");
}
