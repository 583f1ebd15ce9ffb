using System.Collections.Frozen;
using System.Diagnostics;
using System.Text.Json;

namespace Close.Functional;

/// <summary>
/// The one declaration of a JSON object: its fields, said once, drive reading, writing and the names for <c>_fields</c>.
/// </summary>
/// <remarks>
/// Reading keeps unknown members and refuses a name that comes twice. Writing gives the fields in the order of the declaration,
/// then those that the organization defines, then the unknown members.
/// </remarks>
internal sealed class WireType<T> : WireKind<T>
    where T : class, IWireObject
{
    private readonly Func<T> create;
    private readonly WireField<T>[] fields;
    private readonly FrozenDictionary<string, int> indexes;
    private readonly FlatFields<T>? flat;

    public WireType(Func<T> create, params IEnumerable<WireField<T>> fields)
        : this(create, flat: null, fields)
    {
    }

    public WireType(Func<T> create, FlatFields<T>? flat, params IEnumerable<WireField<T>> fields)
    {
        this.create = create;
        this.flat = flat;
        this.fields = [.. fields];
        Debug.Assert(this.fields.Length <= WrittenNulls.MostFields, "A bit for each field must fit");
        indexes = this.fields.Index().ToFrozenDictionary(field => field.Item.Name, field => field.Index, StringComparer.Ordinal);
    }

    public IEnumerable<string> FieldNames => fields.Select(one => one.Name);

    public override T Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is not JsonTokenType.StartObject)
        {
            throw new WireException("an object");
        }

        var item = create();
        var seen = 0UL;
        OrderedDictionary<string, JsonElement>? unknown = null;
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            try
            {
                var isNew = indexes.TryGetValue(name, out var index)
                    ? ReadField(ref reader, index, item, ref seen)
                    : (unknown ??= new(StringComparer.Ordinal)).TryAdd(name, JsonElement.ParseValue(ref reader));
                if (!isNew)
                {
                    throw new WireException("a name that comes once in its object");
                }
            }
            catch (WireException error)
            {
                throw error.In(name);
            }
        }

        for (var index = 0; index < fields.Length; index++)
        {
            if (fields[index].IsRequired && (seen & (1UL << index)) == 0)
            {
                throw new WireException("a value, not a missing field").In(fields[index].Name);
            }
        }

        if (unknown is not null)
        {
            flat?.Read(unknown, item);
            item.Extra = Extra.Of(unknown);
        }

        return item;
    }

    public override void Write(Utf8JsonWriter writer, T value)
    {
        writer.WriteStartObject();
        for (var index = 0; index < fields.Length; index++)
        {
            fields[index].Write(writer, value, value.Nulls.Of(index));
        }

        flat?.Write(writer, value);
        foreach (var (name, member) in value.Extra)
        {
            if (!indexes.ContainsKey(name) && flat?.Has(value, name) is not true)
            {
                writer.WritePropertyName(name);
                RawCopy.Write(writer, member);
            }
        }

        writer.WriteEndObject();
    }

    public override bool IsAbsent(T value) => false;

    private bool ReadField(ref Utf8JsonReader reader, int index, T item, ref ulong seen)
    {
        var isNew = (seen & (1UL << index)) == 0;
        seen |= 1UL << index;
        item.Nulls = item.Nulls.With(index, fields[index].Read(ref reader, item));
        return isNew;
    }
}
