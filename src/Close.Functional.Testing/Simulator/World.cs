using System.Collections.Immutable;

namespace Close.Functional.Testing;

/// <summary>Everything that a simulated Close knows at one moment: the time, the organization and its activities.</summary>
/// <remarks>
/// Immutable. <see cref="Simulator.Step"/> gives the world after a call, <see cref="Simulator.Advance"/> the world at a later time.
/// The same world and the same calls give the same answers, ids included.
/// </remarks>
public sealed record World
{
    private World(DateTimeOffset now, int seed)
    {
        Now = now.ToUniversalTime();
        Seed = seed;
        OrganizationId = SimulatedIds.Make("orga", seed, 0);
    }

    /// <summary>What time it is. Only <see cref="Simulator.Advance"/> moves it.</summary>
    public DateTimeOffset Now { get; internal init; }

    /// <summary>What ids are made from: worlds of different seeds give different ids.</summary>
    public int Seed { get; }

    /// <summary>How Close behaves where nobody documents it.</summary>
    public SimulatorOptions Options { get; init; } = SimulatorOptions.Default;

    /// <summary>The organization that all activities belong to.</summary>
    public string OrganizationId { get; }

    /// <summary>How many activities there are.</summary>
    public int Count => Activities.Count;

    internal Organization People { get; init; } = Organization.Empty;

    internal ActivityTable Activities { get; init; } = ActivityTable.Empty;

    /// <summary>What Close will do by itself, and when.</summary>
    internal Agenda Agenda { get; init; } = Agenda.Empty;

    /// <summary>The activities as they were before each write that some reads do not show yet, oldest first.</summary>
    internal ImmutableList<(DateTimeOffset WrittenAt, ActivityTable Before)> Past { get; init; } = [];

    /// <summary>The activities as reads show them: without the writes of the last moments, if reads lag.</summary>
    internal ActivityTable Visible => Past.FirstOrDefault(write => write.WrittenAt > Now - Options.ReadsLagBy) is { Before: { } before } ? before : Activities;

    /// <summary>The calls that count towards limits.</summary>
    internal RateCounts Rates { get; init; } = RateCounts.None;

    /// <summary>How many ids have been made.</summary>
    internal long Made { get; init; }

    /// <summary>Makes a world without anybody in it.</summary>
    /// <param name="now">What time it is.</param>
    /// <param name="seed">What ids are made from.</param>
    public static World New(DateTimeOffset now, int seed = 1) => new(now, seed);

