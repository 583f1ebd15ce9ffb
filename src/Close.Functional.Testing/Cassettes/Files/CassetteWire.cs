namespace Close.Functional.Testing;

/// <summary>The one declaration of the cassette format, which drives reading and writing.</summary>
internal static class CassetteWire
{
    private const string Newer = "a cassette of a newer format needs a newer version of this library";

    private static readonly WireKind<Arr<NamedValue>> Pairs = new NamedValuesKind();

    private static readonly WireKind<CassetteBody> Body = new CassetteBodyKind();

    private static readonly WireType<CassettePolicy> Policy = new(
        static () => new CassettePolicy(),
        static item => item with { },
        WireField<CassettePolicy>.Required("headers", WireKinds.Texts, static policy => ref policy.headers),
        WireField<CassettePolicy>.Required("secrets", WireKinds.Texts, static policy => ref policy.secrets),
        WireField<CassettePolicy>.Optional("matcher", new MatcherKind(), static policy => ref policy.matcher),
        WireField<CassettePolicy>.Optional("order", new EnumTextKind<PlayOrder>(isOptional: true), static policy => ref policy.order),
        WireField<CassettePolicy>.Optional("repeats", WireKinds.OptionalFlag, static policy => ref policy.repeats),
        WireField<CassettePolicy>.Optional("largestInline", Length(), static policy => ref policy.largestInline),
        WireField<CassettePolicy>.Optional("pseudonyms", WireKinds.Optional(PseudonymWire.Policy), static policy => ref policy.pseudonyms));

    private static readonly WireType<RecordedRequest> Request = new(
        static () => new RecordedRequest(),
        static item => item with { },
        WireField<RecordedRequest>.Required("method", WireKinds.Text, static request => ref request.method),
        WireField<RecordedRequest>.Required("path", WireKinds.Text, static request => ref request.path),
        WireField<RecordedRequest>.Optional("query", Pairs, static request => ref request.query),
        WireField<RecordedRequest>.Optional("headers", Pairs, static request => ref request.headers),
        WireField<RecordedRequest>.Optional("body", Body, static request => ref request.body));

    private static readonly WireType<RecordedResponse> Response = new(
        static () => new RecordedResponse(),
        static item => item with { },
        WireField<RecordedResponse>.Required("status", Status(), static response => ref response.status),
        WireField<RecordedResponse>.Optional("headers", Pairs, static response => ref response.headers),
        WireField<RecordedResponse>.Optional("body", Body, static response => ref response.body),
        WireField<RecordedResponse>.Optional("chunks", WireKinds.ListOf(Length()), static response => ref response.chunks));

    private static readonly WireType<RecordedFault> Fault = new(
        static () => new RecordedFault(),
        static item => item with { },
        WireField<RecordedFault>.Required("cause", new EnumTextKind<FailureCause>(), static fault => ref fault.cause),
        WireField<RecordedFault>.Required("outcome", new EnumTextKind<Outcome>(), static fault => ref fault.outcome),
        WireField<RecordedFault>.Optional("detail", WireKinds.Text, static fault => ref fault.detail));

    private static readonly WireType<Interaction> Interaction = new(
        static () => new Interaction(),
        static item => item with { },
        WireField<Interaction>.Required("request", Request, static interaction => ref interaction.request!),
        WireField<Interaction>.Optional("response", WireKinds.Optional(Response), static interaction => ref interaction.response),
        WireField<Interaction>.Optional("fault", WireKinds.Optional(Fault), static interaction => ref interaction.fault),
        WireField<Interaction>.Optional("timingMs", WireKinds.Whole, static interaction => ref interaction.timingMs));

    /// <summary>A whole cassette.</summary>
    public static WireKind<Cassette> Cassette { get; } = new WireType<Cassette>(
        static () => new Cassette(),
        static item => item with { },
        WireField<Cassette>.Required("$schema", SchemaText(), static cassette => ref cassette.schema),
        WireField<Cassette>.Required("format", Version(), static cassette => ref cassette.format),
        WireField<Cassette>.Required("name", WireKinds.Text, static cassette => ref cassette.name),
        WireField<Cassette>.Required("provenance", new EnumTextKind<Provenance>(), static cassette => ref cassette.provenance),
        WireField<Cassette>.Optional("recordedAt", WireKinds.Date, static cassette => ref cassette.recordedAt),
        WireField<Cassette>.Required("policy", Policy, static cassette => ref cassette.policy),
        WireField<Cassette>.Optional("clock", WireKinds.Date, static cassette => ref cassette.clock),
        WireField<Cassette>.Optional("seed", WireKinds.Whole, static cassette => ref cassette.seed),
        WireField<Cassette>.Optional("variables", Pairs, static cassette => ref cassette.variables),
        WireField<Cassette>.Required("interactions", WireKinds.ListOf(Whole()), static cassette => ref cassette.interactions));

    private static CheckedKind<string?> SchemaText() => new(
        WireKinds.Text,
        static schema => schema == Testing.Cassette.Schema ? null : $"the text {Testing.Cassette.Schema}; {Newer}");

    private static CheckedKind<long?> Version() => new(
        WireKinds.Whole,
        static format => format is Testing.Cassette.CurrentFormat ? null : $"format {Testing.Cassette.CurrentFormat}; {Newer}");

    private static CheckedKind<long?> Status() => new(
        WireKinds.Whole,
        static status => status is >= 100 and <= 999 ? null : "a status from 100 to 999");

    private static CheckedKind<long?> Length() => new(WireKinds.Whole, static length => length is >= 0 ? null : "a length in bytes, zero or more");

    private static CheckedKind<Interaction> Whole() => new(
        Interaction,
        static interaction => interaction.Response is null == interaction.Fault is null ? "either a response or a fault, and not both" : null);
}
