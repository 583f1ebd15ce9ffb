using System.Collections.Frozen;
using System.Text;

namespace Close.Functional;

/// <summary>Finds a field by its name, however the name is spelled in the JSON.</summary>
internal sealed class ObjectNames
{
    private const int LongestKnown = 64;

    private readonly FrozenDictionary<string, int> indexes;
    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> spans;

    public ObjectNames(IEnumerable<string> names)
    {
        indexes = names.Index().ToFrozenDictionary(name => name.Item, name => name.Index, StringComparer.Ordinal);
        spans = indexes.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public bool Contains(string name) => indexes.ContainsKey(name);

    /// <summary>Gives the place of the field in the declaration, or <see cref="Member.Unknown"/>.</summary>
    public int Find(string name) => indexes.TryGetValue(name, out var index) ? index : Member.Unknown;

    /// <summary>Reads what stands before the next value: brace or comma, name and colon, with white space anywhere.</summary>
    public Member Take(ref JsonCursor json, bool isFirst)
    {
        if (isFirst && !json.TakeSign('{'))
        {
            throw new WireException("an object");
        }

        if (json.TakeSign('}'))
        {
            return new Member(Member.End, null);
        }

        if (!isFirst && !json.TakeSign(','))
        {
            throw new WireException("a comma or the end of the object");
        }

        json.SkipSpaces();
        var member = json.TakePlainText(out var name) ? Find(name) : Named(json.Slowly(WireKinds.Text)!);
        if (!json.TakeSign(':'))
        {
            throw new WireException("a colon");
        }

        json.SkipSpaces();
        return member;
    }

    private Member Find(ReadOnlySpan<byte> name)
    {
        if (name.Length <= LongestKnown)
        {
            Span<char> letters = stackalloc char[LongestKnown];
            if (Ascii.ToUtf16(name, letters, out var length) is System.Buffers.OperationStatus.Done && spans.TryGetValue(letters[..length], out var index))
            {
                return new Member(index, null);
            }
        }

        return Named(StrictText.Of(name));
    }

    private Member Named(string name) => indexes.TryGetValue(name, out var index) ? new(index, null) : new(Member.Unknown, name);
}
