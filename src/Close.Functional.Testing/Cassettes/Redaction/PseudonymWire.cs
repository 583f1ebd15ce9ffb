namespace Close.Functional.Testing;

/// <summary>How a policy for pseudonyms stands in a cassette.</summary>
internal static class PseudonymWire
{
    /// <summary>The whole policy.</summary>
    public static WireKind<PseudonymPolicy> Policy { get; } = new WireType<PseudonymPolicy>(
        static () => new PseudonymPolicy(),
        static item => item with { },
        WireField<PseudonymPolicy>.Required("salt", Salt(), static policy => ref policy.salt),
        WireField<PseudonymPolicy>.Optional("check", WireKinds.Text, static policy => ref policy.check),
        WireField<PseudonymPolicy>.Required("phones", WireKinds.Texts, static policy => ref policy.phones),
        WireField<PseudonymPolicy>.Required("names", WireKinds.Texts, static policy => ref policy.names),
        WireField<PseudonymPolicy>.Required("texts", WireKinds.Texts, static policy => ref policy.texts),
        WireField<PseudonymPolicy>.Optional("ids", WireKinds.Flag, static policy => ref policy.ids));

    private static CheckedKind<string?> Salt() => new(
        WireKinds.Text,
        static salt => salt is { Length: >= PseudonymPolicy.ShortestSalt } ? null : "a text of 8 characters or more");
}
