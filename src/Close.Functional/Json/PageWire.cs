namespace Close.Functional;

/// <summary>The fields of a page. Source: documented (List SMS activities, List all activities).</summary>
internal static class PageWire
{
    public static WireType<Page<Sms>> Sms { get; } = Of(SmsWire.Sms);

    public static WireType<Page<Activity>> Activities { get; } = Of(ActivityWire.Any);

    private static WireType<Page<T>> Of<T>(WireKind<T> item) => new(
        static () => new Page<T>(Arr<T>.Empty, hasMore: false),
        static item => item with { },
        WireField<Page<T>>.Required("data", WireKinds.ListOf(item), static page => ref page.data),
        WireField<Page<T>>.Optional("has_more", WireKinds.Flag, static page => ref page.hasMore));
}
