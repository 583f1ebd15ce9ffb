using System.Diagnostics;
using System.Numerics;
using System.Text.Json;

namespace Close.Functional;

/// <summary>
/// The one declaration of a JSON object: its fields, said once, drive reading, writing and the tables of <c>docs/contract.md</c>.
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
    private readonly ObjectNames names;
    private readonly FlatFields<T>? flat;
    private readonly ulong required;

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
        names = new ObjectNames(FieldNames);
        required = this.fields.Index().Aggregate(0UL, (bits, field) => field.Item.IsRequired ? bits | (1UL << field.Index) : bits);
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
                var isNew = names.Find(name) is >= 0 and var index
                    ? ReadField(ref reader, index, item, ref seen)
                    : (unknown ??= new(StringComparer.Ordinal)).TryAdd(name, WireKinds.Element.Read(ref reader));
                Once(isNew);
            }
            catch (WireException error)
            {
                throw error.In(name);
            }
        }

        return Complete(item, seen, unknown);
    }

    public override T Read(ref JsonCursor json)
    {
        var item = create();
        var seen = 0UL;
        var nulls = item.Nulls;
        OrderedDictionary<string, JsonElement>? unknown = null;
        var plan = json.Memory.PlanOf(this);
        var notes = plan is null ? new KeyPlan.Notes(fields.Length) : null;
        var step = 0;
        json.Enter();
        for (var isFirst = true; ; isFirst = false)
        {
            var start = json.Position;
            if (plan is null || !plan.TryTake(ref json, ref step, out var member, ref seen, ref nulls))
            {
                member = names.Take(ref json, isFirst);
                step = plan?.After(member.Field, step) ?? step;
                notes?.Add(json.Since(start), member);
            }

            if (member.Field >= 0)
            {
                var bit = 1UL << member.Field;
                Once((seen & bit) == 0);
                seen |= bit;
                start = json.Position;
                var written = fields[member.Field].Read(ref json, item);
                if (written is not Written.Value)
                {
                    nulls = nulls.With(member.Field, written);
                    notes?.AddEmpty(json.Since(start), written);
                }
            }
            else if (member.Field == KeyPlan.End)
            {
                break;
            }
            else
            {
                Once((unknown ??= new(StringComparer.Ordinal)).TryAdd(member.Name!, json.Slowly(WireKinds.Element)));
            }
        }

        json.Leave();
        item.Nulls = nulls;
        if (notes is not null)
        {
            json.Memory.Learn(this, notes.ToPlan());
        }

        return Complete(item, seen, unknown);
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
            if (!names.Contains(name) && flat?.Has(value, name) is not true)
            {
                writer.WritePropertyName(name);
                RawCopy.Write(writer, member);
            }
        }

        writer.WriteEndObject();
    }

    public override bool IsAbsent(T value) => false;

    private static void Once(bool isNew)
    {
        if (!isNew)
        {
            throw new WireException("a name that comes once in its object");
        }
    }

    private T Complete(T item, ulong seen, OrderedDictionary<string, JsonElement>? unknown)
    {
        if ((required & ~seen) is not 0 and var missing)
        {
            throw new WireException("a value, not a missing field").In(fields[BitOperations.TrailingZeroCount(missing)].Name);
        }

        if (unknown is not null)
        {
            flat?.Read(unknown, item);
            item.Extra = Extra.Of(unknown);
        }

        return item;
    }

    private bool ReadField(ref Utf8JsonReader reader, int index, T item, ref ulong seen)
    {
        var isNew = (seen & (1UL << index)) == 0;
        seen |= 1UL << index;
        item.Nulls = item.Nulls.With(index, fields[index].Read(ref reader, item));
        return isNew;
    }
}
