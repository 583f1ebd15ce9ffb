using System.Text.Json;

namespace Close.Functional;

/// <summary>A list of values of one kind.</summary>
internal sealed class ListKind<TItem>(WireKind<TItem> item) : WireKind<Arr<TItem>>(hasEmpty: true)
{
    public override Arr<TItem> Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is not JsonTokenType.StartArray)
        {
            throw new WireException("a list");
        }

        var items = new List<TItem>();
        while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray)
        {
            try
            {
                items.Add(item.Read(ref reader));
            }
            catch (WireException error)
            {
                throw error.In(items.Count);
            }
        }

        return toArray(items);
    }

    public override Arr<TItem> Read(ref JsonCursor json)
    {
        if (!json.TakeSign('['))
        {
            throw new WireException("a list");
        }

        if (json.TakeSign(']'))
        {
            return Arr<TItem>.Empty;
        }

        json.Enter();
        var items = new PooledItems<TItem>();
        try
        {
            do
            {
                json.SkipSpaces();
                items.Add(item.Read(ref json));
            }
            while (json.TakeSign(','));

            json.Leave();
            return json.TakeSign(']') ? items.ToArr() : throw new WireException("a comma or the end of the list");
        }
        finally
        {
            items.Dispose();
        }
    }

    public override void Write(ref WireWriter json, Arr<TItem> value)
    {
        json.StartList();
        for (var index = 0; index < value.Count; index++)
        {
            json.NextItem();
            item.Write(ref json, value[index]);
        }

        json.EndList();
    }

    private protected override bool IsEmpty(Arr<TItem> value) => value.IsEmpty;

    public override void WriteEmpty(ref WireWriter json)
    {
        json.StartList();
        json.EndList();
    }
}
