namespace Close.Functional.Testing;

/// <summary>What rows can be filtered by. For all but the id and the custom type there is an index.</summary>
internal enum RowField
{
    Id,
    Type,
    Lead,
    Contact,
    User,
    CustomType,
}

/// <summary>One condition on rows: a field has one of some values.</summary>
/// <param name="Field">The field.</param>
/// <param name="Values">The values; null for rows that have none in this field.</param>
internal sealed record RowFilter(RowField Field, IReadOnlyList<string>? Values)
{
    /// <summary>Types of custom activities that are wanted beside the values.</summary>
    public IReadOnlyList<string> CustomTypes { get; init; } = [];

    public bool Admits(Row row) =>
        (Of(row, Field) is { } value ? Values?.Contains(value, StringComparer.Ordinal) is true : Values is null)
        || (row.CustomTypeId is { } type && CustomTypes.Contains(type, StringComparer.Ordinal));

    public static string? Of(Row row, RowField field) => field switch
    {
        RowField.Id => row.Id,
        RowField.Type => row.Type,
        RowField.Lead => row.LeadId,
        RowField.Contact => row.ContactId,
        RowField.User => row.UserId,
        _ => row.CustomTypeId,
    };
}
