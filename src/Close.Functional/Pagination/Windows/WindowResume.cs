namespace Close.Functional;

/// <summary>Where a walk by windows has come to: the second of the last row that was given, and the ids given within that second.</summary>
/// <remarks>
/// Immutable, compared by its text. It holds no offset, so rows that are created or deleted meanwhile do not move it. Its text is for a checkpoint in a file
/// or a database. It grows with the rows of one second, not with the length of the walk.
/// </remarks>
public sealed class WindowResume : IEquatable<WindowResume>
{
    // The points before it within its second, newest first: what was given before, without a copy for each row.
    private readonly WindowResume? before;

    internal WindowResume(WindowOrder order, DateTimeOffset second, string id, WindowResume? before)
    {
        Order = order;
        Second = second;
        Id = id;
        this.before = before;
    }

    /// <summary>The second of the last row that was given, in UTC.</summary>
    public DateTimeOffset Second { get; }

    internal WindowOrder Order { get; }

    internal string Id { get; }

    /// <summary>The ids that were given within the second, in the order of the walk.</summary>
    internal IEnumerable<string> Ids
    {
        get
        {
            var ids = new Stack<string>();
            for (var at = this; at is not null; at = at.before)
            {
                ids.Push(at.Id);
            }

            return ids;
        }
    }

    /// <summary>Reads a resume point from the text that <see cref="ToString"/> gives.</summary>
    /// <param name="text">The direction, the second and the ids.</param>
    /// <returns>The resume point; <see cref="CloseError.Invalid"/> for any other text.</returns>
    public static Either<CloseError, WindowResume> Parse(string? text)
    {
        var order = WindowOrder.NewestFirst;
        if ((text ?? "").Split('/') is [var direction, var date, var list] && WindowText.Read(date) is { } second
            && list.Split(',') is var ids && ids.All(id => id.Length > 0)
            && (direction == order.Name || direction == (order = WindowOrder.OldestFirst).Name))
        {
            return Right<CloseError, WindowResume>(
                ids.Aggregate((WindowResume?)null, (before, id) => new WindowResume(order, second, Uri.UnescapeDataString(id), before))!);
        }

        return WindowText.Refuse("resume", "the text of a resume point is needed: newest or oldest, a whole second in ISO 8601 and ids, with slashes between them");
    }

    /// <summary>Gives direction, second and ids, such as <c>oldest/2026-03-01T12:00:05Z/acti_1,acti_2</c>. It needs no quotes in a shell or a URL.</summary>
    public override string ToString() => $"{Order.Name}/{WindowText.Of(Second)}/{string.Join(',', Ids.Select(Uri.EscapeDataString))}";

    /// <summary>Whether the other one has the same text.</summary>
    /// <param name="other">The other one.</param>
    public bool Equals(WindowResume? other) => other is not null && (ReferenceEquals(this, other) || ToString() == other.ToString());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as WindowResume);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Second, Id);
}
