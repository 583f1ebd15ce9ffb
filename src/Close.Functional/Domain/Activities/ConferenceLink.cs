namespace Close.Functional;

/// <summary>A way to join a meeting online.</summary>
/// <remarks>Every part is null, or <c>Unspecified</c>, when the answer left it out. Source: documented (Meetings).</remarks>
public sealed record ConferenceLink : IWireObject
{
    internal ConferenceService service = ConferenceService.Unspecified;
    internal string? url;
    internal Extra extra = Extra.Empty;
    internal WrittenNulls nulls;

    /// <summary>The service that hosts it.</summary>
    public ConferenceService Service { get => service; init => service = value; }

    /// <summary>Where to join. Whoever has it may be let in: keep it out of logs.</summary>
    public string? Url { get => url; init => url = value; }

    /// <summary>Members of the JSON that this version does not know.</summary>
    public Extra Extra { get => extra; init => extra = value; }

    ref Extra IWireObject.Extra => ref extra;

    ref WrittenNulls IWireObject.Nulls => ref nulls;

    /// <summary>Gives the service, never the address.</summary>
    public override string ToString() => Service.IsUnspecified ? nameof(ConferenceLink) : Service.Text;
}
