using System.Buffers;
using System.Runtime.InteropServices;

namespace Close.Functional;

/// <summary>The first object of its type in a body, as an example for those that follow: what is spelled alike has the same value.</summary>
/// <remarks>
/// The objects of a page are written by one program about one business: their names come in one order, and most values come again. So a later
/// object begins as a copy of the example, one comparison of bytes passes over all that is the same, and only what differs is read.
/// A <em>mark</em> numbers the places of the object: 0 before it, odd in front of a value, even behind one. Noted once, then never changed.
/// </remarks>
internal sealed class Example(object type, int depth) : IDisposable
{
    // Of longer objects the beginning: a mark must fit into a byte.
    private const int MostMembers = 120;

    // A longer value hardly comes again.
    private const int LongestValue = 256;

    // Stands for a value that must be read each time. It is no JSON, so nothing is like it.
    private static readonly byte[] NoValue = [0];

    private byte[] bytes = ArrayPool<byte>.Shared.Rent(2048);
    private Noted[] steps = ArrayPool<Noted>.Shared.Rent(MostMembers + 1);
    private readonly byte[] marksOfFields = new byte[WrittenNulls.MostFields];
    private byte[] marks = [];
    private int length;
    private int count;

    /// <summary>The object that was read, without the members that are no declared fields: to be copied.</summary>
    public object? Item { get; private set; }

    /// <summary>A bit for each field it has.</summary>
    public ulong Fields { get; private set; }

    /// <summary>Whether this is an example of that type. Deeper in the body, less nesting is allowed, so it is none for there.</summary>
    public bool IsOf(object other, int at) => ReferenceEquals(type, other) && depth == at;

    /// <summary>Notes what stood before a value, or before the end.</summary>
    public void NoteGap(ReadOnlySpan<byte> gap, Member member)
    {
        if (count < MostMembers)
        {
            Keep(gap);
            steps[count] = new Noted(length, 0, member, Fields);
            count++;
        }
    }

    /// <summary>Notes the value behind that gap.</summary>
    public void NoteValue(ReadOnlySpan<byte> value)
    {
        ref var step = ref steps[count - 1];
        if (step.ValueEnd == 0)
        {
            Keep(step.Member.Field >= 0 && value.Length <= LongestValue ? value : NoValue);
            step = step with { ValueEnd = length };
            if (step.Member.Field >= 0)
            {
                Fields |= 1UL << step.Member.Field;
                marksOfFields[step.Member.Field] = (byte)((2 * count) - 1);
            }
        }
    }

    /// <summary>Ends the notes.</summary>
    /// <param name="item">The object that was read.</param>
    public void Complete(object item)
    {
        Item = item;
        marks = ArrayPool<byte>.Shared.Rent(length + 1);
        var at = 0;
        for (var step = 0; step < count; step++)
        {
            // A value counts only with the byte behind it: 1 is not the beginning of 12.
            marks.AsSpan(at..steps[step].GapEnd).Fill((byte)(2 * step));
            at = Math.Max(steps[step].GapEnd, steps[step].ValueEnd) + 1;
            marks.AsSpan(steps[step].GapEnd..at).Fill((byte)((2 * step) + 1));
        }
    }

    /// <summary>Passes over all that stands as in the example.</summary>
    /// <param name="json">Stands at the mark.</param>
    /// <param name="mark">The mark; moves on.</param>
    /// <returns>A bit for each field that was passed over.</returns>
    public ulong Pass(ref JsonCursor json, ref int mark)
    {
        var start = At(mark);
        var alike = start + json.Rest.CommonPrefixLength(bytes.AsSpan(start, length - start));
        var reached = Math.Max(mark, marks[alike]);
        var passed = steps[reached >> 1].Before ^ steps[mark >> 1].Before;
        json.Skip(At(reached) - start);
        mark = reached;
        return passed;
    }

    /// <summary>Gives the member whose value comes at an odd mark.</summary>
    public Member MemberAt(int mark) => steps[mark >> 1].Member;

    /// <summary>Gives the mark in front of the value of a field; zero when the example does not have the field.</summary>
    public int MarkOf(int field) => marksOfFields[field];

    /// <inheritdoc/>
    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(bytes);
        ArrayPool<byte>.Shared.Return(marks);
        ArrayPool<Noted>.Shared.Return(steps, clearArray: true);
    }

    private int At(int mark) => (mark & 1) != 0 ? steps[mark >> 1].GapEnd : mark == 0 ? 0 : steps[(mark >> 1) - 1].ValueEnd;

    private void Keep(ReadOnlySpan<byte> more)
    {
        if (length + more.Length > bytes.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent((2 * length) + more.Length);
            bytes.AsSpan(0, length).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(bytes);
            bytes = larger;
        }

        more.CopyTo(bytes.AsSpan(length));
        length += more.Length;
    }

    /// <summary>A member of the example.</summary>
    /// <param name="GapEnd">Where its value begins.</param>
    /// <param name="ValueEnd">Where that ends; zero behind the closing brace.</param>
    /// <param name="Member">Which member it is.</param>
    /// <param name="Before">A bit for each field that comes before it.</param>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Noted(int GapEnd, int ValueEnd, Member Member, ulong Before);
}
