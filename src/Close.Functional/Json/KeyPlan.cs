using System.Runtime.InteropServices;

namespace Close.Functional;

/// <summary>The order in which an object gave its members, and the very bytes between their values, such as <c>,"status":</c>.</summary>
/// <remarks>
/// The objects of a page are written by one program, so what stood before a value in the first stands there in nearly all. Where it does,
/// comparing the bytes says at once that the JSON is sound there and which field comes next. Immutable.
/// </remarks>
internal sealed class KeyPlan
{
    /// <summary>Stands for the closing brace.</summary>
    public const int End = -1;

    /// <summary>Stands for a member that is no declared field.</summary>
    public const int Unknown = -2;

    private readonly byte[] gaps;
    private readonly KeyStep[] steps;
    private readonly Run[] runs;
    private readonly int count;
    private readonly int[] following;

    private KeyPlan(byte[] gaps, KeyStep[] steps, Run[] runs, int count, int[] following)
    {
        this.runs = runs;
        this.gaps = gaps;
        this.steps = steps;
        this.count = count;
        this.following = following;
    }

    /// <summary>Passes over the bytes before the next value, if they are those of the plan.</summary>
    /// <param name="json">Stands right behind the last value, or before the opening brace.</param>
    /// <param name="step">The step of the plan; moves on when it is taken.</param>
    /// <param name="member">The member whose value comes next.</param>
    /// <param name="seen">The fields that came before; those that are passed over join them.</param>
    /// <param name="nulls">Which of them stood there as null or empty.</param>
    public bool TryTake(ref JsonCursor json, ref int step, out Member member, ref ulong seen, ref WrittenNulls nulls)
    {
        if ((uint)step < (uint)count)
        {
            ref readonly var next = ref steps[step];
            ref readonly var run = ref runs[step];
            if (run.Length > 0 && (seen & run.Seen) == 0 && json.Take(gaps.AsSpan(next.Start, run.Length)))
            {
                step = run.End + 1;
                seen |= run.Seen;
                nulls = nulls.With(run.Nulls);
                member = steps[run.End].Member;
                return true;
            }

            if (json.Take(gaps.AsSpan(next.Start, next.Length)))
            {
                step++;
                member = next.Member;
                return true;
            }
        }

        member = default;
        return false;
    }

    /// <summary>Gives the step that follows a field which was found by its name; the step as it was when the plan does not have the field.</summary>
    public int After(int field, int step) => field >= 0 && following[field] is > 0 and var next ? next : step;

    /// <summary>A member of an object.</summary>
    /// <param name="Field">The declared field, <see cref="End"/> or <see cref="Unknown"/>.</param>
    /// <param name="Name">The name of a member that is no declared field; else null.</param>
    public readonly record struct Member(int Field, string? Name);

    private readonly record struct KeyStep(int Start, int Length, Member Member);

    /// <summary>Fields that were null or empty one after the other: where they are again, one comparison passes over all of them.</summary>
    /// <param name="Length">From the gap before the first of them to the end of the gap behind the last.</param>
    /// <param name="End">The step behind the last.</param>
    /// <param name="Seen">A bit for each of them.</param>
    /// <param name="Nulls">How they stood there.</param>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Run(int Length, int End, ulong Seen, WrittenNulls Nulls);

    /// <summary>Writes the plan down while the first object is read.</summary>
    public sealed class Notes(int fields)
    {
        private const int LengthOfOneGap = 20; // About; the array grows where it is more.

        private readonly int[] following = new int[fields];
        private byte[] gaps = new byte[LengthOfOneGap * fields];
        private KeyStep[] steps = new KeyStep[fields + 1];
        private Run[] runs = new Run[fields + 1];
        private int length;
        private int count;

        public void Add(ReadOnlySpan<byte> gap, Member member)
        {
            if (count == steps.Length)
            {
                System.Array.Resize(ref steps, count * 2);
                System.Array.Resize(ref runs, count * 2);
            }

            steps[count++] = new KeyStep(length, gap.Length, member);
            Keep(gap);
            if (member.Field >= 0)
            {
                following[member.Field] = count;
            }
        }

        /// <summary>Adds that the last member stood there as null or empty.</summary>
        public void AddEmpty(ReadOnlySpan<byte> value, Written written)
        {
            var field = steps[count - 1].Member.Field;
            runs[count - 1] = new Run(0, count, 1UL << field, default(WrittenNulls).With(field, written));
            Keep(value);
        }

        /// <summary>Gives the plan. Nothing may be added afterwards.</summary>
        public KeyPlan ToPlan()
        {
            for (var step = count - 2; step >= 0; step--)
            {
                if (runs[step].End > 0)
                {
                    var next = runs[step + 1];
                    var end = next.End > 0 ? next.End : step + 1;
                    var bytes = steps[end].Start + steps[end].Length - steps[step].Start;
                    runs[step] = new Run(bytes, end, runs[step].Seen | next.Seen, runs[step].Nulls.With(next.Nulls));
                }
            }

            return new(gaps, steps, runs, count, following);
        }

        private void Keep(ReadOnlySpan<byte> bytes)
        {
            if (length + bytes.Length > gaps.Length)
            {
                System.Array.Resize(ref gaps, (gaps.Length * 2) + bytes.Length);
            }

            bytes.CopyTo(gaps.AsSpan(length));
            length += bytes.Length;
        }
    }
}
