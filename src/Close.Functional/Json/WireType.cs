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
    private readonly Func<T, T> copy;
    private readonly WireField<T>[] fields;
    private readonly ObjectNames names;
    private readonly FlatFields<T>? flat;
    private readonly ulong required;

    public WireType(Func<T> create, Func<T, T> copy, params IEnumerable<WireField<T>> fields)
        : this(create, copy, flat: null, fields)
    {
    }

    public WireType(Func<T> create, Func<T, T> copy, FlatFields<T>? flat, params IEnumerable<WireField<T>> fields)
    {
        this.create = create;
        this.copy = copy;
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

    public override T Read(ref JsonCursor json) =>
        json.Memory.ExampleOf(this, json.Depth) is { Item: T like } example ? ReadLike(ref json, example, copy(like)) : ReadFirst(ref json);

    public override void Write(ref WireWriter json, T value)
    {
        var nulls = value.Nulls;
        json.StartObject();
        for (var index = 0; index < fields.Length; index++)
        {
            fields[index].Write(ref json, value, nulls.Of(index));
        }

        flat?.Write(ref json, value);
        foreach (var (name, member) in value.Extra)
        {
            if (!names.Contains(name) && flat?.Has(value, name) is not true)
            {
                json.Name(name);
                json.Raw(member);
            }
        }

        json.EndObject();
    }

    private static void Once(bool isNew)
    {
        if (!isNew)
        {
            throw new WireException("a name that comes once in its object");
        }
    }

    // Finds every member by its name, and notes down how the object is spelled.
    private T ReadFirst(ref JsonCursor json)
    {
        var item = create();
        var nulls = item.Nulls;
        var seen = 0UL;
        OrderedDictionary<string, JsonElement>? unknown = null;
        var example = json.Memory.NewExample(this, json.Depth);
        json.Enter();
        for (var isFirst = true; ; isFirst = false)
        {
            var start = json.Position;
            var member = names.Take(ref json, isFirst);
            example?.NoteGap(json.Since(start), member);
            if (member.Field == Member.End)
            {
                break;
            }

            start = json.Position;
            ReadMember(ref json, member, item, ref nulls, ref seen, ref unknown);
            example?.NoteValue(json.Since(start));
        }

        json.Leave();
        item.Nulls = nulls;

        // What the example must not have is not in the item either, unless some member was no declared field.
        example?.Complete(unknown is null ? item : copy(item));
        return Complete(item, seen, unknown);
    }

    // Passes over what is as in the example, of which the item is a copy, and reads the rest.
    private T ReadLike(ref JsonCursor json, Example example, T item)
    {
        var nulls = item.Nulls;
        var seen = 0UL;
        OrderedDictionary<string, JsonElement>? unknown = null;
        var mark = 0;
        json.Enter();
        for (var start = json.Position; ;)
        {
            var passed = example.Pass(ref json, ref mark);
            Once((seen & passed) == 0);
            seen |= passed;
            Member member;
            if ((mark & 1) != 0)
            {
                member = example.MemberAt(mark++);
                json.SkipSpaces();
            }
            else
            {
                member = names.Take(ref json, json.Position == start);
                if (member.Field >= 0 && example.MarkOf(member.Field) is > 0 and var known)
                {
                    mark = known;
                    continue;
                }
            }

            if (member.Field == Member.End)
            {
                break;
            }

            ReadMember(ref json, member, item, ref nulls, ref seen, ref unknown);
        }

        json.Leave();
        for (var missing = example.Fields & ~seen; missing != 0; missing &= missing - 1)
        {
            fields[BitOperations.TrailingZeroCount(missing)].Clear(item);
            nulls = nulls.With(BitOperations.TrailingZeroCount(missing), Written.Value);
        }

        item.Nulls = nulls;
        return Complete(item, seen, unknown);
    }

    private void ReadMember(ref JsonCursor json, Member member, T item, ref WrittenNulls nulls, ref ulong seen, ref OrderedDictionary<string, JsonElement>? unknown)
    {
        if (member.Field < 0)
        {
            Once((unknown ??= new(StringComparer.Ordinal)).TryAdd(member.Name!, json.Slowly(WireKinds.Element)));
            return;
        }

        var bit = 1UL << member.Field;
        Once((seen & bit) == 0);
        seen |= bit;
        nulls = nulls.With(member.Field, fields[member.Field].Read(ref json, item));
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
