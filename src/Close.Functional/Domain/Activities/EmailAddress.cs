namespace Close.Functional;

/// <summary>A person or system that sends or gets e-mail.</summary>
/// <remarks>Every part is null when the answer left it out. Source: documented (Get a single Email activity).</remarks>
public sealed record EmailAddress : IWireObject
{
    internal string? email;
    internal string? name;
    internal Extra extra = Extra.Empty;
    internal WrittenNulls nulls;

    /// <summary>The address, such as <c>ann@example.com</c>. Personal data: keep it out of logs.</summary>
    public string? Email { get => email; init => email = value; }

    /// <summary>The name beside the address; null when there is none.</summary>
    public string? Name { get => name; init => name = value; }

    /// <summary>Members of the JSON that this version does not know.</summary>
    public Extra Extra { get => extra; init => extra = value; }

    ref Extra IWireObject.Extra => ref extra;

    ref WrittenNulls IWireObject.Nulls => ref nulls;

    /// <summary>Gives no more than the name of the type: the address is somebody's.</summary>
    public override string ToString() => nameof(EmailAddress);
}
