using Close.Functional.Testing;

namespace Close.Functional.Recordings;

/// <summary>Lists: of SMS and of activities, page by page and window by window.</summary>
internal static class Lists
{
    private const int OneRoundOfKinds = 25;

    public static IReadOnlyList<Recording> All { get; } =
    [
        new("sms-list", () => Scene.OpenWith(6).Transport(), async steps =>
        {
            await steps.GetAsync(SmsApi.List(SmsQuery.All));
            await steps.GetAsync(SmsApi.List(Valid.Of(SmsQuery.Parse(new SmsQueryFields { Limit = 2, Skip = 1, LeadIds = [Scene.Lead] }))));
            await steps.GetAsync(SmsApi.List(Valid.Of(SmsQuery.Parse(new SmsQueryFields { Fields = ["status"], DateCreated = Since(TimeSpan.FromDays(2)) }))));
            await steps.GetAsync(SmsApi.List(Valid.Of(SmsQuery.Parse(new SmsQueryFields { Ids = ManyIds }))));
        }),
        new("activities-list", () => Scene.Open(WithEveryKind).Transport(), async steps =>
        {
            var page = await steps.GetAsync(ActivityApi.List(ActivityQuery.All));
            await steps.GetAsync(ActivityApi.List(Valid.Of(ActivityQuery.Parse(new ActivityQueryFields { EmailThreads = EmailThreads.Only }))));
            var ofNote = page.Data.OfType<NoteActivity>().First().LeadId!.Value;
            await steps.GetAsync(ActivityApi.List(Valid.Of(ActivityQuery.Parse(new ActivityQueryFields { LeadIds = [ofNote], Types = ["Note", "Call"], Order = ActivityOrder.NewestActivity }))));
        }),
        new("paging", () => Scene.OpenWith(7).Transport(), async steps =>
        {
            var threes = Listings.Of(Valid.Of(SmsQuery.Parse(new SmsQueryFields { Limit = 3 })));
            await steps.WalkAsync("Listings.Of(SmsQuery)", transport => threes.ItemsAsync(transport));
            await steps.WalkAsync("Listings.Of(SmsQuery)", transport => Listings.Of(Valid.Of(SmsQuery.Parse(new SmsQueryFields { LeadIds = ["lead_nobody"] }))).ItemsAsync(transport));
            await steps.WalkAsync("Listings.Of(ActivityQuery)", transport => Listings.Of(Valid.Of(ActivityQuery.Parse(new ActivityQueryFields { Limit = 4 }))).ItemsAsync(transport));
        }),
        new("windows", () => Scene.OpenWith(6).Transport(), async steps =>
        {
            var plan = Valid.Of(WindowPlan.Of(Scene.Now.AddDays(-6), Scene.Now, TimeSpan.FromDays(2)));
            await steps.WalkAsync("Windows.Of(SmsQuery)", transport => Valid.Of(Windows.Of(SmsQuery.All, plan)).ItemsAsync(transport));
            await steps.WalkAsync("Windows.Of(ActivityQuery)", transport => Valid.Of(Windows.Of(ActivityQuery.All, plan)).ItemsAsync(transport));
        }),
    ];

    // So many that the query is too long for a URL, and goes as the POST that stands for a GET.
    private static string[] ManyIds => [.. Enumerable.Range(10, 60).Select(number => $"acti_madeUpAndFoundNowhereInThisOrganization{number}")];

    private static DateRange Since(TimeSpan ago) => DateRange.Since(Scene.Now - ago);

    private static World WithEveryKind(World world)
    {
        var page = ActivityApi.List(ActivityQuery.All).Decode(new Envelope(200, [], HttpBody.Of(SamplePages.Activities(OneRoundOfKinds))));
        var unknown = CloseJson.ReadActivity("""{"_type": "Postcard", "id": "acti_postcard", "lead_id": "lead_acme", "date_created": "2026-11-30T09:00:00+00:00", "picture": "a lighthouse"}"""u8.ToArray());
        return world.With(Valid.Of(page).Data.DistinctBy(activity => activity.GetType()).Append(Valid.Of(unknown)));
    }
}
