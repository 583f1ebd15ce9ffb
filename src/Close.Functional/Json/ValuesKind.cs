using System.Text.Json;

namespace Close.Functional;

/// <summary>An object whose names the organization chooses, such as the answers to a form.</summary>
internal sealed class ValuesKind() : WireKind<FieldValues>(hasEmpty: true)
{
    public override FieldValues Absent => FieldValues.Empty;

    public override FieldValues Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is not JsonTokenType.StartObject)
        {
            throw new WireException("an object");
        }

        var values = new OrderedDictionary<string, JsonElement>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            if (!values.TryAdd(name, WireKinds.Element.Read(ref reader)))
            {
                throw new WireException("a name that comes once in its object").In(name);
            }
        }

        return FieldValues.Of(values);
    }

    public override void Write(ref WireWriter json, FieldValues value)
    {
        json.StartObject();
        foreach (var (name, member) in value)
        {
            json.Name(name);
            json.Raw(member);
        }

        json.EndObject();
    }

    private protected override bool IsEmpty(FieldValues value) => value.Count == 0;

    public override void WriteEmpty(ref WireWriter json) => Write(ref json, FieldValues.Empty);
}
