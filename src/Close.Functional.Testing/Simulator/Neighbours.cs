namespace Close.Functional.Testing;

/// <summary>A user of the simulated organization.</summary>
/// <param name="Id">Identifies the user, such as <c>user_ada</c>.</param>
/// <param name="Name">The name that answers give.</param>
public sealed record SimulatedUser(string Id, string Name);

/// <summary>A lead of the simulated organization.</summary>
/// <param name="Id">Identifies the lead, such as <c>lead_acme</c>.</param>
public sealed record SimulatedLead(string Id);

/// <summary>A contact on one of its leads.</summary>
/// <param name="Id">Identifies the contact, such as <c>cont_bo</c>.</param>
/// <param name="LeadId">The lead that the contact is on.</param>
/// <param name="Phone">The contact's number, in E.164; null when not known. Looked at when numbers are matched .</param>
public sealed record SimulatedContact(string Id, string LeadId, string? Phone = null);

/// <summary>An SMS template.</summary>
/// <param name="Id">Identifies the template, such as <c>smstmpl_hello</c>.</param>
/// <param name="Text">What a message made from it says. Tags such as <c>{{ contact.first_name }}</c> are left as they stand.</param>
/// <param name="IsArchived">Whether it can no longer be used .</param>
public sealed record SimulatedTemplate(string Id, string Text, bool IsArchived = false);

/// <summary>A phone number of the simulated organization.</summary>
/// <param name="Number">The number, in E.164.</param>
/// <param name="Kind">What it is. Only <c>internal</c> numbers can send SMS (documented: Create an SMS activity).</param>
/// <param name="CanSendSms">Whether SMS are enabled for it.</param>
public sealed record SimulatedPhone(string Number, PhoneKind Kind = PhoneKind.Internal, bool CanSendSms = true);

/// <summary>What a phone number of an organization is. Source: documented (Create an SMS activity).</summary>
public enum PhoneKind
{
    /// <summary>Close's own telephony.</summary>
    Internal = 0,

    /// <summary>Somebody else's telephony.</summary>
    External = 1,

    /// <summary>A virtual number.</summary>
    Virtual = 2,
}
