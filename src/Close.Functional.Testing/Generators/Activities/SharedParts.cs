namespace Close.Functional.Testing;

/// <summary>What all activities have in common.</summary>
internal static class SharedParts
{
    /// <summary>The properties that every kind has.</summary>
    public static IEnumerable<Part<T>> Of<T>()
        where T : Activity =>
    [
        Part<T>.Of(IdValues.Organization.OrNull(), static item => item.OrganizationId, static (item, value) => item with { OrganizationId = value }),
        Part<T>.Of(IdValues.Lead.OrNull(), static item => item.LeadId, static (item, value) => item with { LeadId = value }),
        Part<T>.Of(IdValues.Contact.OrNull(), static item => item.ContactId, static (item, value) => item with { ContactId = value }),
        Part<T>.Of(IdValues.User.OrNull(), static item => item.UserId, static (item, value) => item with { UserId = value }),
        Part<T>.Of(Pieces.PersonName, static item => item.UserName, static (item, value) => item with { UserName = value }),
        Part<T>.Of(IdValues.User.ListOf(0, 2), static item => item.Users, static (item, value) => item with { Users = value }),
        Part<T>.Of(IdValues.User.OrNull(), static item => item.CreatedBy, static (item, value) => item with { CreatedBy = value }),
        Part<T>.Of(Pieces.PersonName, static item => item.CreatedByName, static (item, value) => item with { CreatedByName = value }),
        Part<T>.Of(IdValues.User.OrNull(), static item => item.UpdatedBy, static (item, value) => item with { UpdatedBy = value }),
        Part<T>.Of(Pieces.PersonName, static item => item.UpdatedByName, static (item, value) => item with { UpdatedByName = value }),
        Part<T>.Of(TimeValues.Date.OrNone(), static item => item.DateCreated, static (item, value) => item with { DateCreated = value }),
        Part<T>.Of(TimeValues.Date.OrNone(), static item => item.DateUpdated, static (item, value) => item with { DateUpdated = value }),
        Part<T>.Of(TimeValues.Date.OrNone(), static item => item.ActivityAt, static (item, value) => item with { ActivityAt = value }),
        Part<T>.Of(ExtraValues.Extra, static item => item.Extra, static (item, value) => item with { Extra = value }),
    ];
}
