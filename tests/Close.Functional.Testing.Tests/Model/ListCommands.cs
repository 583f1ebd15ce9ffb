namespace Close.Functional.Testing.Tests.Model;

/// <summary>Which messages are asked for.</summary>
internal sealed record Wanted(string? Lead, TimeSpan? From, TimeSpan? To)
{
    public IEnumerable<ModelMessage> Of(ModelWorld model) => model.NewestFirst.Where(message =>
        (Lead is null || message.Lead == Lead)
        && (From is not { } from || message.Created >= model.Now + from)
        && (To is not { } to || message.Created < model.Now + to));

    public DateRange Range(DateTimeOffset now) => new() { AtLeast = now + From, LessThan = now + To };

    public override string ToString() => $"lead: {Lead ?? "-"}, from: {(From is { } from ? "now + " + from : "-")}, to: {(To is { } to ? "now + " + to : "-")}";
}

/// <summary>Asks for one page of SMS.</summary>
internal sealed class PageCommand(Wanted wanted, int limit, int skip) : Command
{
    public override ModelWorld Foresee(ModelWorld model)
    {
        var all = wanted.Of(model).ToList();
        return model.Expect(Show(all.Skip(skip).Take(limit).Select(message => message.ToString()), all.Count > skip + limit));
    }

    public override async Task<string> DoAsync(Scene scene)
    {
        var fields = new SmsQueryFields { Limit = limit, Skip = skip, DateCreated = wanted.Range(scene.Close.World.Now), LeadIds = wanted.Lead is { } lead ? [lead] : null };
        var page = await SmsQuery.Parse(fields).Match(Right: query => scene.Client.RunAsync(SmsApi.List(query)), Left: Scene.Failed<Task<LanguageExt.Either<CloseError, Page<Sms>>>>).ConfigureAwait(false);
        return page.Match(Right: given => Show(given.Data.Select(scene.Show), given.HasMore), Left: Scene.Show);
    }

    public override string ToString() => $"page({wanted}, limit: {limit}, skip: {skip})";

    private static string Show(IEnumerable<string> lines, bool hasMore) => string.Join("\n  ", [.. lines, hasMore ? "and more" : "and no more"]);
}

/// <summary>Walks the whole list with small pages.</summary>
internal sealed class WalkCommand(Wanted wanted, int limit) : Command
{
    public override ModelWorld Foresee(ModelWorld model) => model.Expect(string.Join("\n  ", wanted.Of(model)));

    public override async Task<string> DoAsync(Scene scene)
    {
        var fields = new SmsQueryFields { Limit = limit, DateCreated = wanted.Range(scene.Close.World.Now), LeadIds = wanted.Lead is { } lead ? [lead] : null };
        var walk = SmsQuery.Parse(fields).Match(Right: query => Listings.Of(query).Collect(10_000), Left: Scene.Failed<CloseIO<LanguageExt.Arr<Sms>>>);
        return (await scene.Client.RunAsync(walk).ConfigureAwait(false)).Match(Right: rows => string.Join("\n  ", rows.Select(scene.Show)), Left: Scene.Show);
    }

    public override string ToString() => $"walk({wanted}, by {limit})";
}

/// <summary>Asks for the feed of one lead.</summary>
internal sealed class FeedCommand(string lead, string type) : Command
{
    public override ModelWorld Foresee(ModelWorld model) =>
        model.Expect(string.Join("\n  ", type is "SMS" ? model.NewestFirst.Where(message => message.Lead == lead) : []));

    public override async Task<string> DoAsync(Scene scene)
    {
        var walk = ActivityQuery.Parse(new ActivityQueryFields { LeadIds = [lead], Types = [type] })
            .Match(Right: query => Listings.Of(query).Collect(10_000), Left: Scene.Failed<CloseIO<LanguageExt.Arr<Activity>>>);
        return (await scene.Client.RunAsync(walk).ConfigureAwait(false)).Match(Right: rows => string.Join("\n  ", rows.Select(scene.Show)), Left: Scene.Show);
    }

    public override string ToString() => $"feed({lead}, {type})";
}