    /// <summary>
    /// Makes a small organization to begin with: the users <c>user_ada</c> and <c>user_bo</c> with the keys <c>api_ada</c> and <c>api_bo</c>, the leads
    /// <c>lead_acme</c> and <c>lead_blue</c> with the contacts <c>cont_cy</c> and <c>cont_di</c>, the template <c>smstmpl_hello</c>, and the numbers
    /// +12025550143 and +12025550144, which can send.
    /// </summary>
    /// <param name="now">What time it is; null for noon of 1 March 2026, UTC.</param>
    /// <param name="seed">What ids are made from.</param>
    public static World Example(DateTimeOffset? now = null, int seed = 1) =>
        New(now ?? new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero), seed)
            .With(new SimulatedUser("user_ada", "Ada Example")).WithKey("api_ada", "user_ada")
            .With(new SimulatedUser("user_bo", "Bo Example")).WithKey("api_bo", "user_bo")
            .With(new SimulatedLead("lead_acme")).With(new SimulatedContact("cont_cy", "lead_acme", "+12025550199"))
            .With(new SimulatedLead("lead_blue")).With(new SimulatedContact("cont_di", "lead_blue", "+12025550188"))
            .With(new SimulatedTemplate("smstmpl_hello", "Hello from the template."))
            .With(new SimulatedPhone("+12025550143")).With(new SimulatedPhone("+12025550144"));

    /// <summary>Gives the same world that behaves otherwise.</summary>
    /// <param name="options">How.</param>
    public World WithOptions(SimulatorOptions options) => this with { Options = Given(options) };

    /// <summary>Gives the same world with one more user, or another in place of the one with its id.</summary>
    /// <param name="user">The user.</param>
    public World With(SimulatedUser user) => this with { People = People with { Users = People.Users.SetItem(Given(user).Id, user) } };

    /// <summary>Gives the same world with one more lead.</summary>
    /// <param name="lead">The lead.</param>
    public World With(SimulatedLead lead) => this with { People = People with { Leads = People.Leads.SetItem(Given(lead).Id, lead) } };

    /// <summary>Gives the same world with one more contact, or another in place of the one with its id.</summary>
    /// <param name="contact">The contact.</param>
    public World With(SimulatedContact contact) => this with { People = People with { Contacts = People.Contacts.SetItem(Given(contact).Id, contact) } };

    /// <summary>Gives the same world with one more template, or another in place of the one with its id.</summary>
    /// <param name="template">The template.</param>
    public World With(SimulatedTemplate template) => this with { People = People with { Templates = People.Templates.SetItem(Given(template).Id, template) } };

    /// <summary>Gives the same world with one more number of the organization.</summary>
    /// <param name="phone">The number.</param>
    public World With(SimulatedPhone phone) => this with { People = People with { Phones = People.Phones.SetItem(Given(phone).Number, phone) } };

    /// <summary>Gives the same world with one more API key or access token. Without any, every caller gets 401.</summary>
    /// <param name="key">The key, or the token; made up, never a real one.</param>
    /// <param name="userId">The user that it belongs to.</param>
    public World WithKey(string key, string userId) => this with { People = People with { Keys = People.Keys.SetItem(Given(key), Given(userId)) } };

    /// <summary>Gives the same world without a key: who uses it from now on gets 401.</summary>
    /// <param name="key">The key, or the token.</param>
    public World WithoutKey(string key) => this with { People = People with { Keys = People.Keys.Remove(Given(key)) } };

    /// <summary>
    /// Gives the same world with activities of any kind; one takes the place of another with its id. An SMS among them that is scheduled or in the outbox will be sent when
    /// its time comes, and answers have all of its documented members, null where there is no value.
    /// </summary>
    /// <param name="activities">The activities. Each needs its date of creation.</param>
    /// <exception cref="ArgumentException">One has no date of creation, by which lists are sorted.</exception>
    public World With(IEnumerable<Activity> activities)
    {
        var all = Given(activities).Select(activity => activity is Sms sms ? SmsParts.Complete(sms) : activity).ToList();
        return all.OfType<Sms>().Aggregate(this with { Activities = Activities.PutAll(all.Select(Row.Of)) }, static (world, sms) => SmsMoves.Plan(world, sms));
    }

    /// <summary>
    /// Gives the same world with so many made-up SMS, spread evenly over a span of time, over its leads and over its users. They take the place of those that were made
    /// so before. A million of them take a second and about 100 MB, since each is made up anew whenever it is asked for.
    /// </summary>
    /// <param name="count">How many: 0 or more.</param>
    /// <param name="from">When the first was created.</param>
    /// <param name="to">The end of the span, which none of them reaches; not before <paramref name="from"/>.</param>
    public World WithSamples(int count, DateTimeOffset from, DateTimeOffset to)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfLessThan(to, from);
        return this with { Activities = Activities.With(SampleRows.Of(this, count, from.ToUniversalTime(), to.ToUniversalTime())) };
    }

    /// <summary>Gives an activity as it is now, or null when there is none of this id.</summary>
    /// <param name="id">The id.</param>
    public Activity? Find(string id) => Activities.Find(Given(id))?.Read();

    /// <summary>Gives an id that was never given before, beside the world that remembers it.</summary>
    internal (World World, string Id) MakeId(string prefix) => (this with { Made = Made + 1 }, SimulatedIds.Make(prefix, Seed, Made + 1));

    internal World WithPeople(Organization people) => this with { People = people };

    /// <summary>Keeps what the activities were before a write, for reads that lag.</summary>
    internal World Remember(ActivityTable before) => Options.ReadsLagBy <= TimeSpan.Zero || ReferenceEquals(before, Activities)
        ? this
        : this with { Past = Past.RemoveAll(write => write.WrittenAt <= Now - Options.ReadsLagBy).Add((Now, before)) };

    private static T Given<T>(T value)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(value);
        return value;
    }
}
