using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace Close.Functional;

/// <summary>Finds a field by its name, however the name is spelled in the JSON.</summary>
/// <remarks>
/// The declared names are laid out in buckets once, by their length and both their ends. Nothing is ever added, so a page of unknown names
/// cannot make a bucket longer.
/// </remarks>
internal sealed class ObjectNames
{
    private const int Buckets = 256;
    private const int None = -1;
    private const int Longest = 64;

    private readonly byte[][] names;
    private readonly int[] firstIn = new int[Buckets];
    private readonly int[] nextOf;

    public ObjectNames(IEnumerable<string> names)
    {
        this.names = [.. names.Select(Encoding.UTF8.GetBytes)];
        nextOf = new int[this.names.Length];
        firstIn.AsSpan().Fill(None);
        for (var field = this.names.Length - 1; field >= 0; field--)
        {
            ref var first = ref firstIn[BucketOf(this.names[field])];
            nextOf[field] = first;
            first = field;
        }
    }

    public bool Contains(string name) => Find(name) != Member.Unknown;

    /// <summary>Gives the place of the field in the declaration, or <see cref="Member.Unknown"/>.</summary>
    public int Find(string name)
    {
        Span<byte> bytes = stackalloc byte[Longest];
        return Encoding.UTF8.TryGetBytes(name, bytes, out var length) ? Find(bytes[..length]) : Member.Unknown;
    }

    /// <summary>Reads what stands before the next value: brace or comma, name and colon, with white space anywhere.</summary>
    public Member Take(ref JsonCursor json, bool isFirst)
    {
        if (isFirst && !json.TakeSign('{'))
        {
            throw new WireException("an object");
        }

        if (isFirst || !json.TakeSign(','))
        {
            if (json.TakeSign('}'))
            {
                return new Member(Member.End, null);
            }

            if (!isFirst)
            {
                throw new WireException("a comma or the end of the object");
            }
        }

        json.SkipSpaces();
        var member = json.TakePlainText(out var name) ? Named(name) : Named(json.Slowly(WireKinds.Text)!);
        if (!json.TakeSign(':'))
        {
            throw new WireException("a colon");
        }

        json.SkipSpaces();
        return member;
    }

    private Member Named(ReadOnlySpan<byte> name) => Find(name) is >= 0 and var field ? new(field, null) : new(Member.Unknown, StrictText.Of(name));

    private Member Named(string name) => Find(name) is >= 0 and var field ? new(field, null) : new(Member.Unknown, name);

    private int Find(ReadOnlySpan<byte> name)
    {
        for (var field = firstIn[BucketOf(name)]; field != None; field = nextOf[field])
        {
            if (name.SequenceEqual(names[field]))
            {
                return field;
            }
        }

        return Member.Unknown;
    }

    private static int BucketOf(ReadOnlySpan<byte> name)
    {
        var ends = 0UL;
        if (name.Length >= sizeof(ulong))
        {
            ends = BinaryPrimitives.ReadUInt64LittleEndian(name) ^ BitOperations.RotateLeft(BinaryPrimitives.ReadUInt64LittleEndian(name[^sizeof(ulong)..]), 1);
        }
        else
        {
            foreach (var sign in name)
            {
                ends = (ends << 8) | sign;
            }
        }

        return (int)(((ends ^ (ulong)name.Length) * 0x9E3779B97F4A7C15) >> 56);
    }
}
