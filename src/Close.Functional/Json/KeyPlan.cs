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
    private readonly int count;
    private readonly int[] following;

    private KeyPlan(byte[] gaps, KeyStep[] steps, int count, int[] following)
    {
        this.gaps = gaps;
        this.steps = steps;
        this.count = count;
        this.following = following;
    }

    /// <summary>Passes over the bytes before the next value, if they are those of the plan.</summary>
    /// <param name="json">Stands right behind the last value, or before the opening brace.</param>
    /// <param name="step">The step of the plan; moves on when it is taken.</param>
    /// <param name="member">The member whose value comes next.</param>
    public bool TryTake(ref JsonCursor json, ref int step, out Member member)
    {
        if ((uint)step < (uint)count)
        {
            ref readonly var next = ref steps[step];
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

    /// <summary>Writes the plan down while the first object is read.</summary>
    public sealed class Notes(int fields)
    {
        private const int LengthOfOneGap = 20; // About; the array grows where it is more.

        private readonly int[] following = new int[fields];
        private byte[] gaps = new byte[LengthOfOneGap * fields];
        private KeyStep[] steps = new KeyStep[fields + 1];
        private int length;
        private int count;

        public void Add(ReadOnlySpan<byte> gap, Member member)
        {
            if (length + gap.Length > gaps.Length)
            {
                System.Array.Resize(ref gaps, (gaps.Length * 2) + gap.Length);
            }

            if (count == steps.Length)
            {
                System.Array.Resize(ref steps, count * 2);
            }

            gap.CopyTo(gaps.AsSpan(length));
            steps[count++] = new KeyStep(length, gap.Length, member);
            length += gap.Length;
            if (member.Field >= 0)
            {
                following[member.Field] = count;
            }
        }

        /// <summary>Gives the plan. Nothing may be added afterwards.</summary>
        public KeyPlan ToPlan() => new(gaps, steps, count, following);
    }
}
